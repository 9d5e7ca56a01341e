package luodi.projects.team;

import java.time.LocalDate;
import java.util.Objects;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** The last day of whatever ends: an assignment ({@code why} is asked), a task force or a chat group. */
public record EndForm(
        @Nullable String on, @Nullable String why, @Nullable String version) {
    record End(LocalDate on, String why, int version) {}

    static EndForm at(LocalDate day, int version) {
        return new EndForm(day.toString(), null, String.valueOf(version));
    }

    EndForm at(int newer) {
        return new EndForm(on, why, String.valueOf(newer));
    }

    /** @param ask the sentence where no reason is given; null where none is wanted */
    End read(@Nullable String ask) {
        Typed typed = new Typed();
        LocalDate day = typed.date("on", on);
        Integer row = typed.whole("version", version);
        typed.need("on", Typed.text(on), "请填日期。");
        if (ask != null) typed.need("why", Typed.text(why), ask);
        typed.done("R-71");
        return new End(
                Objects.requireNonNull(day),
                Objects.requireNonNullElse(Typed.text(why), ""),
                Objects.requireNonNullElse(row, 0));
    }
}
