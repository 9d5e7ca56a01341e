package luodi.updates;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import luodi.shared.After;
import luodi.shared.Time;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** What is asked of a list of updates: words in the text, days from and to (both included), whether shared, and the page. */
public record UpdateFilter(
        @Nullable String q,
        @Nullable String from,
        @Nullable String to,
        @Nullable String shared,
        @Nullable String after,
        @Nullable Integer size) {
    static final UpdateFilter NONE = new UpdateFilter(null, null, null, null, null, null);

    public boolean filtered() {
        return Typed.text(q) != null
                || Typed.text(from) != null
                || Typed.text(to) != null
                || Typed.text(shared) != null;
    }

    int rows() {
        return size == null ? 50 : Math.clamp(size, 1, 200);
    }

    Map<String, Object> read() {
        Typed typed = new Typed();
        LocalDate first = typed.date("from", from);
        LocalDate last = typed.date("to", to);
        After mark = After.read(after, typed);
        String words = Typed.text(q);
        typed.done("§6");
        Map<String, Object> asked = new HashMap<>();
        asked.put("from", first == null ? null : Time.start(first));
        asked.put("until", last == null ? null : Time.start(last.plusDays(1)));
        asked.put("shared", Typed.text(shared) == null ? null : Boolean.valueOf(shared));
        asked.put(
                "words",
                words == null
                        ? null
                        : "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        asked.put("at", mark == null ? null : mark.at());
        asked.put("id", mark == null ? null : mark.id());
        return asked;
    }
}
