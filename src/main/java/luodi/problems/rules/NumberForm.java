package luodi.problems.rules;

import java.time.LocalDate;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** The change of one number, as typed; {@code key} is RuleNumber's, {@code validFrom} today or later. */
public record NumberForm(
        @Nullable String id,
        @Nullable String key,
        @Nullable String value,
        @Nullable String validFrom,
        @Nullable String source) {

    static NumberForm of(NumberLine line, LocalDate from) {
        return new NumberForm(
                Ids.next().toString(),
                line.number().key(),
                String.valueOf(line.now().value()),
                from.toString(),
                null);
    }

    UUID wished(Typed typed) {
        UUID wished = typed.id("id", id);
        return wished == null ? Ids.next() : wished;
    }

    int number(RuleNumber of, Typed typed) {
        Integer number = typed.whole("value", value);
        typed.need("value", number, "请填一个整数，单位是" + of.unit().label() + "。");
        if (number != null && (number < of.least() || number > of.most()))
            typed.refuse("value", "只能填 " + of.least() + " 到 " + of.most() + " 之间。");
        return number == null ? of.least() : number;
    }
}
