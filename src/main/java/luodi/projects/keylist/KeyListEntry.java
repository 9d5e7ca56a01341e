package luodi.projects.keylist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import luodi.projects.Stage;
import luodi.shared.Money;
import org.jspecify.annotations.Nullable;

/** A project on a list: yuan of the year's plan, since when and why; {@code leftOn} is its first day off the list. */
public record KeyListEntry(
        UUID projectId,
        String code,
        String name,
        @Nullable Stage stage,
        boolean infrastructure,
        @Nullable BigDecimal plan,
        int priority,
        LocalDate joinedOn,
        @Nullable String joinedWhy,
        @Nullable LocalDate leftOn,
        @Nullable String leftWhy,
        boolean inferred,
        @Nullable String changedBy,
        @Nullable OffsetDateTime changedAt,
        int version) {

    public boolean left() {
        return leftOn != null;
    }

    public String planWords() {
        return plan == null ? "未定" : Money.text(plan);
    }

    public String stageLabel() {
        return infrastructure ? "基础设施" : stage == null ? Stage.UNKNOWN_LABEL : stage.label();
    }
}
