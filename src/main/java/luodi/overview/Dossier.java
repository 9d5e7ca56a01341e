package luodi.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import luodi.projects.Project;
import luodi.projects.Seen;
import luodi.projects.StageLine;
import luodi.projects.StageRecord;
import luodi.projects.facts.StatedFact;
import luodi.projects.investment.Standing;
import luodi.projects.investment.YearTable;
import luodi.projects.permits.PermitFact;
import luodi.projects.roadmap.GanttChart;
import luodi.projects.support.Support;
import luodi.projects.team.Assignment;
import luodi.projects.team.FourOnes;
import org.jspecify.annotations.Nullable;

/** 一项目一档: all that is recorded of one project, as the reader of one page wants it. */
public record Dossier(
        Seen seen,
        Project project,
        int year,
        StageLine line,
        Standing standing,
        Optional<GanttChart> gantt,
        List<Assignment> roster,
        FourOnes fourOnes,
        YearTable investment,
        List<Support> supports,
        List<PermitFact> permits,
        List<StatedFact> facts,
        List<StageRecord> history,
        List<OnList> lists) {

    /** A year in which the project stood on the approved key list. */
    public record OnList(
            int year,
            int number,
            boolean toConfirm,
            boolean inferred,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            @Nullable String leftWhy,
            @Nullable BigDecimal annualPlan) {}

    /** «为什么滞后», the question that the sentence below the stage line answers. */
    public String question() {
        return switch (standing.light()) {
            case RED -> "为什么滞后";
            case YELLOW -> "为什么要注意";
            case GREEN -> "为什么正常";
            case NONE -> "为什么没有灯";
        };
    }

    /** The sum of what departments gave; a measure of its own, beside investment and never in it. */
    public BigDecimal supportTotal() {
        return supports.stream()
                .map(Support::amount)
                .filter(amount -> amount != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
