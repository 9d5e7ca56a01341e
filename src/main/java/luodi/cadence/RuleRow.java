package luodi.cadence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit rule with where it comes from and who entered and decided it; {@code shipped} came with the program. */
public record RuleRow(
        UUID id,
        boolean shipped,
        VisitRule rule,
        String source,
        State state,
        UUID editorId,
        String editor,
        OffsetDateTime editedAt,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt) {

    /** Proposed by the staff, in force or refused by the head. */
    public enum State {
        PROPOSED("等局负责人定"),
        IN_FORCE("执行"),
        REFUSED("没有采纳");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** In force and begun; of several the newest holds. */
    public boolean holdsOn(LocalDate day) {
        return state == State.IN_FORCE && !rule.validFrom().isAfter(day);
    }

    /** A practice of another place, to start from. */
    public record Preset(String key, String name, VisitRule rule, String source) {}

    /** Whom a change would touch: weeks kept of the last four under the present rule and under the new one. */
    public record Effect(String code, String name, int asked, int keptNow, int askedThen, int keptThen, String people) {
        public boolean loses() {
            return askedThen - keptThen > asked - keptNow;
        }
    }
}
