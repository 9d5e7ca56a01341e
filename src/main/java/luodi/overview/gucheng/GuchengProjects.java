package luodi.overview.gucheng;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import luodi.overview.review.GroupForm;
import luodi.overview.review.GroupOverrides;
import luodi.overview.review.ProgressGroup;
import luodi.projects.ProjectForm;
import luodi.projects.Projects;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.projects.facts.HistoricalFact;
import luodi.projects.facts.StatedFact;
import luodi.projects.facts.StatedFacts;
import luodi.projects.investment.FundSource;
import luodi.projects.investment.HistoricalInvestment;
import luodi.projects.investment.Investments;
import luodi.projects.keylist.KeyLists;
import luodi.projects.keylist.NewEntry;
import luodi.projects.permits.AreaUnit;
import luodi.projects.permits.HistoricalPermit;
import luodi.projects.permits.PermitFact;
import luodi.projects.permits.PermitFacts;
import luodi.projects.support.HistoricalSupport;
import luodi.projects.support.Included;
import luodi.projects.support.SupportKind;
import luodi.projects.support.Supports;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Measure;
import luodi.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fifteen projects and the bridge: stages, printed amounts, what was built, permits, supports, groups, and the list of eleven. */
@Component
class GuchengProjects {
    private static final int YEAR = GuchengYear.YEAR;
    private static final Map<String, ProgressGroup> GROUPS = Map.of(
            "一批项目投产达产", ProgressGroup.PRODUCING, "一批项目进展迅速", ProgressGroup.FAST, "一批项目按计划推进", ProgressGroup.ON_PLAN);

    private final Projects projects;
    private final VisibleProjects visible;
    private final Investments investments;
    private final StatedFacts facts;
    private final Supports supports;
    private final PermitFacts permits;
    private final KeyLists keyLists;
    private final GroupOverrides groups;

    GuchengProjects(
            Projects projects,
            VisibleProjects visible,
            Investments investments,
            StatedFacts facts,
            Supports supports,
            PermitFacts permits,
            KeyLists keyLists,
            GroupOverrides groups) {
        this.projects = projects;
        this.visible = visible;
        this.investments = investments;
        this.facts = facts;
        this.supports = supports;
        this.permits = permits;
        this.keyLists = keyLists;
        this.groups = groups;
    }

    void load(Actor me, Source source, GuchengUnits.Book units) {
        for (Source.ProjectOf one : source.projects()) tell(me, register(me, source, one), one);
        for (Source.Infrastructure one : source.infrastructure()) tell(me, register(me, source, one), one);
        for (Source.Permit one : source.permits())
            permit(me, visible.find(me, code(one.projectId())), one, units.of(one.department()));
        for (Source.SupportOf one : source.supports()) support(me, one, units.of(one.department()));
        keyList(me, source.reconciliation().candidateSetsOf11().getFirst());
    }

    /** P01…P15 are 420625-2018-01…15, the bridge is 16. */
    static String code(String id) {
        int number = id.startsWith("I") ? 15 + Integer.parseInt(id.substring(1)) : Integer.parseInt(id.substring(1));
        return "%s-%d-%02d".formatted(GuchengYear.COUNTY, YEAR, number);
    }

    private Seen register(Actor me, Source source, Source.ProjectOf one) {
        boolean known = !one.stage().equals("UNKNOWN");
        Map<String, @Nullable String> form = form(source, one.id(), one.name(), "INDUSTRY", one.note());
        form.put("aliases", one.aliases() == null ? null : String.join("、", one.aliases()));
        if (known) {
            form.put("stage", one.stage());
            form.put("stageOn", YEAR + "-12-31");
            form.put("stageEvidence", one.stageText());
            form.put("stageConfidence", one.stageConfidence().toUpperCase(Locale.ROOT));
            form.put("stageQuote", one.stageQuote());
        }
        return visible.find(me, projects.registerHistorical(me, ProjectForm.of(form::get)));
    }

    private Seen register(Actor me, Source source, Source.Infrastructure one) {
        Map<String, @Nullable String> form = form(source, one.id(), one.name(), "INFRASTRUCTURE", one.note());
        return visible.find(me, projects.registerHistorical(me, ProjectForm.of(form::get)));
    }

    private static Map<String, @Nullable String> form(
            Source source, String id, String name, String kind, @Nullable String note) {
        Map<String, @Nullable String> form = new HashMap<>();
        form.put("id", Ids.next().toString());
        form.put("code", code(id));
        form.put("year", String.valueOf(YEAR));
        form.put("name", name);
        form.put("kind", kind);
        form.put("note", note);
        form.put("source", source.meta().citation());
        return form;
    }

    private void tell(Actor me, Seen project, Source.ProjectOf one) {
        for (Source.Amount amount : one.investments()) invest(me, project, amount);
        int seq = 0;
        for (Source.Built built : one.builtItems())
            fact(me, project, StatedFact.Kind.BUILT, ++seq, built.name(), null, null, built.quote(), built.note());
        for (Source.Dated date : one.dates()) {
            boolean planned = date.kind().equals("PLANNED");
            fact(
                    me,
                    project,
                    planned ? StatedFact.Kind.PLANNED_DATE : StatedFact.Kind.DURATION,
                    ++seq,
                    planned ? date.event() : date.event() + "：" + date.asWritten(),
                    null,
                    date.normalized(),
                    date.quote(),
                    "原文写作“" + date.asWritten() + "”");
        }
        for (Source.Other other : one.other()) {
            fact(
                    me,
                    project,
                    other.amountWan() == null ? StatedFact.Kind.OTHER : StatedFact.Kind.TAX,
                    ++seq,
                    other.value() == null ? other.name() : other.name() + "：" + other.value(),
                    other.amountWan(),
                    null,
                    other.quote(),
                    null);
        }
        ProgressGroup group = one.group() == null ? ProgressGroup.UNGROUPED : GROUPS.get(one.group());
        if (group == null) throw new IllegalStateException(one.group());
        groups.set(
                me,
                project,
                YEAR,
                new GroupForm(
                        Ids.next(),
                        group.name(),
                        one.group() == null ? "原文只在部门支持一节提到，没有归入三类" : "原文归入“" + one.group() + "”",
                        one.group() == null ? one.nameQuote() : one.groupQuote(),
                        null));
    }

    private void tell(Actor me, Seen bridge, Source.Infrastructure one) {
        int seq = 0;
        for (String text : one.progress())
            fact(me, bridge, StatedFact.Kind.PROGRESS, ++seq, text, null, null, null, null);
    }

    private void invest(Actor me, Seen project, Source.Amount amount) {
        Measure measure = switch (amount.kind()) {
            case "COMPLETED" -> Measure.IN_YEAR;
            case "CUMULATIVE" -> Measure.CUMULATIVE;
            default -> Measure.UNCLEAR;
        };
        String note = join(amount.period() == null ? null : "期间：" + amount.period(), amount.note());
        investments.loadHistorical(
                me,
                project,
                new HistoricalInvestment(
                        Ids.next(),
                        YEAR,
                        null,
                        measure,
                        FundSource.UNKNOWN,
                        Money.yuanOfWan(amount.amountWan()),
                        amount.asWritten(),
                        amount.quote(),
                        Boolean.TRUE.equals(amount.kindInferred()),
                        note));
    }

    private void fact(
            Actor me,
            Seen project,
            StatedFact.Kind kind,
            int seq,
            String text,
            @Nullable BigDecimal wan,
            @Nullable String month,
            @Nullable String quote,
            @Nullable String note) {
        facts.loadHistorical(
                me,
                project,
                new HistoricalFact(
                        Ids.next(),
                        YEAR,
                        kind,
                        seq,
                        text,
                        wan == null ? null : Money.yuanOfWan(wan),
                        month,
                        quote,
                        note));
    }

    private void permit(Actor me, Seen project, Source.Permit one, UUID unit) {
        Source.Area area = one.area();
        permits.loadHistorical(
                me,
                project,
                new HistoricalPermit(
                        Ids.next(),
                        YEAR,
                        unit,
                        one.procedureCode(),
                        one.procedure(),
                        PermitFact.Status.valueOf(one.status()),
                        one.batch(),
                        area == null ? null : area.value(),
                        area == null ? null : AreaUnit.MU,
                        area != null && !area.unitInArticle(),
                        one.quote(),
                        one.note()));
    }

    private void support(Actor me, Source.SupportOf one, UUID unit) {
        String quantities = one.quantities() == null
                ? null
                : String.join(
                        "、",
                        one.quantities().stream()
                                .map(each -> each.name() + " " + each.count() + " 个")
                                .toList());
        supports.loadHistorical(
                me,
                new HistoricalSupport(
                        Ids.next(),
                        YEAR,
                        unit,
                        SupportKind.valueOf(one.kind()),
                        one.targetId() == null ? null : code(one.targetId()),
                        one.targetId() == null ? one.target() : null,
                        one.action(),
                        one.amountWan() == null ? null : Money.yuanOfWan(one.amountWan()),
                        Included.valueOf(one.includedInProjectInvestment().toUpperCase(Locale.ROOT)),
                        Boolean.TRUE.equals(one.inclusionInferred()),
                        quantities,
                        one.quote2() == null ? one.quote() : one.quote() + "……" + one.quote2()));
    }

    /** Which eleven the article means it does not say: one reading of three, since when and why inferred (domain.md §1.8). */
    private void keyList(Actor me, Source.Candidate eleven) {
        List<NewEntry> entries = eleven.ids().stream()
                .map(id -> new NewEntry(code(id), null, 2, LocalDate.of(YEAR, 1, 1), "推定：" + eleven.name(), true))
                .toList();
        keyLists.loadHistorical(me, YEAR, "待县方确认。原文没有列出是哪 11 个，这里用读法 " + eleven.name() + "；进入日期系推定。", entries);
    }

    private static @Nullable String join(@Nullable String one, @Nullable String other) {
        if (one == null) return other;
        return other == null ? one : one + "；" + other;
    }
}
