package luodi.projects.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** What a plan may not be, and how it is laid out in working days. */
public final class RoadmapRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private RoadmapRules() {}

    /** A circle of predecessors, in words («甲 → 乙 → 甲»), where there is one. */
    public static Optional<String> circle(List<Milestone> plan) {
        Map<UUID, Milestone> byKey = new HashMap<>();
        plan.forEach(m -> byKey.put(m.key(), m));
        Set<UUID> free = new HashSet<>();
        for (Milestone each : plan) {
            Optional<String> found = circleFrom(each, byKey, new ArrayDeque<>(), free);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static Optional<String> circleFrom(
            Milestone at, Map<UUID, Milestone> byKey, Deque<Milestone> path, Set<UUID> free) {
        if (free.contains(at.key())) return Optional.empty();
        if (path.contains(at)) {
            List<String> names = new ArrayList<>();
            names.add(at.name());
            for (Milestone step : path) {
                names.add(step.name());
                if (step.equals(at)) break;
            }
            return Optional.of(String.join(" → ", names));
        }
        path.push(at);
        for (UUID before : at.after()) {
            Milestone predecessor = byKey.get(before);
            if (predecessor == null) continue;
            Optional<String> found = circleFrom(predecessor, byKey, path, free);
            if (found.isPresent()) return found;
        }
        path.pop();
        free.add(at.key());
        return Optional.empty();
    }

    /** by how many percent the draft is shorter than the plan in force, in calendar days from first start to last end; 0 where it is not. */
    public static int shortenedPercent(Roadmap inForce, Roadmap draft) {
        long before = length(inForce);
        long after = length(draft);
        return before == 0 || after >= before ? 0 : (int) ((before - after) * 100 / before);
    }

    /** a plan shortened by more than so many percent asks for a reason. */
    public static boolean asksForReason(Roadmap inForce, Roadmap draft, BigDecimal percent) {
        BigDecimal before = BigDecimal.valueOf(length(inForce));
        BigDecimal least = before.multiply(HUNDRED.subtract(percent)).divide(HUNDRED);
        return BigDecimal.valueOf(length(draft)).compareTo(least) < 0;
    }

    private static long length(Roadmap plan) {
        if (plan.milestones().isEmpty()) return 0;
        return ChronoUnit.DAYS.between(
                        plan.startsOn().orElseThrow(), plan.endsOn().orElseThrow())
                + 1;
    }

    /** Where a milestone stands, in words: «迟 37 个工作日», «按期完成». Where the calendar is not published no number is guessed. */
    public static String standing(Milestone m, LocalDate today, PlanDays days) {
        return switch (m.on(today)) {
            case DONE -> late("完成时", m.plannedEnd(), Objects.requireNonNull(m.actualEnd()), days, "按期完成");
            case MISSED -> late("", m.plannedEnd(), today, days, m.on(today).label());
            default -> m.on(today).label();
        };
    }

    private static String late(String lead, LocalDate planned, LocalDate real, PlanDays days, String otherwise) {
        if (!real.isAfter(planned)) return otherwise;
        OptionalInt late = days.between(planned, real);
        return lead + (late.isEmpty() ? "已迟，日历未发布" : "迟 " + late.getAsInt() + " 个工作日");
    }

    /** Whether a milestone is planned to begin before one it waits for has ended: told, not refused, for works do overlap. */
    public static boolean beginsEarly(Milestone milestone, Map<UUID, Milestone> byKey) {
        return milestone.after().stream()
                .map(byKey::get)
                .anyMatch(before -> before != null && !milestone.plannedStart().isAfter(before.plannedEnd()));
    }

    /**
     * Lays tentative milestones out again on a calendar that has grown. One that followed its predecessors day by day
     * follows them still; every other keeps its start. Milestones whose dates a person typed stay.
     */
    public static List<Milestone> laidOutAgain(List<Milestone> plan, PlanDays days) {
        Map<UUID, Milestone> old = new HashMap<>();
        plan.forEach(m -> old.put(m.key(), m));
        Map<UUID, Milestone> done = new HashMap<>();
        plan.forEach(m -> layOut(m, old, done, days));
        return plan.stream().map(m -> done.getOrDefault(m.key(), m)).toList();
    }

    private static Milestone layOut(Milestone m, Map<UUID, Milestone> old, Map<UUID, Milestone> done, PlanDays days) {
        Milestone ready = done.get(m.key());
        if (ready != null) return ready;
        if (!m.tentative() || m.workingDays() == null) {
            done.put(m.key(), m);
            return m;
        }
        Optional<LocalDate> lastOld = m.after().stream()
                .flatMap(k -> Optional.ofNullable(old.get(k)).stream())
                .map(Milestone::plannedEnd)
                .max(LocalDate::compareTo);
        Optional<LocalDate> lastNew = m.after().stream()
                .flatMap(k -> Optional.ofNullable(old.get(k)).stream())
                .map(before -> layOut(before, old, done, days).plannedEnd())
                .max(LocalDate::compareTo);
        boolean followed = lastOld.isPresent() && nextWeekday(lastOld.get()).equals(m.plannedStart());
        LocalDate start = followed ? days.nextAfter(lastNew.orElseThrow()) : days.firstFrom(m.plannedStart());
        LocalDate end = days.endOf(start, m.workingDays());
        Milestone laid = m.planned(start, end, days.tentative(end));
        done.put(m.key(), laid);
        return laid;
    }

    private static LocalDate nextWeekday(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!PlanDays.weekday(next)) next = next.plusDays(1);
        return next;
    }
}
