package luodi.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import luodi.shared.Time;
import org.jspecify.annotations.Nullable;

/** What the trail is narrowed to: a name, a subject's beginning, days from and to; {@code after} is the last entry's id. */
public record EntryFilter(String who, String subject, String from, String to, String after) {
    public EntryFilter {
        who = text(who);
        subject = text(subject);
        from = text(from);
        to = text(to);
        after = text(after).matches("[0-9a-f-]{36}") ? text(after) : "";
    }

    @Nullable
    OffsetDateTime since() {
        LocalDate day = day(from);
        return day == null ? null : day.atStartOfDay(Time.ZONE).toOffsetDateTime();
    }

    @Nullable
    OffsetDateTime until() {
        LocalDate day = day(to);
        return day == null ? null : day.plusDays(1).atStartOfDay(Time.ZONE).toOffsetDateTime();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
