package luodi.overview.gucheng;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import luodi.overview.review.DeclaredFigures;
import luodi.overview.review.DeclaredForm;
import luodi.overview.review.Figure;
import luodi.overview.review.YearNote.Kind;
import luodi.overview.review.YearNoteForm;
import luodi.overview.review.YearNotes;
import luodi.shared.Actor;
import luodi.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The declared totals, each with its quote, and the words around them: mechanisms, modes, goals, and what the article leaves open. */
@Component
class GuchengWords {
    private static final Map<String, Figure> FIGURES = Map.ofEntries(
            Map.entry("KEY_PROJECT_COUNT", Figure.KEY_PROJECTS),
            Map.entry("INVESTMENT_COMPLETED", Figure.COMPLETED_INVESTMENT),
            Map.entry("PLAN_EXCEEDED_PCT", Figure.PLAN_EXCEEDED),
            Map.entry("CONCENTRATED_SUPERVISION", Figure.CAMPAIGNS),
            Map.entry("CONCENTRATED_PROJECTS", Figure.CAMPAIGN_PROJECTS),
            Map.entry("CONCENTRATED_ISSUES", Figure.CAMPAIGN_PROBLEMS),
            Map.entry("COORDINATION_MEETINGS", Figure.COORDINATION_MEETINGS),
            Map.entry("LEADER_MEETINGS", Figure.LEADER_MEETINGS),
            Map.entry("SECRETARY_ISSUES_RESOLVED", Figure.SECRETARY_RESOLVED),
            Map.entry("PROJECT_REPORTS", Figure.REPORTS),
            Map.entry("PROJECT_UPDATES", Figure.UPDATES));

    private final DeclaredFigures declared;
    private final YearNotes notes;

    GuchengWords(DeclaredFigures declared, YearNotes notes) {
        this.declared = declared;
        this.notes = notes;
    }

    void load(Actor me, Source source) {
        for (Source.Total total : source.yearTotals())
            declare(me, total, source.meta().citation());
        for (Source.Mechanism one : source.mechanisms()) mechanism(me, one);
        for (Source.RoleOf one : source.roles())
            note(me, Kind.ROLE, one.name(), String.join("；", one.duties()), one.quote());
        for (Source.Statement one : source.rules()) {
            note(
                    me,
                    Kind.RULE,
                    one.statement(),
                    join(
                            one.actor() == null ? null : "由谁：" + one.actor(),
                            one.scope() == null ? null : "口径" + one.scope()),
                    one.quote());
        }
        for (Source.Named one : source.serviceModes2018()) note(me, Kind.SERVICE_MODE, one.name(), null, one.quote());
        for (Source.Worded one : source.context().goals()) note(me, Kind.GOAL, one.text(), null, one.quote());
        result(me, source.context());
        for (Source.Named one : source.context().media()) note(me, Kind.MEDIA, one.name(), "报道了做法", one.quote());
        for (Source.Candidate one : source.reconciliation().candidateSetsOf11())
            note(me, Kind.RECONCILIATION, one.name(), candidate(source, one), null);
        for (Source.Ambiguity one : source.ambiguities())
            note(me, Kind.OPEN_READING, one.topic(), open(source, one), null);
    }

    /** The tax is one project's fact, not a figure of the year. */
    private void declare(Actor me, Source.Total total, String citation) {
        Figure figure = FIGURES.get(total.code());
        if (figure == null) return;
        String printed = total.asWritten() != null
                ? total.asWritten()
                : total.value().toPlainString() + total.unit() + (">=".equals(total.operator()) ? "以上" : "");
        declared.enter(
                me,
                GuchengYear.YEAR,
                new DeclaredForm(Ids.next(), figure.key(), printed, total.quote(), citation, null));
    }

    private void mechanism(Actor me, Source.Mechanism one) {
        if (one.quotes() == null) {
            String detail = join(one.items() == null ? null : String.join("、", one.items()), one.note());
            if (one.document() != null) detail = one.startedAsWritten() + "印发" + one.document();
            note(me, Kind.MECHANISM, one.name(), detail, one.quote());
            return;
        }
        List<@Nullable List<String>> parts = java.util.Arrays.asList(one.people(), one.questions(), one.jobs());
        List<String> titles = List.of("见到三个人", "问清三件事", "做好三个活");
        for (int i = 0; i < parts.size(); i++) {
            List<String> part = parts.get(i);
            note(
                    me,
                    Kind.MECHANISM,
                    one.name() + "：" + titles.get(i),
                    part == null ? null : String.join("、", part),
                    one.quotes().get(i));
        }
    }

    private void result(Actor me, Source.Context context) {
        for (Source.Quoted one : context.assessmentOfWork()) note(me, Kind.GOAL, one.quote(), null, one.quote());
        for (Source.Quoted one :
                List.of(context.informationSharing(), context.departmentTrend(), context.supervisionNormalisation())) {
            note(me, Kind.GOAL, one.quote(), null, one.quote());
        }
    }

    private static String candidate(Source source, Source.Candidate one) {
        Map<String, String> names =
                source.projects().stream().collect(Collectors.toMap(Source.ProjectOf::id, Source.ProjectOf::name));
        return one.feasible() + "。11 个：" + one.ids().stream().map(names::get).collect(Collectors.joining("、"));
    }

    private static String open(Source source, Source.Ambiguity one) {
        Source.Sums sums = source.reconciliation();
        return switch (one.no()) {
            case 1 -> one.detail() + "。" + sums.conclusion();
            case 4 ->
                sums.patternReading() + "（"
                        + sums.supportMinusProjectPattern().stream()
                                .map(each ->
                                        each.projectAmountWan() + "−" + each.supportWan() + "=" + each.remainderWan())
                                .collect(Collectors.joining("，"))
                        + "）";
            // 113000 / 1.15 is 98260.87: in whole 万元 the plan is at most 98260
            case 16 -> one.detail().replace("98261万元", "98260万元（98260.87万元舍去零头；98261是进位）");
            default -> one.detail();
        };
    }

    private void note(Actor me, Kind kind, String title, @Nullable String detail, @Nullable String quote) {
        notes.add(me, GuchengYear.YEAR, new YearNoteForm(Ids.next(), kind.name(), title, detail, quote));
    }

    private static @Nullable String join(@Nullable String one, @Nullable String other) {
        if (one == null) return other;
        return other == null ? one : one + "；" + other;
    }
}
