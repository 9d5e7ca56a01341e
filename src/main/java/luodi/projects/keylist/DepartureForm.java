package luodi.projects.keylist;

import java.time.LocalDate;
import java.util.Objects;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** 移出名单, as typed: {@code on} is the first day off the list. The API takes the same fields. */
public record DepartureForm(
        @Nullable String on, @Nullable String why, @Nullable String version) {
    record Departure(LocalDate on, String why, int version) {}

    DepartureForm at(int newer) {
        return new DepartureForm(on, why, String.valueOf(newer));
    }

    Departure read() {
        Typed typed = new Typed();
        LocalDate day = typed.date("leftOn", on);
        Integer row = typed.whole("version", version);
        typed.need("leftOn", Typed.text(on), "请填从哪天起不在名单上。");
        typed.need("leftWhy", Typed.text(why), "请写退出的理由。");
        typed.done("§5");
        return new Departure(
                Objects.requireNonNull(day),
                Objects.requireNonNull(Typed.text(why)),
                Objects.requireNonNullElse(row, 0));
    }
}
