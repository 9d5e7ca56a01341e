package luodi.cadence;

import java.util.List;
import java.util.Objects;
import luodi.calendar.IsoWeek;
import luodi.shared.web.Say;
import org.jspecify.annotations.Nullable;

/** Who kept which week: a row a project, a column a week; {@code current} is the column of this week or null. */
public record WeekGrid(
        List<IsoWeek> weeks,
        List<Row> rows,
        IsoWeek thisWeek,
        @Nullable VisitRule rule,
        @Nullable Integer daysLeft) {

    /** A project's (or the bureau's) weeks; null where it was not on the key list. */
    public record Row(String code, String name, boolean bureau, List<@Nullable Kept> cells) {}

    /** The last column's answers, the weeks that matter most. */
    public List<Kept> last() {
        return rows.stream()
                .map(row -> row.cells().getLast())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** 这周 11 个重点项目走够 6 个，还剩 3 个工作日. */
    public String finding() {
        IsoWeek week = weeks.getLast();
        boolean running = week.equals(thisWeek);
        String when = running ? "这周 " : week.year() + " 年第 " + week.week() + " 周 ";
        List<Kept> asked = last().stream()
                .filter(kept -> kept.required() != null && kept.required() > 0)
                .toList();
        if (rule == null) return when + "还没有走访规则";
        if (last().stream().anyMatch(kept -> kept.required() == null)) return when + "的日历未发布，走没走够现在不能判断";
        if (asked.isEmpty()) return when + "没有要走访的";
        long kept = asked.stream()
                .filter(one -> Objects.equals(one.kept(), Boolean.TRUE))
                .count();
        String who = rule.scope() == VisitRule.Scope.PER_BUREAU ? "全局" : asked.size() + " 个重点项目";
        String done = kept == asked.size()
                ? when + who + "都走够了"
                : rule.scope() == VisitRule.Scope.PER_BUREAU
                        ? when + "全局走了 " + asked.getFirst().visits() + " 次，要 "
                                + asked.getFirst().required() + " 次"
                        : when + who + "走够 " + kept + " 个";
        return running && kept < asked.size() && daysLeft != null ? done + "，还剩 " + daysLeft + " 个工作日" : done;
    }

    /** The share of weeks that were kept over all columns, weeks that ask for none left out. */
    public String rate() {
        VisitRules.Rate rate = VisitRules.rate(rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList());
        return rate.asked() == 0
                ? "这几周没有要走访的"
                : "走够 " + rate.kept() + " / " + rate.asked() + " 个项目周，" + Say.percent(rate.share());
    }

    public IsoWeek earlier() {
        return IsoWeek.of(weeks.getFirst().monday().minusWeeks(1));
    }

    public IsoWeek later() {
        return IsoWeek.of(weeks.getLast().monday().plusWeeks(weeks.size()));
    }

    public boolean atPresent() {
        return !weeks.getLast().monday().isBefore(thisWeek.monday());
    }
}
