package luodi.updates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Stream;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import luodi.shared.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateRulesTest {
    private static final UpdateRules.Limits LIMITS = new UpdateRules.Limits(300, 2);
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);

    @Test
    void threeHundredCharactersAreInOrderAndOneMoreIsNot() {
        assertThat(refused("字".repeat(300), NOW, 0)).isEmpty();
        assertThat(refused("字".repeat(301), NOW, 0)).containsEntry("text", "最多 300 个字，现在是 301 个。写要点就行。");
    }

    @Test
    void aCharacterBeyondTheBasicPlaneCountsAsOne() {
        assertThat(refused("𠀀".repeat(300), NOW, 0)).isEmpty();
    }

    @Test
    void whatIsStillToComeIsNoNews() {
        assertThat(refused("桩机进场", NOW, 0)).isEmpty();
        assertThat(refused("桩机进场", NOW.plusMinutes(1), 0)).containsOnlyKeys("happenedAt");
    }

    @Test
    void picturesHaveACapAndNoMinimum() {
        assertThat(refused("桩机进场", NOW, 2)).isEmpty();
        assertThat(refused("桩机进场", NOW, 3)).containsOnlyKeys("files");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T09:30, 2026-11-24T09:30",
        "2026-11-24 09:30, 2026-11-24T09:30",
        "2026-11-24, 2026-11-24T00:00",
        "昨天,",
        ",",
        "2026-13-01,"
    })
    void aTimeIsReadAsPhonesAndPeopleWriteIt(String typed, LocalDateTime expected) {
        Typed errors = new Typed();
        assertThat(UpdateRules.time(typed, errors)).isEqualTo(expected);
        assertThat(errors.clean()).isEqualTo(expected != null);
    }

    private static Map<String, String> refused(String text, LocalDateTime at, int pictures) {
        Typed typed = new Typed();
        UpdateRules.check(
                new NewUpdate(
                        Ids.next(),
                        at,
                        text,
                        Stream.generate(Ids::next).limit(pictures).toList(),
                        null),
                LIMITS,
                NOW,
                typed);
        try {
            typed.done("§6");
            return Map.of();
        } catch (Rejected rejected) {
            return rejected.fields();
        }
    }
}
