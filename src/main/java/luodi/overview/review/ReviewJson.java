package luodi.overview.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import luodi.shared.Money;
import org.jspecify.annotations.Nullable;

/** The review as the API fixes it: money in 万元, the twelve figures in their order, and beside them what the page shows. */
record ReviewJson(
        int year,
        LocalDate asOf,
        List<FigureJson> figures,
        List<GroupJson> groups,
        List<SupportJson> supports,
        List<PermitJson> permits,
        @Nullable PlanBoundJson planBound,
        List<StageJson> stages,
        List<ProjectJson> infrastructure,
        int projects,
        FourOnesJson fourOnes,
        @Nullable ListJson keyList,
        List<NoteJson> notes) {

    record FigureJson(
            String key,
            String name,
            String unit,
            @Nullable BigDecimal computed,
            @Nullable BigDecimal declared,
            @Nullable BigDecimal difference,
            @Nullable Boolean reconciled,
            @Nullable String reason,
            @Nullable String quote,
            @Nullable String source,
            @Nullable String asWritten,
            @Nullable Boolean atLeast,
            @Nullable BigDecimal tolerance,
            List<PartJson> parts,
            String records) {}

    record PartJson(String key, String name, BigDecimal amount, boolean inferred) {}

    record GroupJson(String key, String name, List<ProjectJson> projects) {}

    record ProjectJson(
            String code,
            String name,
            boolean keyProject,
            @Nullable String stage,
            String stageName,
            @Nullable String stageConfidence,
            @Nullable String stageQuote,
            String computedGroup,
            @Nullable OverrideJson override,
            List<AmountJson> amounts,
            List<FactJson> facts) {}

    record OverrideJson(
            String group, String reason, @Nullable String quote, String setBy) {}

    record AmountJson(
            String measure,
            BigDecimal amount,
            @Nullable String asWritten,
            boolean inferred,
            @Nullable String quote) {}

    record FactJson(
            String kind,
            String text,
            @Nullable BigDecimal amount,
            @Nullable String month,
            @Nullable String quote,
            @Nullable String note) {}

    record SupportJson(String unit, BigDecimal total, boolean amountStated, List<SupportItemJson> items) {}

    record SupportItemJson(
            String kind,
            @Nullable String project,
            String target,
            String action,
            @Nullable BigDecimal amount,
            String includedInProjectInvestment,
            boolean inclusionInferred,
            @Nullable String quantities,
            @Nullable String quote) {}

    record PermitJson(
            String unit,
            String project,
            String projectName,
            String procedure,
            String procedureName,
            String status,
            @Nullable String batch,
            @Nullable BigDecimal area,
            @Nullable String areaUnit,
            boolean areaUnitInferred,
            @Nullable String quote,
            @Nullable String note) {}

    record PlanBoundJson(BigDecimal atMost, BigDecimal exact, String unit) {}

    record StageJson(@Nullable String stage, String name, int count) {}

    record FourOnesJson(int keyProjects, int taskForces, int chatGroups, int roadmaps, int complete) {}

    record ListJson(int version, boolean toConfirm) {}

    record NoteJson(
            String kind,
            String title,
            @Nullable String detail,
            @Nullable String quote) {}

    static ReviewJson of(Review review, String records) {
        return new ReviewJson(
                review.year(),
                review.place().asOf(),
                review.figures().stream().map(line -> figure(line, records)).toList(),
                review.groups().entrySet().stream()
                        .map(group -> new GroupJson(
                                group.getKey().name(),
                                group.getKey().label(),
                                group.getValue().stream()
                                        .map(ReviewJson::project)
                                        .toList()))
                        .toList(),
                review.supportUnits().stream().map(ReviewJson::support).toList(),
                review.permits().stream().map(ReviewJson::permit).toList(),
                review.planBound() == null
                        ? null
                        : new PlanBoundJson(
                                review.planBound().atMost(), review.planBound().exact(), "万元"),
                review.stages().stream()
                        .map(one -> new StageJson(
                                one.stage() == null ? null : one.stage().name(), one.label(), one.count()))
                        .toList(),
                review.infrastructure().stream().map(ReviewJson::project).toList(),
                (int) review.projectCount(),
                new FourOnesJson(
                        review.fourOnes().projects(),
                        review.fourOnes().taskForces(),
                        review.fourOnes().chatGroups(),
                        review.fourOnes().roadmaps(),
                        review.fourOnes().complete()),
                review.place().listed() == null
                        ? null
                        : new ListJson(
                                review.place().listed().number(),
                                review.place().listed().toConfirm()),
                review.notes().stream()
                        .sorted(Comparator.comparing(YearNote::kind).thenComparing(YearNote::seq))
                        .map(note -> new NoteJson(note.kind().name(), note.title(), note.detail(), note.quote()))
                        .toList());
    }

    private static FigureJson figure(FigureLine line, String records) {
        Figure figure = line.figure();
        DeclaredFigure said = line.declared();
        return new FigureJson(
                figure.key(),
                figure.label(),
                figure.unit(),
                figure.shown(line.computed()),
                figure.shown(said == null ? null : said.value()),
                figure.shown(line.difference()),
                line.reconciled(),
                line.reason(),
                said == null ? null : said.quote(),
                said == null ? null : said.source(),
                said == null ? null : said.asWritten(),
                said == null ? null : said.atLeast(),
                figure.shown(said == null ? null : said.tolerance()),
                line.parts().stream()
                        .map(part -> new PartJson(part.key(), part.name(), Money.wan(part.amount()), part.inferred()))
                        .toList(),
                records + figure.key() + "/records");
    }

    private static ProjectJson project(ProjectLine one) {
        GroupOverride word = one.override();
        return new ProjectJson(
                one.code(),
                one.name(),
                one.key() && !one.left(),
                one.stage() == null ? null : one.stage().name(),
                one.stageLabel(),
                one.confidence(),
                one.stageQuote(),
                one.computed().label(),
                word == null ? null : new OverrideJson(word.group().label(), word.reason(), word.quote(), word.setBy()),
                one.amounts().stream()
                        .map(a -> new AmountJson(
                                a.measure().name(), Money.wan(a.yuan()), a.asWritten(), a.inferred(), a.quote()))
                        .toList(),
                one.facts().stream()
                        .map(f -> new FactJson(
                                f.kind(),
                                f.text(),
                                f.yuan() == null ? null : Money.wan(f.yuan()),
                                f.month(),
                                f.quote(),
                                f.note()))
                        .toList());
    }

    private static SupportJson support(Review.SupportUnit unit) {
        return new SupportJson(
                unit.unit(),
                Money.wan(unit.total()),
                unit.stated(),
                unit.items().stream()
                        .map(one -> new SupportItemJson(
                                one.kind().name(),
                                one.code(),
                                one.target(),
                                one.action(),
                                one.amount() == null ? null : Money.wan(one.amount()),
                                one.included().name(),
                                one.inferred(),
                                one.quantities(),
                                one.quote()))
                        .toList());
    }

    private static PermitJson permit(PermitLine one) {
        return new PermitJson(
                one.unit(),
                one.code(),
                one.project(),
                one.procedureCode(),
                one.procedure(),
                one.status().name(),
                one.batch(),
                one.area() == null ? null : one.area().stripTrailingZeros(),
                one.areaUnit() == null ? null : one.areaUnit().name(),
                one.areaInferred(),
                one.quote(),
                one.note());
    }
}
