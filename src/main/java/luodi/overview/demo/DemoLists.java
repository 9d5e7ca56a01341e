package luodi.overview.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import luodi.projects.Seen;
import luodi.projects.keylist.KeyList;
import luodi.projects.keylist.KeyListDrafts;
import luodi.projects.keylist.KeyListEntry;
import luodi.projects.keylist.KeyLists;
import luodi.projects.keylist.NewEntry;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Money;
import luodi.shared.Time;
import org.springframework.stereotype.Component;

/**
 * The key-project lists of last year and this one: the first version stands before the youngest project was signed, the second
 * takes it in; last year's second version lets one go.
 */
@Component
class DemoLists {
    private static final String LEAVER = "北河生物质热电项目";

    private final KeyLists lists;
    private final KeyListDrafts drafts;

    DemoLists(KeyLists lists, KeyListDrafts drafts) {
        this.lists = lists;
        this.drafts = drafts;
    }

    static boolean listed(DemoCast.Venture venture, int year, LocalDate today) {
        return DemoProjects.signedOn(venture, today).getYear() <= year
                && (venture.lastYear() || year == today.getYear());
    }

    /** The day on which the year's list was approved. */
    static LocalDate approvedOn(int year, LocalDate today) {
        return approvedOn(year, today, 0);
    }

    /** Ten days after the youngest was signed but for those left out, and not before the 20th of January. */
    private static LocalDate approvedOn(int year, LocalDate today, int leftOut) {
        LocalDate youngest = DemoCast.VENTURES.stream()
                .filter(v -> listed(v, year, today))
                .map(v -> DemoProjects.signedOn(v, today))
                .sorted(Comparator.reverseOrder())
                .skip(leftOut)
                .findFirst()
                .orElse(today);
        LocalDate january = LocalDate.of(year, 1, 20);
        LocalDate on = youngest.plusDays(10).isAfter(january) ? youngest.plusDays(10) : january;
        return on.isAfter(today) ? today : on;
    }

    static int annual(DemoCast.Venture venture, int year, LocalDate today) {
        return year == today.getYear() ? venture.annualPlan() : venture.annualPlan() * 3 / 5;
    }

    void approve(DemoPeople.Cast cast, Map<String, Seen> seen, LocalDate today) {
        for (int year : List.of(today.getYear() - 1, today.getYear())) {
            LocalDate first = approvedOn(year, today, 1);
            LocalDate second = approvedOn(year, today);
            Time.on(first, () -> approve(cast, seen, year, first, today));
            if (second.isAfter(first)) Time.on(second, () -> adjust(cast, seen, year, second, today));
        }
    }

    private void approve(DemoPeople.Cast cast, Map<String, Seen> seen, int year, LocalDate on, LocalDate today) {
        Actor clerk = cast.at(DemoCast.CLERK, on);
        KeyList list = lists.draft(clerk, Ids.next(), year, "年度重点项目");
        DemoCast.VENTURES.stream()
                .filter(v -> listed(v, year, today)
                        && DemoProjects.signedOn(v, today).isBefore(on))
                .forEach(v -> drafts.add(clerk, year, list.number(), entry(v, seen, year, today, "县委县政府研究列入")));
        approve(cast, clerk, list, on);
    }

    private void adjust(DemoPeople.Cast cast, Map<String, Seen> seen, int year, LocalDate on, LocalDate today) {
        Actor clerk = cast.at(DemoCast.CLERK, on);
        KeyList list = lists.draft(clerk, Ids.next(), year, "年中调整");
        Set<String> there =
                lists.entries(clerk, list).stream().map(KeyListEntry::code).collect(Collectors.toSet());
        DemoCast.VENTURES.stream()
                .filter(v -> listed(v, year, today) && !there.contains(code(v, seen)))
                .forEach(v -> drafts.add(
                        clerk, year, list.number(), entry(v, seen, year, today, "新签约，投资额超过 1 亿元，县政府常务会同意增列")));
        if (year < today.getYear()) {
            drafts.leave(
                    clerk,
                    year,
                    list.number(),
                    Objects.requireNonNull(seen.get(LEAVER)).code(),
                    on,
                    "并网方案未获批，当年计划完不成，转入下年度名单",
                    1);
        }
        approve(cast, clerk, list, on);
    }

    private void approve(DemoPeople.Cast cast, Actor clerk, KeyList list, LocalDate on) {
        int version = lists.find(clerk, list.year(), list.number()).version();
        KeyList ready = lists.submit(cast.at(DemoCast.HEAD, on), list.year(), list.number(), version);
        lists.approve(cast.at(DemoCast.LEADER, on), list.year(), list.number(), ready.version());
    }

    private static NewEntry entry(
            DemoCast.Venture venture, Map<String, Seen> seen, int year, LocalDate today, String why) {
        LocalDate signed = DemoProjects.signedOn(venture, today);
        LocalDate joined = signed.getYear() < year ? LocalDate.of(year, 1, 1) : signed;
        return new NewEntry(
                code(venture, seen),
                Money.yuanOfWan(BigDecimal.valueOf(annual(venture, year, today))),
                venture.annualPlan() > 9000 ? 1 : 2,
                joined,
                why);
    }

    private static String code(DemoCast.Venture venture, Map<String, Seen> seen) {
        return Objects.requireNonNull(seen.get(venture.name())).code();
    }
}
