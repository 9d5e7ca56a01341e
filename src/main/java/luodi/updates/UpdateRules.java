package luodi.updates;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** What an update must be; the limits are dated rows and are handed in. */
public final class UpdateRules {
    /** Of the rules valid on a day: characters of the fact, pictures with it. */
    public record Limits(int characters, int pictures) {}

    private UpdateRules() {}

    static void check(NewUpdate update, Limits limits, LocalDateTime now, Typed typed) {
        int length = length(update.text());
        if (length == 0) typed.refuse("text", "请写发生了什么。");
        if (length > limits.characters())
            typed.refuse("text", "最多 " + limits.characters() + " 个字，现在是 " + length + " 个。写要点就行。");
        if (update.happenedAt().isAfter(now)) typed.refuse("happenedAt", "动态写已经发生的事，时间不能晚于现在。");
        if (update.happenedAt().getYear() < 2000) typed.refuse("happenedAt", "请核对时间。");
        if (update.fileIds().size() > limits.pictures()) typed.refuse("files", "最多配 " + limits.pictures() + " 张图。");
    }

    /** As a phone or a browser gives it: 2026-11-24T09:30, or a day alone. */
    static @Nullable LocalDateTime time(@Nullable String typed, Typed errors) {
        String text = Typed.text(typed);
        if (text == null) {
            errors.refuse("happenedAt", "请填什么时候的事。");
            return null;
        }
        try {
            return LocalDateTime.parse(text.length() == 10 ? text + "T00:00" : text.replace(' ', 'T'));
        } catch (DateTimeParseException e) {
            errors.refuse("happenedAt", "时间写成 2026-11-24 09:30 的样子。");
            return null;
        }
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
