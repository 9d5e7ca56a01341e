package luodi.projects.procedures;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a case as it happened on {@code on}; {@code act} is null for its opening and for materials brought, which move nothing. */
public record PermitStep(
        UUID id,
        UUID caseId,
        int seq,
        @Nullable PermitAct act,
        @Nullable PermitState from,
        PermitState to,
        LocalDate on,
        @Nullable StopKind stopKind,
        @Nullable Integer days,
        @Nullable String proof,
        @Nullable String note,
        String recordedBy,
        OffsetDateTime recordedAt) {

    /** Whether the case stood elsewhere afterwards. */
    public boolean moves() {
        return from != to;
    }

    public String title() {
        if (act == null) return from == null ? "建账" : "交材料";
        if (stopKind != null) return act.label() + "：" + stopKind.label();
        return days == null ? act.label() : act.label() + " " + days + " 天";
    }
}
