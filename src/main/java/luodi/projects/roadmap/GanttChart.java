package luodi.projects.roadmap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The geometry of a Gantt: across in percent of the drawing's width, so that it fits any screen or sheet, down in pixels.
 * Pure: milestones, baseline, today and working days in; bars, marks and words out.
 */
public record GanttChart(
        String title,
        int height,
        List<Mark> years,
        List<Mark> months,
        List<Row> rows,
        List<Line> elbows,
        @Nullable String today) {
    public static final int HEAD = 44;
    public static final int ROW = 34;
    private static final int FOOT = 22;
    private static final int MIDDLE = 14;

    public record Mark(String x, String label) {}

    /** {@code kind}: plan, tentative, attention, done, running, late, baseline. */
    public record Bar(String x, String width, String kind) {}

    /** Words beside a bar; {@code end} where there is no room to the right of it. */
    public record Note(String x, boolean end, String text, String kind) {}

    public record Row(
            Milestone milestone,
            int y,
            Milestone.State state,
            String standing,
            Bar plan,
            @Nullable Bar actual,
            @Nullable Bar baseline,
            @Nullable Note note) {}

    public record Line(String x1, int y1, String x2, int y2) {}

    public static GanttChart of(List<Milestone> plan, List<Milestone> baseline, LocalDate today, PlanDays days) {
        Scale scale = Scale.of(plan, baseline, today);
        Map<UUID, Milestone> frozen = new HashMap<>();
        baseline.forEach(m -> frozen.put(m.key(), m));
        List<Row> rows = new ArrayList<>();
        for (Milestone m : plan) rows.add(row(m, frozen.get(m.key()), HEAD + rows.size() * ROW, today, days, scale));
        return new GanttChart(
                title(plan, today),
                HEAD + plan.size() * ROW + FOOT,
                scale.years(),
                scale.months(),
                rows,
                elbows(rows, scale),
                scale.holds(today) ? percent(scale.at(today)) : null);
    }

    /** Where today stands, 0 to 1, for the page that scrolls there. */
    public @Nullable String todayShare() {
        return today == null ? null : String.valueOf(round(Double.parseDouble(today.replace("%", "")) / 100));
    }

    private static Row row(
            Milestone m, @Nullable Milestone frozen, int y, LocalDate today, PlanDays days, Scale scale) {
        Milestone.State state = m.on(today);
        boolean lateUnbegun = state == Milestone.State.MISSED && !m.begun();
        String kind = lateUnbegun
                ? "late-plan"
                : state == Milestone.State.UNSTARTED ? "attention" : m.tentative() ? "tentative" : "plan";
        Bar plan = scale.bar(m.plannedStart(), lateUnbegun ? today : m.plannedEnd(), kind);
        Bar actual = null;
        if (m.actualStart() != null) {
            LocalDate until =
                    m.actualEnd() != null ? m.actualEnd() : today.isBefore(m.actualStart()) ? m.actualStart() : today;
            actual = scale.bar(
                    m.actualStart(),
                    until,
                    state == Milestone.State.MISSED ? "late" : state == Milestone.State.DONE ? "done" : "running");
        }
        String standing = RoadmapRules.standing(m, today, days);
        return new Row(
                m,
                y,
                state,
                standing,
                plan,
                actual,
                frozen == null ? null : scale.bar(frozen.plannedStart(), frozen.plannedEnd(), "baseline"),
                note(m, state, standing, today, scale));
    }

    private static @Nullable Note note(
            Milestone m, Milestone.State state, String standing, LocalDate today, Scale scale) {
        if (state != Milestone.State.MISSED && state != Milestone.State.UNSTARTED) return null;
        String kind = state == Milestone.State.MISSED ? "late" : "attention";
        double right = scale.at((state == Milestone.State.MISSED ? today : m.plannedEnd()).plusDays(1));
        if (right <= 76) return new Note(percent(right), false, standing, kind);
        LocalDate left = m.actualStart() != null && m.actualStart().isBefore(m.plannedStart())
                ? m.actualStart()
                : m.plannedStart();
        return new Note(percent(scale.at(left)), true, standing, kind);
    }

    private static List<Line> elbows(List<Row> rows, Scale scale) {
        Map<UUID, Row> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(row.milestone.key(), row));
        List<Line> lines = new ArrayList<>();
        for (Row to : rows) {
            for (UUID key : to.milestone.after()) {
                Row from = byKey.get(key);
                if (from == null) continue;
                String bend = percent(scale.at(from.milestone.plannedEnd().plusDays(1)));
                lines.add(new Line(bend, from.y + MIDDLE, bend, to.y + MIDDLE));
                lines.add(new Line(bend, to.y + MIDDLE, percent(scale.at(to.milestone.plannedStart())), to.y + MIDDLE));
            }
        }
        return lines;
    }

    private static String title(List<Milestone> plan, LocalDate today) {
        if (plan.isEmpty()) return "路线图还没有节点";
        long done =
                plan.stream().filter(m -> m.on(today) == Milestone.State.DONE).count();
        long missed =
                plan.stream().filter(m -> m.on(today) == Milestone.State.MISSED).count();
        return "路线图：%d 个节点，完成 %d 个，%s；今天 %s"
                .formatted(plan.size(), done, missed == 0 ? "没有迟的" : "迟 " + missed + " 个", today);
    }

    private static String percent(double share) {
        return round(share) + "%";
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** Whole months from the first date to the last; today belongs to it while work is open. */
    private record Scale(LocalDate from, LocalDate to) {
        private static final double THINNEST = 0.6;

        static Scale of(List<Milestone> plan, List<Milestone> baseline, LocalDate today) {
            List<LocalDate> dates = new ArrayList<>();
            Stream.concat(plan.stream(), baseline.stream()).forEach(m -> {
                dates.add(m.plannedStart());
                dates.add(m.plannedEnd());
                if (m.actualStart() != null) dates.add(m.actualStart());
                if (m.actualEnd() != null) dates.add(m.actualEnd());
            });
            LocalDate first = dates.stream().min(LocalDate::compareTo).orElse(today);
            LocalDate last = dates.stream().max(LocalDate::compareTo).orElse(today);
            boolean open = plan.stream().anyMatch(m -> m.actualEnd() == null);
            if (open && today.isAfter(last)) last = today;
            return new Scale(
                    first.withDayOfMonth(1), YearMonth.from(last).atEndOfMonth().plusDays(1));
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }

        double at(LocalDate day) {
            return 100.0 * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
        }

        /** From the morning of the first day to the evening of the last. */
        Bar bar(LocalDate first, LocalDate last, String kind) {
            return new Bar(percent(at(first)), percent(Math.max(at(last.plusDays(1)) - at(first), THINNEST)), kind);
        }

        List<Mark> years() {
            List<Mark> marks = new ArrayList<>();
            for (LocalDate month = from; month.isBefore(to); month = month.plusMonths(1)) {
                if (marks.isEmpty() || month.getMonthValue() == 1)
                    marks.add(new Mark(percent(at(month)), month.getYear() + "年"));
            }
            // two names in the width of one month would run into each other
            if (marks.size() > 1
                    && ChronoUnit.MONTHS.between(from, from.plusYears(1).withDayOfYear(1)) < 2
                    && months().size() > 12) marks.removeFirst();
            return marks;
        }

        List<Mark> months() {
            long count = ChronoUnit.MONTHS.between(from, to);
            int step = count <= 18 ? 1 : count <= 48 ? 3 : 12;
            List<Mark> marks = new ArrayList<>();
            for (LocalDate month = from; month.isBefore(to); month = month.plusMonths(1)) {
                if ((month.getMonthValue() - 1) % step == 0)
                    marks.add(new Mark(percent(at(month)), step == 12 ? "" : month.getMonthValue() + "月"));
            }
            return marks;
        }
    }
}
