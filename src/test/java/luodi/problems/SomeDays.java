package luodi.problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luodi.calendar.SpecialDay;
import luodi.calendar.WorkingDays;
import luodi.problems.ProblemCourse.Around;
import org.springframework.core.io.ClassPathResource;

/** The real calendar of some years, the shipped numbers and a crew of five units, for tests of pure rules. */
final class SomeDays {
    static final UUID PLANNING = unit(1);
    static final UUID BUREAU = unit(2);
    static final UUID HOUSING = unit(5);
    static final Crew CREW = new Crew(
            who("秘书", PLANNING),
            who("联络员", BUREAU),
            who("局长", BUREAU),
            who("包保领导", unit(3)),
            who("县长", unit(4)),
            who("企业", unit(6)));
    static final Numbers NUMBERS = numbers();

    private SomeDays() {}

    static WorkingDays of2018() {
        return of(Set.of(2018));
    }

    static WorkingDays of(Set<Integer> years) {
        List<SpecialDay> special = lines().stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new SpecialDay(LocalDate.parse(cells[0]), SpecialDay.Kind.valueOf(cells[1]), cells[2]))
                .toList();
        return new WorkingDays(years, special);
    }

    static Around around(LocalDate today, Crew.Who me, List<Stop> stops) {
        return around(today, me, stops, of(Set.of(2018, 2019)));
    }

    static Around around(LocalDate today, Crew.Who me, List<Stop> stops, WorkingDays days) {
        return new Around(
                CREW,
                NUMBERS,
                stops,
                days,
                today,
                me == null ? null : me.person(),
                me == null ? Set.of() : Set.of(me.unit()),
                me == null ? "定时程序" : me.name(),
                true);
    }

    static Crew.Who department() {
        return new Crew.Who(UUID.nameUUIDFromBytes("住建局经办".getBytes(StandardCharsets.UTF_8)), "住建局经办", HOUSING);
    }

    private static Numbers numbers() {
        Map<String, Integer> values = new HashMap<>(Map.of(
                "issue.limit.L1",
                3,
                "issue.limit.L2",
                5,
                "issue.limit.L3",
                10,
                "issue.limit.L4",
                10,
                "issue.escalate.L1",
                1,
                "issue.escalate.L2",
                2,
                "issue.escalate.L3",
                3,
                "issue.escalate.decide",
                1,
                "issue.rejects",
                2));
        values.putAll(Map.of(
                "issue.confirmWithin",
                2,
                "issue.stop.ceiling.PAPERS",
                20,
                "issue.stop.ceiling.NOTICE",
                30,
                "issue.stop.ceiling.COURT",
                60,
                "issue.stop.ceiling.WEATHER",
                10,
                "issue.asker.again",
                5,
                "issue.asker.silence",
                10,
                "issue.reopenWindow",
                90,
                "issue.maxExtensions",
                2));
        return new Numbers(values);
    }

    private static List<Crew.Who> who(String name, UUID unit) {
        return List.of(new Crew.Who(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, unit));
    }

    private static UUID unit(int n) {
        return new UUID(0, n);
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("data/cn-calendar-days.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
