package luodi.updates.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import luodi.shared.Typed;
import luodi.updates.ReportMaterial;
import luodi.updates.ReportMaterial.Part;
import luodi.updates.reports.Report.Line;
import org.jspecify.annotations.Nullable;

/** How a report is put together from what rooms say, and what it must say before it is reviewed. */
final class ReportRules {
    private static final int LONGEST_SENTENCE = 1000;

    private ReportRules() {}

    static void checkPeriod(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today, Typed typed) {
        typed.need("from", from, "请填从哪天。");
        typed.need("to", to, "请填到哪天。");
        if (from == null || to == null) return;
        if (to.isBefore(from)) typed.refuse("to", "结束日期早于开始日期。");
        if (to.isAfter(today)) typed.refuse("to", "报告写已经过去的日子，最晚到今天。");
        if (from.plusYears(1).isBefore(to)) typed.refuse("from", "一份报告最长写一年。");
    }

    /** In the order of the parts; a part without problems says so, because the article asks for it (domain.md §6). */
    static List<Line> draft(List<ReportMaterial.Line> material) {
        List<Line> lines = new ArrayList<>();
        for (Part part : Part.values()) {
            List<ReportMaterial.Line> of = distinct(
                    material.stream().filter(line -> line.part() == part).toList());
            for (var line : of)
                lines.add(new Line(
                        lines.size() + 1, part, line.sentence(), line.sentence(), line.sourceKey(), line.href()));
            if (of.isEmpty() && part == Part.PROGRESS)
                lines.add(new Line(lines.size() + 1, part, null, "本期没有进展记录。", null, null));
            if (of.isEmpty() && part == Part.PROBLEM)
                lines.add(new Line(lines.size() + 1, part, null, "本期没有登记问题。", null, null));
        }
        return lines;
    }

    /** Two rooms may speak of the same record; the first word stands. */
    private static List<ReportMaterial.Line> distinct(List<ReportMaterial.Line> lines) {
        Set<String> known = new java.util.HashSet<>();
        return lines.stream()
                .filter(line -> known.add(line.sourceKey() + " " + line.sentence()))
                .toList();
    }

    /** The draft with what a person made of it; new sentences stand at the end of their part. */
    static List<Line> edited(List<Line> lines, ReportForm form, Typed typed) {
        List<Line> all = new ArrayList<>();
        for (Part part : Part.values()) {
            for (Line line : lines) {
                if (line.part() != part) continue;
                String text = form.typed(line.seq());
                String stands = text == null ? line.text() : text.strip();
                if (stands.length() > LONGEST_SENTENCE)
                    typed.refuse("line-" + line.seq(), "一句最多 " + LONGEST_SENTENCE + " 个字。");
                if (line.drafted() != null || !stands.isEmpty())
                    all.add(new Line(0, part, line.drafted(), stands, line.sourceKey(), line.href()));
            }
            form.more(part)
                    .lines()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> {
                        if (text.length() > LONGEST_SENTENCE)
                            typed.refuse("more-" + part, "一句最多 " + LONGEST_SENTENCE + " 个字。");
                        all.add(new Line(0, part, null, text, null, null));
                    });
        }
        return numbered(all);
    }

    /** Both are asked for by the article: 进展情况, 存在的问题. */
    static void checkWhole(List<Line> lines, Typed typed) {
        Set<Part> said = lines.stream()
                .filter(line -> !line.text().isEmpty())
                .map(Line::part)
                .collect(Collectors.toSet());
        if (!said.contains(Part.PROGRESS)) typed.refuse("more-PROGRESS", "请写进展情况。");
        if (!said.contains(Part.PROBLEM)) typed.refuse("more-PROBLEM", "请写存在的问题；没有问题就写“没有”。");
    }

    static int length(List<Line> lines) {
        return lines.stream()
                .mapToInt(line -> line.text().codePointCount(0, line.text().length()))
                .sum();
    }

    private static List<Line> numbered(List<Line> lines) {
        List<Line> numbered = new ArrayList<>();
        for (Line line : lines) {
            numbered.add(new Line(
                    numbered.size() + 1, line.part(), line.drafted(), line.text(), line.sourceKey(), line.href()));
        }
        return numbered;
    }
}
