package luodi.problems.rules;

import java.time.LocalDate;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.RuleRow;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** A reason for which a problem's clock may stop, as typed; without {@code key} it is a new one of the county. */
public record ReasonForm(
        @Nullable String id,
        @Nullable String key,
        @Nullable String name,
        @Nullable String proof,
        @Nullable String ceiling,
        @Nullable Boolean offered,
        @Nullable String validFrom,
        @Nullable String source) {
    private static final int MOST = 250;

    static ReasonForm empty(LocalDate from) {
        return new ReasonForm(Ids.next().toString(), null, null, null, null, true, from.toString(), null);
    }

    static ReasonForm of(ReasonLine line, LocalDate from) {
        ReasonLine.Row now = line.now();
        return new ReasonForm(
                Ids.next().toString(),
                line.key(),
                now.name(),
                now.proof(),
                String.valueOf(now.ceiling()),
                now.offered(),
                from.toString(),
                null);
    }

    UUID wished(Typed typed) {
        UUID wished = typed.id("id", id);
        return wished == null ? Ids.next() : wished;
    }

    /** What the form says of the reason, as a row from that day on. */
    ReasonLine.Row read(UUID id, FromOn from, Typed typed) {
        String called = shortText("name", name, 30, "请写这是什么情形。", typed);
        String by = shortText("proof", proof, 60, "请写凭什么停：哪一种文书。", typed);
        Integer days = typed.whole("ceiling", ceiling);
        typed.need("ceiling", days, "请填最多停几个工作日。");
        if (days != null && (days < 1 || days > MOST)) typed.refuse("ceiling", "只能填 1 到 " + MOST + " 个工作日。");
        return new ReasonLine.Row(
                id,
                called,
                by,
                days == null ? 1 : days,
                !Boolean.FALSE.equals(offered),
                from.day(),
                from.source(),
                "",
                null,
                RuleRow.State.PROPOSED,
                null);
    }

    private static String shortText(String field, @Nullable String typed, int most, String missing, Typed into) {
        String text = Typed.text(typed);
        into.need(field, text, missing);
        if (text != null && text.length() > most) into.refuse(field, "最多 " + most + " 个字。");
        return text == null ? "" : text;
    }
}
