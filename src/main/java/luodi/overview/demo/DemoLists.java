package luodi.overview.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import luodi.projects.Seen;
import luodi.projects.keylist.KeyList;
import luodi.projects.keylist.KeyListDrafts;
import luodi.projects.keylist.KeyLists;
import luodi.projects.keylist.NewEntry;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Money;
import luodi.shared.Time;
import org.springframework.stereotype.Component;

/** The key-project lists of last year and this one: each approved once, ten days after the youngest of its projects was signed. */
@Component
class DemoLists {
    private final KeyLists lists;
    private final KeyListDrafts drafts;

    DemoLists(KeyLists lists, KeyListDrafts drafts) {
        this.lists = lists;
        this.drafts = drafts;
    }

    static boolean listed(DemoCast.Venture venture, int year, LocalDate today) {
        return DemoProjects.signedOn(venture, today).getYear() <= year && (venture.lastYear() || year == today.getYear());
    }

    /** The day on which the year's list was approved. */
    static LocalDate approvedOn(int year, LocalDate today) {
        LocalDate youngest = DemoCast.VENTURES.stream().filter(v -> listed(v, year, today)).map(v -> DemoProjects.signedOn(v, today))
                .max(Comparator.naturalOrder()).orElse(today);
        LocalDate january = LocalDate.of(year, 1, 20);
        LocalDate on = youngest.plusDays(10).isAfter(january) ? youngest.plusDays(10) : january;
        return on.isAfter(today) ? today : on;
    }

    static int annual(DemoCast.Venture venture, int year, LocalDate today) {
        return year == today.getYear() ? venture.annualPlan() : venture.annualPlan() * 3 / 5;
    }

    void approve(DemoPeople.Cast cast, Map<String, Seen> seen, LocalDate today) {
        for (int year : List.of(today.getYear() - 1, today.getYear())) {
            LocalDate on = approvedOn(year, today);
            Time.on(on, () -> approve(cast, seen, year, on, today));
        }
    }

    private void approve(DemoPeople.Cast cast, Map<String, Seen> seen, int year, LocalDate on, LocalDate today) {
        Actor clerk = cast.at(DemoCast.CLERK, on);
        KeyList list = lists.draft(clerk, Ids.next(), year, "年度重点项目");
        for (DemoCast.Venture venture : DemoCast.VENTURES) {
            if (!listed(venture, year, today)) continue;
            LocalDate signed = DemoProjects.signedOn(venture, today);
            LocalDate joined = signed.getYear() < year ? LocalDate.of(year, 1, 1) : signed;
            drafts.add(clerk, year, list.number(), new NewEntry(Objects.requireNonNull(seen.get(venture.name())).code(),
                    Money.yuanOfWan(BigDecimal.valueOf(annual(venture, year, today))), venture.annualPlan() > 9000 ? 1 : 2, joined, "县委县政府研究列入"));
        }
        KeyList ready = lists.submit(cast.at(DemoCast.HEAD, on), year, list.number(), lists.find(clerk, year, list.number()).version());
        lists.approve(cast.at(DemoCast.LEADER, on), year, list.number(), ready.version());
    }
}
