package luodi.projects.roadmap;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.projects.Stage;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** Reads typed rows into milestones: all faults at once, each at its cell; what a person did not change keeps its key, actuals and tentative mark. */
final class DraftReading {
    private static final int MOST = 100;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final Map<String, String> faults = new LinkedHashMap<>();
    private final List<DraftRow> rows;
    private final List<UUID> keys;
    private final Map<UUID, Milestone> before;
    private final Map<String, UUID> units;

    private DraftReading(List<DraftRow> rows, Map<UUID, Milestone> before, Map<String, UUID> units) {
        this.rows = rows;
        this.before = before;
        this.units = units;
        this.keys = rows.stream()
                .map(row -> row.key() == null ? Ids.next() : row.key())
                .toList();
    }

    static List<Milestone> read(List<DraftRow> rows, Map<UUID, Milestone> before, Map<String, UUID> units) {
        var reading = new DraftReading(rows, before, units);
        List<Milestone> plan = reading.all();
        if (plan.size() > MOST) reading.faults.put("", "一张路线图最多 " + MOST + " 个节点，请合并。");
        if (reading.faults.isEmpty())
            RoadmapRules.circle(plan).ifPresent(circle -> reading.faults.put("", "前置关系绕成了圈：" + circle + "。请改其中一处。"));
        if (!reading.faults.isEmpty()) throw new Rejected(reading.faults, null);
        return plan;
    }

    private List<Milestone> all() {
        List<Milestone> plan = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).removed()) mayRemove(i);
            else if (!rows.get(i).blank()) {
                Milestone milestone = one(i);
                if (milestone != null) plan.add(milestone);
            }
        }
        before.values().stream()
                .filter(m -> m.begun() && !keys.contains(m.key()))
                .forEach(m -> faults.put("", "节点「" + m.name() + "」已有实际日期，不能删。"));
        return plan;
    }

    private void mayRemove(int i) {
        Milestone old = before.get(keys.get(i));
        if (old != null && old.begun())
            faults.put("rows[" + i + "].name", "第 " + (i + 1) + " 行「" + old.name() + "」已有实际日期，不能删。");
    }

    private @Nullable Milestone one(int i) {
        DraftRow row = rows.get(i);
        if (row.name() == null) fault(i, "name", "请填节点名称。");
        else if (row.name().length() > 60) fault(i, "name", "节点名称不超过 60 个字。");
        LocalDate start = date(i, "start", "计划开始", row.start());
        LocalDate end = date(i, "end", "计划完成", row.end());
        if (start != null && end != null && end.isBefore(start)) fault(i, "end", "计划完成不能早于计划开始。");
        List<UUID> after = predecessors(i);
        if (row.name() == null || start == null || end == null) return null;
        Milestone old = before.get(keys.get(i));
        Milestone laid = old != null
                        && old.plannedStart().equals(start)
                        && old.plannedEnd().equals(end)
                ? old
                : null;
        UUID unitId = row.unit() == null
                ? null
                : old != null && row.unit().equals(old.unit()) ? old.unitId() : units.get(row.unit());
        return new Milestone(
                Ids.next(),
                keys.get(i),
                row.name(),
                start,
                end,
                laid == null ? null : laid.workingDays(),
                laid != null && laid.tentative(),
                old == null ? null : old.actualStart(),
                old == null ? null : old.actualEnd(),
                unitId,
                row.unit(),
                stage(i),
                old == null ? 1 : old.weight(),
                after,
                1);
    }

    private List<UUID> predecessors(int i) {
        List<UUID> after = new ArrayList<>();
        String typed = rows.get(i).after();
        if (typed == null) return after;
        for (String word : typed.split("[,，、;；\\s]+")) {
            int number = word.matches("\\d{1,3}") ? Integer.parseInt(word) : 0;
            if (number < 1 || number > rows.size() || rows.get(number - 1).blank())
                fault(i, "after", "前置「" + word + "」不是表里的序号。");
            else if (number == i + 1) fault(i, "after", "节点不能以自己为前置。");
            else if (!rows.get(number - 1).removed() && !after.contains(keys.get(number - 1)))
                after.add(keys.get(number - 1));
        }
        return after;
    }

    private @Nullable LocalDate date(int i, String cell, String label, @Nullable String typed) {
        if (typed == null) {
            fault(i, cell, "请填" + label + "日期。");
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) return day;
        } catch (DateTimeParseException notADay) {
            // told below, like a day out of range
        }
        fault(i, cell, label + "请写成 2026-03-01 这样的日期。");
        return null;
    }

    private @Nullable Stage stage(int i) {
        String typed = rows.get(i).stage();
        if (typed == null) return null;
        for (Stage stage : Stage.values()) {
            if (stage.name().equals(typed)) return stage;
        }
        fault(i, "stage", "没有这个阶段。");
        return null;
    }

    private void fault(int i, String cell, String sentence) {
        faults.putIfAbsent("rows[" + i + "]." + cell, "第 " + (i + 1) + " 行：" + sentence);
    }
}
