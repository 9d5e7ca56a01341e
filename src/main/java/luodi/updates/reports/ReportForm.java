package luodi.updates.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import luodi.updates.ReportMaterial.Part;
import org.jspecify.annotations.Nullable;

/** The sentences of a draft as typed: those that stand by number (empty: left out), and new ones, a line each, by part. */
public record ReportForm(
        @Nullable String version,
        @Nullable String shared,
        @Nullable List<Sentence> lines,
        @Nullable List<Addition> more) {

    public record Sentence(int seq, @Nullable String text) {}

    public record Addition(Part part, @Nullable String text) {}

    /** From the fields of a page: {@code line-3}, {@code more-PROGRESS}. */
    static ReportForm of(Map<String, String> typed) {
        List<Sentence> lines = new ArrayList<>();
        typed.forEach((name, text) -> {
            if (name.matches("line-\\d{1,4}")) lines.add(new Sentence(Integer.parseInt(name.substring(5)), text));
        });
        List<Addition> more = Arrays.stream(Part.values())
                .map(part -> new Addition(part, typed.get("more-" + part)))
                .toList();
        return new ReportForm(typed.get("version"), typed.get("shared"), lines, more);
    }

    boolean isShared() {
        return "true".equals(shared);
    }

    /** What was typed for a sentence that stands, or null where nothing was sent for it. */
    @Nullable
    String typed(int seq) {
        if (lines == null) return null;
        return lines.stream()
                .filter(line -> line.seq() == seq)
                .findFirst()
                .map(line -> line.text() == null ? "" : line.text())
                .orElse(null);
    }

    public String more(Part part) {
        if (more == null) return "";
        return more.stream()
                .filter(one -> one.part() == part && one.text() != null)
                .findFirst()
                .map(one -> String.valueOf(one.text()))
                .orElse("");
    }
}
