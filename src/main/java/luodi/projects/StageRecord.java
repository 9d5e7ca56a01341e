package luodi.projects;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a project's stage history; a correction names the line that it corrects. */
public record StageRecord(
        UUID id,
        StageAct act,
        @Nullable Stage from,
        @Nullable Stage to,
        @Nullable LocalDate occurredOn,
        String evidence,
        List<StageRecord.SkippedStep> skipped,
        @Nullable LocalDate completedOn,
        @Nullable String reason,
        @Nullable LocalDate resumeOn,
        @Nullable String confidence,
        @Nullable String quote,
        @Nullable UUID correctionOf,
        @Nullable String decided,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        String recordedBy,
        OffsetDateTime recordedAt) {

    /** A step passed over, and how whoever went on answered for it. */
    public record SkippedStep(
            Stage stage, String how, @Nullable LocalDate on) {
        public String text() {
            return stage.label()
                    + (how.equals("NOT_APPLICABLE") ? "：不涉及" : "：此前已完成")
                    + (on == null ? "" : "（" + on + "）");
        }
    }

    public boolean isWaiting() {
        return act == StageAct.PROPOSAL && decided == null;
    }

    /** «签约 → 落地», «停缓建». */
    public String title() {
        if (!act.moves()) return act.label();
        String target = to == null ? Stage.UNKNOWN_LABEL : to.label();
        return from == null ? target : from.label() + " → " + target;
    }
}
