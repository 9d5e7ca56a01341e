package luodi.projects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;

/** The stage page of a project as this person sees it: the line, the history, the changes open to him, the chosen form. */
public record StagesPage(
        Seen project,
        StageLine line,
        List<StageRecord> history,
        List<StageAct> acts,
        @Nullable StageAct act,
        Map<String, String> targets,
        @Nullable Stage to,
        List<Stage> skipped,
        boolean needsCompletion,
        StageForm form,
        boolean mayDecide) {

    static StagesPage of(Actor me, Seen project, StageLine line, List<StageRecord> history, StageForm form) {
        List<StageAct> acts = Stream.of(StageAct.values())
                .filter(act -> StagePolicy.may(me, project, act) && fits(project, act))
                .toList();
        StageAct act = acts.stream()
                .filter(each -> each.name().equals(form.act()))
                .findFirst()
                .orElse(acts.isEmpty() ? null : acts.getFirst());
        Map<String, String> targets = act == null ? Map.of() : targets(project, act);
        Stage to = form.to() != null && targets.containsKey(form.to())
                ? Stage.valueOf(form.to())
                : targets.isEmpty()
                        ? null
                        : Stage.valueOf(targets.keySet().iterator().next());
        boolean forward = act == StageAct.FORWARD || act == StageAct.PROPOSAL;
        return new StagesPage(
                project,
                line,
                history,
                acts,
                act,
                targets,
                to,
                forward ? StageRules.between(project.stage(), to) : List.of(),
                forward && StageRules.needsCompletion(project.stage(), to),
                form,
                StagePolicy.mayDecide(me));
    }

    /** «签约以来没有停过» is for people to judge; the headline says where it stands and what waits. */
    public String finding() {
        long waiting = history.stream().filter(StageRecord::isWaiting).count();
        String now = project.overlayLabel() == null
                ? project.stageLabel()
                : project.stageLabel() + "，" + project.overlayLabel();
        return waiting == 0 ? "现在：" + now : "现在：" + now + "，有 " + waiting + " 条提议等着定";
    }

    private static boolean fits(Seen project, StageAct act) {
        boolean suspended = "SUSPENDED".equals(project.overlay());
        boolean terminated = "TERMINATED".equals(project.overlay());
        return switch (act) {
            case FORWARD, PROPOSAL ->
                !project.infrastructure() && project.overlay() == null && project.stage() != Stage.FULL_CAPACITY;
            case CORRECTION -> project.stage() != null && (project.stage() != Stage.NEGOTIATING || terminated);
            case SUSPEND -> project.overlay() == null;
            case RESUME -> suspended;
            case TERMINATE -> !terminated;
        };
    }

    /** Forward: the next step first; corrected: the step before first. */
    private static Map<String, String> targets(Seen project, StageAct act) {
        Map<String, String> targets = new LinkedHashMap<>();
        if (!act.moves()) return targets;
        Stage now = project.stage();
        boolean back = act == StageAct.CORRECTION;
        List<Stage> all = back ? List.of(Stage.values()).reversed() : List.of(Stage.values());
        for (Stage stage : all) {
            boolean there = now == null || (back ? stage.compareTo(now) < 0 : stage.compareTo(now) > 0);
            if (there || back && stage == now && "TERMINATED".equals(project.overlay()))
                targets.put(stage.name(), stage.label());
        }
        return targets;
    }
}
