package luodi.projects.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From a day to a day, both included; without an end it runs on. */
public record Period(LocalDate from, @Nullable LocalDate to) {
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(Period other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    public boolean covers(Period inner) {
        return contains(inner.from) && (to == null || inner.to != null && !inner.to.isAfter(to));
    }

    /** 2026-03-01 至今, 2026-03-01 至 2026-06-30. */
    public String words() {
        return from + (to == null ? " 起" : " 至 " + to);
    }
}
