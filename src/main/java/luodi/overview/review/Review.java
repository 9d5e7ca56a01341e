package luodi.overview.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import luodi.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * 年度总结 of a county and year in the article's four parts; everything in it is an answer computed from records.
 *
 * @param projects with their groups; {@code cut} where more than fit a page
 */
public record Review(
        Place place,
        List<FigureLine> figures,
        List<ProjectLine> projects,
        boolean cut,
        List<SupportLine> supports,
        List<PermitLine> permits,
        DeclaredRules.@Nullable PlanBound planBound,
        FourOnesCount fourOnes,
        List<YearNote> notes) {

    /** @param asOf the last day of the year, or today in a running one */
    public record Place(int year, LocalDate asOf, @Nullable Listed listed, List<Integer> years) {}

    /** The approved version of the key list; {@code toConfirm} is 待县方确认. */
    public record Listed(int number, boolean toConfirm) {}

    /** R-70 of the year's key projects on the day of the review, each count by itself. */
    public record FourOnesCount(int projects, int taskForces, int chatGroups, int roadmaps, int complete) {}

    public record StageCount(@Nullable Stage stage, String label, int count) {}

    public record SupportUnit(String unit, BigDecimal total, boolean stated, List<SupportLine> items) {}

    public int year() {
        return place.year();
    }

    public FigureLine figure(Figure figure) {
        return figures.get(figure.ordinal());
    }

    public List<FigureLine> counters() {
        return figures.stream().filter(line -> line.figure().counter()).toList();
    }

    public Map<ProgressGroup, List<ProjectLine>> groups() {
        Map<ProgressGroup, List<ProjectLine>> groups = new LinkedHashMap<>();
        for (ProgressGroup group : ProgressGroup.values()) {
            List<ProjectLine> in = projects.stream()
                    .filter(one -> !one.infrastructure() && one.group() == group)
                    .toList();
            if (!in.isEmpty()) groups.put(group, in);
        }
        return groups;
    }

    public List<ProjectLine> infrastructure() {
        return projects.stream().filter(ProjectLine::infrastructure).toList();
    }

    public long projectCount() {
        return projects.stream().filter(one -> !one.infrastructure()).count();
    }

    /** From production backwards, the unknown last; stages without a project are left out. */
    public List<StageCount> stages() {
        List<StageCount> counts = new java.util.ArrayList<>();
        for (Stage stage : List.of(Stage.values()).reversed()) add(counts, stage, stage.label());
        add(counts, null, Stage.UNKNOWN_LABEL);
        return counts;
    }

    private void add(List<StageCount> counts, @Nullable Stage stage, String label) {
        int count = (int) projects.stream()
                .filter(one -> !one.infrastructure() && one.stage() == stage)
                .count();
        if (count > 0) counts.add(new StageCount(stage, label, count));
    }

    /** By unit, the largest total first; a unit whose actions bear no amount has total 0 and {@code stated} false. */
    public List<SupportUnit> supportUnits() {
        Map<String, List<SupportLine>> units = new LinkedHashMap<>();
        for (SupportLine line : supports)
            units.computeIfAbsent(line.unit(), unit -> new java.util.ArrayList<>())
                    .add(line);
        return units.entrySet().stream()
                .map(unit -> new SupportUnit(
                        unit.getKey(),
                        sum(unit.getValue()),
                        unit.getValue().stream().anyMatch(line -> line.amount() != null),
                        unit.getValue()))
                .sorted(java.util.Comparator.comparing(SupportUnit::total).reversed())
                .toList();
    }

    public List<YearNote> notes(YearNote.Kind kind) {
        return notes.stream().filter(note -> note.kind() == kind).toList();
    }

    static BigDecimal sum(List<SupportLine> lines) {
        return lines.stream()
                .map(SupportLine::amount)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
