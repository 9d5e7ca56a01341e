package luodi.projects.roadmap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import luodi.shared.Ids;

/** Small plans and the days around the National Day of 2018, for table tests. */
final class Plans {
    private static final Set<LocalDate> WORKED = Set.of(LocalDate.of(2018, 9, 29), LocalDate.of(2018, 9, 30));

    /** The week of the National Day is free and the weekend before it worked; published up to the end of 2018. */
    static final PlanDays DAYS_2018 = new PlanDays(day -> day.getYear() <= 2018, Plans::worked);

    private Plans() {}

    static Milestone milestone(String name, String start, String end, Milestone... after) {
        return new Milestone(
                Ids.next(),
                Ids.next(),
                name,
                LocalDate.parse(start),
                LocalDate.parse(end),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                1,
                List.of(after).stream().map(Milestone::key).toList(),
                1);
    }

    static Milestone did(Milestone m, String start, String end) {
        return new Milestone(
                m.id(),
                m.key(),
                m.name(),
                m.plannedStart(),
                m.plannedEnd(),
                m.workingDays(),
                m.tentative(),
                LocalDate.parse(start),
                end == null ? null : LocalDate.parse(end),
                m.unitId(),
                m.unit(),
                m.linkedStage(),
                m.weight(),
                m.after(),
                m.version());
    }

    static Milestone waitingFor(Milestone m, UUID... keys) {
        return new Milestone(
                m.id(),
                m.key(),
                m.name(),
                m.plannedStart(),
                m.plannedEnd(),
                m.workingDays(),
                m.tentative(),
                m.actualStart(),
                m.actualEnd(),
                m.unitId(),
                m.unit(),
                m.linkedStage(),
                m.weight(),
                List.of(keys),
                m.version());
    }

    static Roadmap plan(Milestone... milestones) {
        var version = new RoadmapVersion(
                Ids.next(),
                Ids.next(),
                1,
                RoadmapVersion.Status.CURRENT,
                true,
                null,
                "甲",
                java.time.OffsetDateTime.MIN,
                "乙",
                java.time.OffsetDateTime.MIN,
                1);
        return new Roadmap(version, List.of(milestones));
    }

    private static boolean worked(LocalDate day) {
        if (WORKED.contains(day)) return true;
        if (!day.isBefore(LocalDate.of(2018, 10, 1)) && !day.isAfter(LocalDate.of(2018, 10, 7))) return false;
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
