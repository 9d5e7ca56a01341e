package luodi.clockwork;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of a job; without an outcome it runs still, or its node died. */
public record Run(
        UUID id,
        String job,
        String node,
        OffsetDateTime asOf,
        @Nullable String askedBy,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable Outcome outcome,
        @Nullable String sentence) {

    public enum Outcome {
        DONE("办完"),
        FAILED("没办成"),
        HELD("缓办"),
        LOST("中断");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public String outcomeLabel() {
        return outcome == null ? "在办" : outcome.label();
    }
}
