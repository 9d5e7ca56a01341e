package luodi.updates.reports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import luodi.shared.After;
import luodi.shared.Time;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** What is asked of a list of reports: state, days between which the period ends (both included), and the page. */
public record ReportFilter(
        @Nullable String state,
        @Nullable String from,
        @Nullable String to,
        @Nullable String after,
        @Nullable Integer size) {
    static final ReportFilter NONE = new ReportFilter(null, null, null, null, null);

    public boolean filtered() {
        return Typed.text(state) != null || Typed.text(from) != null || Typed.text(to) != null;
    }

    int rows() {
        return size == null ? 50 : Math.clamp(size, 1, 200);
    }

    Map<String, Object> read() {
        Typed typed = new Typed();
        Report.State in = typed.choice("state", state, Report.State.class);
        LocalDate first = typed.date("from", from);
        LocalDate last = typed.date("to", to);
        After mark = After.read(after, typed);
        typed.done("§6");
        Map<String, Object> asked = new HashMap<>();
        asked.put("state", in == null ? null : in.name());
        asked.put("from", first);
        asked.put("to", last);
        asked.put(
                "at",
                mark == null ? null : mark.at().atZoneSameInstant(Time.ZONE).toLocalDate());
        asked.put("id", mark == null ? null : mark.id());
        return asked;
    }
}
