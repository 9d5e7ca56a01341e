package luodi.cadence.briefing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import luodi.cadence.RuleRow;
import org.jspecify.annotations.Nullable;

/** R-04 as it is in force or proposed, with where it comes from and who entered and decided it; {@code shipped} came with the program. */
public record BriefingRuleRow(
        UUID id,
        boolean shipped,
        BriefingRules.Rule rule,
        String source,
        RuleRow.State state,
        UUID editorId,
        String editor,
        OffsetDateTime editedAt,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt) {

    /** In force and begun; of several the newest holds. */
    public boolean holdsOn(LocalDate day) {
        return state == RuleRow.State.IN_FORCE && !rule.validFrom().isAfter(day);
    }
}
