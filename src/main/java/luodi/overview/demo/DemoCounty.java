package luodi.overview.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import luodi.projects.Seen;
import luodi.shared.Time;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 示例县 whole: from a seed, in one transaction, around today. */
@Component
public class DemoCounty {
    private static final long SEED = 429_999;

    private final DemoPeople people;
    private final DemoProjects projects;
    private final DemoLists lists;
    private final DemoTeams teams;
    private final DemoRoadmaps roadmaps;
    private final DemoMoney money;
    private final DemoHelp help;
    private final DemoProblemList problems;
    private final DemoVisits visits;
    private final List<DemoChapter> chapters;
    private final Clock clock;

    DemoCounty(
            DemoPeople people,
            DemoProjects projects,
            DemoLists lists,
            DemoTeams teams,
            DemoRoadmaps roadmaps,
            DemoMoney money,
            DemoHelp help,
            DemoProblemList problems,
            DemoVisits visits,
            List<DemoChapter> chapters,
            Clock clock) {
        this.people = people;
        this.projects = projects;
        this.lists = lists;
        this.teams = teams;
        this.roadmaps = roadmaps;
        this.money = money;
        this.help = help;
        this.problems = problems;
        this.visits = visits;
        this.chapters = chapters;
        this.clock = clock;
    }

    /** @param passwords of the accounts by login */
    @Transactional
    public void load(Map<String, String> passwords) {
        LocalDate today = LocalDate.now(clock);
        Random random = new Random(SEED);
        LocalDate since = LocalDate.of(today.getYear() - 2, 1, 2);
        DemoPeople.Cast[] cast = new DemoPeople.Cast[1];
        Time.on(since, () -> cast[0] = people.open(since, passwords));
        fill(cast[0], today, random);
    }

    private void fill(DemoPeople.Cast cast, LocalDate today, Random random) {
        Map<String, Seen> seen = projects.register(cast, today, random);
        lists.approve(cast, seen, today);
        for (int i = 0; i < DemoCast.VENTURES.size(); i++) {
            DemoCast.Venture venture = DemoCast.VENTURES.get(i);
            Seen project = java.util.Objects.requireNonNull(seen.get(venture.name()));
            teams.set(cast, venture, project, today, i);
            if (i != 7) roadmaps.draw(cast, venture, project, today, random);
            invest(cast, venture, project, today, random, i);
        }
        help.give(cast, seen, today);
        problems.tell(cast, seen, today);
        visits.make(cast, seen, today);
        for (DemoChapter chapter : chapters) chapter.tell(cast, seen, today);
    }

    private void invest(
            DemoPeople.Cast cast, DemoCast.Venture venture, Seen project, LocalDate today, Random random, int i) {
        LocalDate signed = DemoProjects.signedOn(venture, today);
        for (int year : List.of(today.getYear() - 1, today.getYear())) {
            if (!DemoLists.listed(venture, year, today)) continue;
            int first = signed.getYear() == year ? Math.min(12, signed.getMonthValue() + 2) : 1;
            List<Integer> plan = DemoMoney.split(DemoLists.annual(venture, year, today), first);
            money.plan(cast, project, year, plan, DemoLists.approvedOn(year, today));
            var last = i == 1 || i == 4
                    ? DemoMoney.LastMonth.PROPOSED
                    : i == 6
                            ? DemoMoney.LastMonth.RETURNED
                            : i == 9 ? DemoMoney.LastMonth.MISSING : DemoMoney.LastMonth.BOOKED;
            money.book(cast, venture, project, year, plan, last, today, random);
        }
    }
}
