package luodi.people;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** What a person typed, read: an empty field is no value, a date that is none becomes a sentence at its field. */
final class Typed {
    private Typed() {}

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The date, or null where nothing was typed or an error was put. */
    static @Nullable LocalDate date(String field, String text, Map<String, String> errors) {
        if (text.isEmpty()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            errors.put(field, "“" + text + "”不是日期，写作 2026-11-24。");
            return null;
        }
    }

    static void required(String field, String text, int longest, String missing, Map<String, String> errors) {
        if (text.isEmpty()) errors.put(field, missing);
        else tooLong(field, text, longest, errors);
    }

    static void tooLong(String field, String text, int longest, Map<String, String> errors) {
        if (text.length() > longest) errors.put(field, "最多 " + longest + " 个字，现在是 " + text.length() + " 个。");
    }

    /** The version that the form was opened with; none fits where it is unreadable. */
    static int version(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** An id in an address; what is none is not found. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    /** The id that came with a form or an API body, or a new one where none came. */
    static UUID idOrNext(String text) {
        return text.isEmpty() ? Ids.next() : id(text);
    }
}
