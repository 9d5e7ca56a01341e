package luodi.overview.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The annual review of any year of the actor's county, computed from records as they stand. */
@Component
public class Reviews {
    static final String NO_RECORDS = "暂无记录";
    private static final String NO_LIST = "这一年没有批准的重点项目名单";

    private final JdbcClient db;
    private final DeclaredFigures declared;
    private final YearNotes notes;

    Reviews(JdbcClient db, DeclaredFigures declared, YearNotes notes) {
        this.db = db;
        this.declared = declared;
        this.notes = notes;
    }

    /** @throws NotFound for a year that no county can have kept */
    @Transactional(readOnly = true)
    public Review of(Actor me, int year) {
        LocalDate asOf = asOf(year, me.today());
        ReviewScope scope = new ReviewScope(db, me, year, asOf);
        ReviewSupports given = new ReviewSupports(scope);
        ReviewProjects spoken = new ReviewProjects(scope);
        ReviewSums sums = new ReviewSums(scope);
        List<SupportLine> supports = given.supports();
        List<ReviewProjects.Row> rows = spoken.projects();
        List<ProjectLine> projects =
                lines(spoken, rows.subList(0, Math.min(rows.size(), ReviewProjects.MOST)), supports);
        Review.Listed listed = scope.list();
        Map<Figure, DeclaredFigure> said = declared.current(me, year);
        return new Review(
                new Review.Place(year, asOf, listed, sums.years()),
                figures(sums, listed, said, supports, projects),
                projects,
                rows.size() > ReviewProjects.MOST,
                supports,
                given.permits(),
                planBound(said),
                sums.fourOnes(),
                notes.list(me, year));
    }

    /** The day on which a year is looked at: its last, or today while it runs. */
    static LocalDate asOf(int year, LocalDate today) {
        if (year < 2000 || year > 2200) throw new NotFound();
        LocalDate end = LocalDate.of(year, 12, 31);
        return end.isBefore(today) ? end : today;
    }

    private static List<ProjectLine> lines(
            ReviewProjects spoken, List<ReviewProjects.Row> rows, List<SupportLine> supports) {
        List<UUID> ids = rows.stream().map(ReviewProjects.Row::id).toList();
        Map<UUID, List<ProjectLine.Amount>> amounts = spoken.amounts(ids);
        Map<UUID, List<ProjectLine.Fact>> facts = spoken.facts(ids);
        Map<UUID, List<SupportLine>> helped = supports.stream()
                .filter(one -> one.projectId() != null)
                .collect(Collectors.groupingBy(one -> java.util.Objects.requireNonNull(one.projectId())));
        return rows.stream()
                .map(row -> row.line(
                        amounts.getOrDefault(row.id(), List.of()),
                        facts.getOrDefault(row.id(), List.of()),
                        helped.getOrDefault(row.id(), List.of())))
                .sorted(java.util.Comparator.comparing(ProjectLine::code))
                .toList();
    }

    private static List<FigureLine> figures(
            ReviewSums sums,
            Review.@Nullable Listed listed,
            Map<Figure, DeclaredFigure> said,
            List<SupportLine> supports,
            List<ProjectLine> projects) {
        ReviewSums.Totals totals = sums.totals();
        Map<Figure, Integer> counted = sums.counters();
        List<FigureLine> lines = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            DeclaredFigure declared = said.get(figure);
            lines.add(
                    switch (figure) {
                        case KEY_PROJECTS ->
                            new FigureLine(
                                    figure,
                                    BigDecimal.valueOf(totals.members()),
                                    declared,
                                    listed == null ? NO_LIST : listed.toConfirm() ? "名单待县方确认" : null,
                                    List.of());
                        case COMPLETED_INVESTMENT -> investment(totals, listed, declared);
                        case PLAN_EXCEEDED -> exceeded(totals, listed, declared);
                        case SUPPORT_TOTAL -> support(supports, projects, declared);
                        default -> counter(figure, counted.getOrDefault(figure, 0), declared);
                    });
        }
        return lines;
    }

    private static FigureLine counter(Figure figure, int counted, @Nullable DeclaredFigure declared) {
        return new FigureLine(
                figure, BigDecimal.valueOf(counted), declared, counted == 0 ? NO_RECORDS : null, List.of());
    }

    /**
     * The one place where «unclear» stands beside «in the year»: a historical year's printed amounts, 口径待确认, are summed with
     * those printed as done because the county's own total did so; both parts are always shown (domain.md §12).
     */
    private static FigureLine investment(
            ReviewSums.Totals totals, Review.@Nullable Listed listed, @Nullable DeclaredFigure declared) {
        if (listed == null) return new FigureLine(Figure.COMPLETED_INVESTMENT, null, declared, NO_LIST, List.of());
        List<FigureLine.Part> parts = new ArrayList<>();
        parts.add(new FigureLine.Part(
                "in_year", "写明完成的", totals.inYear(), totals.inferred().signum() > 0));
        if (totals.inferred().signum() > 0)
            parts.add(new FigureLine.Part("in_year_inferred", "其中口径系推定", totals.inferred(), true));
        if (totals.unclear().signum() > 0) parts.add(new FigureLine.Part("unclear", "口径待确认", totals.unclear(), false));
        if (totals.waiting().signum() > 0)
            parts.add(new FigureLine.Part("waiting", "已报待确认，未计入", totals.waiting(), false));
        return new FigureLine(
                Figure.COMPLETED_INVESTMENT,
                totals.inYear().add(totals.unclear()),
                declared,
                totals.years() == 0 ? NO_RECORDS : null,
                parts);
    }

    private static FigureLine exceeded(
            ReviewSums.Totals totals, Review.@Nullable Listed listed, @Nullable DeclaredFigure declared) {
        int without = totals.members() - totals.planned();
        if (listed == null || totals.members() == 0)
            return new FigureLine(Figure.PLAN_EXCEEDED, null, declared, NO_LIST, List.of());
        if (without > 0)
            return new FigureLine(Figure.PLAN_EXCEEDED, null, declared, without + " 个重点项目没有年度计划，算不出", List.of());
        if (totals.plan().signum() == 0)
            return new FigureLine(Figure.PLAN_EXCEEDED, null, declared, "年度计划合计为 0，算不出", List.of());
        return new FigureLine(
                Figure.PLAN_EXCEEDED,
                DeclaredRules.exceeded(totals.inYear(), totals.plan()),
                declared,
                null,
                List.of(
                        new FigureLine.Part("plan", "年度计划", totals.plan(), false),
                        new FigureLine.Part("in_year", "当年完成", totals.inYear(), false)));
    }

    private static FigureLine support(
            List<SupportLine> supports, List<ProjectLine> projects, @Nullable DeclaredFigure declared) {
        var printed = projects.stream()
                .filter(ProjectLine::hasPrintedAmount)
                .map(ProjectLine::id)
                .collect(Collectors.toSet());
        BigDecimal total = Review.sum(supports);
        BigDecimal bridges =
                Review.sum(supports.stream().filter(SupportLine::infrastructure).toList());
        List<SupportLine> inside = supports.stream()
                .filter(one -> printed.contains(one.projectId())
                        && !one.included().name().equals("NO"))
                .toList();
        boolean inferred = inside.stream().anyMatch(one -> one.included().name().equals("UNKNOWN"));
        return new FigureLine(
                Figure.SUPPORT_TOTAL,
                total,
                declared,
                supports.isEmpty() ? NO_RECORDS : null,
                List.of(
                        new FigureLine.Part("without_infrastructure", "不含基础设施", total.subtract(bridges), false),
                        new FigureLine.Part("inside_projects", "在项目投资之内", Review.sum(inside), inferred)));
    }

    private static DeclaredRules.@Nullable PlanBound planBound(Map<Figure, DeclaredFigure> said) {
        DeclaredFigure done = said.get(Figure.COMPLETED_INVESTMENT);
        DeclaredFigure exceeded = said.get(Figure.PLAN_EXCEEDED);
        return done == null || exceeded == null ? null : DeclaredRules.planBound(done.value(), exceeded.value());
    }
}
