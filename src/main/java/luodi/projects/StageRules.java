package luodi.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** How a stage may change (domain.md §3.1): forward with evidence, back only as a correction, never silently. */
final class StageRules {
    /** Where a project stands before the change. */
    record Standing(
            @Nullable Stage stage,
            @Nullable LocalDate since,
            @Nullable String overlay,
            boolean infrastructure) {}

    /** A change that the rules allow. */
    record Change(
            StageAct act,
            @Nullable Stage to,
            @Nullable LocalDate on,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate resumeOn,
            @Nullable String evidence,
            @Nullable String reason,
            List<StageRecord.SkippedStep> skipped,
            @Nullable String overlay) {}

    private StageRules() {}

    static Change read(Standing now, StageForm form, LocalDate today, Typed typed) {
        StageAct act = form.act() == null ? StageAct.FORWARD : typed.choice("act", form.act(), StageAct.class);
        if (act == null) act = StageAct.FORWARD;
        Stage to = act.moves() ? typed.choice("to", form.to(), Stage.class) : now.stage();
        LocalDate on = typed.date("occurredOn", form.occurredOn());
        LocalDate completedOn = typed.date("completedOn", form.completedOn());
        LocalDate resumeOn = typed.date("resumeOn", form.resumeOn());
        String evidence = Typed.text(form.evidence());
        String reason = Typed.text(form.reason());
        if (now.infrastructure() && act.moves()) typed.refuse("to", "基础设施不分阶段，请记它自己的进展。");
        typed.need("occurredOn", on, "请填日期。");
        notLater(typed, "occurredOn", on, today);
        notLater(typed, "completedOn", completedOn, today);
        List<StageRecord.SkippedStep> skipped = List.of();
        switch (act) {
            case FORWARD, PROPOSAL -> {
                forward(now, to, on, completedOn, evidence, typed);
                skipped = readSkipped(now.stage(), to, form, today, typed);
            }
            case CORRECTION -> correction(now, to, reason, typed);
            case SUSPEND -> suspend(now, on, resumeOn, reason, typed);
            case RESUME -> {
                if (!"SUSPENDED".equals(now.overlay())) typed.refuse("act", "项目没有停缓建，不用恢复。");
                typed.need("evidence", evidence, "请填恢复的依据。");
            }
            case TERMINATE -> {
                if ("TERMINATED".equals(now.overlay())) typed.refuse("act", "项目已经终止。");
                typed.need("reason", reason, "请写明终止的原因。");
            }
        }
        boolean completes = act != StageAct.CORRECTION && act.moves() && needsCompletion(now.stage(), to);
        return new Change(
                act,
                to,
                on,
                completes ? completedOn : null,
                resumeOn,
                evidence,
                reason,
                skipped,
                overlayAfter(act, now.overlay()));
    }

    /** The steps between, which must each be answered for; from 阶段不详 nothing is known to be skipped. */
    static List<Stage> between(@Nullable Stage from, @Nullable Stage to) {
        if (from == null || to == null || to.ordinal() <= from.ordinal() + 1) return List.of();
        return Arrays.asList(Stage.values()).subList(from.ordinal() + 1, to.ordinal());
    }

    static boolean needsCompletion(@Nullable Stage from, @Nullable Stage to) {
        return from == Stage.UNDER_CONSTRUCTION && to != null && to.ordinal() > from.ordinal();
    }

    private static void forward(
            Standing now,
            @Nullable Stage to,
            @Nullable LocalDate on,
            @Nullable LocalDate completedOn,
            @Nullable String evidence,
            Typed typed) {
        typed.need("to", to, "请选择进入哪个阶段。");
        typed.need("evidence", evidence, to == Stage.STARTED ? "请填开工的依据，比如开工令、现场照片编号。" : "请填依据。");
        if ("SUSPENDED".equals(now.overlay())) typed.refuse("act", "项目在停缓建，请先恢复。");
        if ("TERMINATED".equals(now.overlay())) typed.refuse("act", "项目已经终止，不能再推进。");
        if (now.stage() != null && to != null && to.ordinal() <= now.stage().ordinal()) {
            typed.refuse("to", "项目已在“" + now.stage().label() + "”，往回走请由局负责人更正。");
        }
        if (on != null && now.since() != null && on.isBefore(now.since())) {
            typed.refuse(
                    "occurredOn",
                    "不能早于进入“"
                            + (now.stage() == null
                                    ? Stage.UNKNOWN_LABEL
                                    : now.stage().label()) + "”的 " + now.since() + "。");
        }
        if (needsCompletion(now.stage(), to)) typed.need("completedOn", completedOn, "离开“在建”要填实际完工日期。");
    }

    private static List<StageRecord.SkippedStep> readSkipped(
            @Nullable Stage from, @Nullable Stage to, StageForm form, LocalDate today, Typed typed) {
        List<StageRecord.SkippedStep> skipped = new ArrayList<>();
        for (Stage stage : between(from, to)) {
            StageForm.Skip skip = form.skipOf(stage);
            String how = skip == null ? null : skip.how();
            LocalDate on = skip == null ? null : typed.date("on-" + stage, skip.on());
            boolean known = "NOT_APPLICABLE".equals(how) || "DONE_EARLIER".equals(how);
            if (!known) typed.refuse("how-" + stage, "跳过了“" + stage.label() + "”，请说明是不涉及还是此前已完成。");
            if (stage == Stage.STARTED && "NOT_APPLICABLE".equals(how))
                typed.refuse("how-" + stage, "开工不能不涉及，请填实际开工日期。");
            typed.need("on-" + stage, on, "请填“" + stage.label() + "”的日期。");
            notLater(typed, "on-" + stage, on, today);
            if (known && how != null) skipped.add(new StageRecord.SkippedStep(stage, how, on));
        }
        return skipped;
    }

    private static void correction(Standing now, @Nullable Stage to, @Nullable String reason, Typed typed) {
        typed.need("to", to, "请选择更正为哪个阶段。");
        typed.need("reason", reason, "请写明为什么更正。");
        if (now.stage() == null) typed.refuse("to", "阶段还不详，请直接推进。");
        boolean revives = "TERMINATED".equals(now.overlay()) && to == now.stage();
        if (now.stage() != null && to != null && to.ordinal() >= now.stage().ordinal() && !revives) {
            typed.refuse("to", "更正只往回走；往前请推进。");
        }
    }

    private static void suspend(
            Standing now, @Nullable LocalDate on, @Nullable LocalDate resumeOn, @Nullable String reason, Typed typed) {
        if (now.overlay() != null)
            typed.refuse("act", "项目已经" + ("SUSPENDED".equals(now.overlay()) ? "停缓建" : "终止") + "。");
        typed.need("reason", reason, "请写明停缓建的原因。");
        typed.need("resumeOn", resumeOn, "请填预计恢复的日期。");
        if (on != null && resumeOn != null && resumeOn.isBefore(on)) typed.refuse("resumeOn", "预计恢复不能早于停缓建。");
    }

    private static @Nullable String overlayAfter(StageAct act, @Nullable String before) {
        return switch (act) {
            case SUSPEND -> "SUSPENDED";
            case TERMINATE -> "TERMINATED";
            case RESUME -> null;
            case CORRECTION -> "TERMINATED".equals(before) ? null : before;
            case FORWARD, PROPOSAL -> before;
        };
    }

    private static void notLater(Typed typed, String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) typed.refuse(field, "日期不能晚于今天。");
    }
}
