package luodi.overview.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import luodi.projects.Seen;
import luodi.projects.StageRecord;
import luodi.projects.Stages;
import luodi.shared.Ids;
import luodi.shared.Time;
import luodi.updates.NewUpdate;
import luodi.updates.UpdateFilter;
import luodi.updates.UpdateList;
import luodi.updates.Updates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 项目动态 of 示例县: with what visits have told already about 1,030 in its full last year, and as many in proportion this year. */
@Component
@Order(50)
class DemoUpdates implements DemoChapter {
    static final int A_YEAR = 1030;

    private record Told(DemoCast.Venture venture, LocalDate day) {}

    private final Updates updates;
    private final UpdateList list;
    private final Stages stages;

    DemoUpdates(Updates updates, UpdateList list, Stages stages) {
        this.updates = updates;
        this.list = list;
        this.stages = stages;
    }

    @Override
    public void tell(DemoPeople.Cast cast, Map<String, Seen> seen, LocalDate today) {
        Random random = new Random(1030);
        Map<String, List<StageRecord>> histories = new HashMap<>();
        seen.forEach((name, project) -> histories.put(name, stages.history(project.id())));
        for (int year : List.of(today.getYear() - 1, today.getYear())) {
            int there = list.page(
                            cast.at(DemoCast.CLERK, today),
                            null,
                            new UpdateFilter(null, year + "-01-01", year + "-12-31", null, null, 1))
                    .total();
            for (Told told : chosen(year, DemoYears.soFar(A_YEAR, year, today) - there, today, random)) {
                Seen project = Objects.requireNonNull(seen.get(told.venture().name()));
                DemoYears.Standing standing = DemoYears.standing(
                        Objects.requireNonNull(histories.get(told.venture().name())), told.day(), today);
                String text = DemoWords.fact(told.venture().name(), standing.stage(), standing.share(), random);
                LocalDateTime at = random.nextInt(3) == 0
                        ? told.day().minusDays(1).atTime(14 + random.nextInt(4), random.nextInt(60))
                        : told.day().atTime(8 + random.nextInt(2), random.nextInt(60));
                String author = author(told.venture(), random);
                boolean shared = random.nextInt(10) < 6;
                Time.on(
                        told.day(),
                        () -> updates.publish(
                                cast.at(author, told.day()),
                                project,
                                new NewUpdate(
                                        Ids.next(),
                                        at.getYear() < year ? told.day().atTime(9, 0) : at,
                                        text,
                                        List.of(),
                                        shared,
                                        null)));
            }
        }
    }

    private static List<Told> chosen(int year, int n, LocalDate today, Random random) {
        List<Told> possible = new ArrayList<>();
        for (DemoCast.Venture venture : DemoCast.VENTURES) {
            DemoYears.days(year, DemoProjects.signedOn(venture, today).plusDays(1), today)
                    .forEach(day -> possible.add(new Told(venture, day)));
        }
        return DemoYears.some(possible, Math.max(0, n), random).stream()
                .sorted(Comparator.comparing(Told::day))
                .toList();
    }

    private static String author(DemoCast.Venture venture, Random random) {
        int who = random.nextInt(10);
        return who < 5 ? venture.liaison() : who < 9 ? venture.secretary() : DemoCast.CLERK;
    }
}
