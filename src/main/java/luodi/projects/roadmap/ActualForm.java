package luodi.projects.roadmap;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** What really happened to a milestone, as typed. */
public record ActualForm(
        @Nullable Integer version,
        @Nullable String start,
        @Nullable String end) {

    static ActualForm of(Milestone m) {
        return new ActualForm(m.version(), text(m.actualStart()), text(m.actualEnd()));
    }

    int stamp() {
        return version == null ? 0 : version;
    }

    @Nullable
    LocalDate startedOn() {
        return day("start", start);
    }

    @Nullable
    LocalDate endedOn() {
        return day("end", end);
    }

    static @Nullable LocalDate day(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 2000 && day.getYear() < 2100) return day;
        } catch (DateTimeParseException notADay) {
            // told below, like a day out of range
        }
        throw new Rejected(field, "日期请写成 2026-03-01 这样。");
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
