package luodi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    private final Typed typed = new Typed();

    @ParameterizedTest
    @CsvSource({"７, 7", "１２0, 120", "'　5 ', 5"})
    void wholeNumbersMayComeInFullWidth(String given, int number) {
        assertThat(typed.whole("value", given)).isEqualTo(number);
        assertThat(typed.clean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'１，２００．５', 1200.5", "'1,200.5', 1200.5", "'1，200', 1200"})
    void amountsMayHaveCommasOfEitherWidth(String given, String number) {
        assertThat(typed.number("amount", given)).isEqualByComparingTo(number);
    }

    @Test
    void daysMayComeInFullWidth() {
        assertThat(typed.date("on", "２０２６－０３／０１")).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5²", "五", "-3", "1.5", "1234567890", "①"})
    void whatIsNoWholeNumberIsRefused(String given) {
        assertThat(typed.whole("value", given)).isNull();
        assertThat(typed.clean()).isFalse();
    }
}
