package luodi.problems;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** R-16 for a period and a level (null: all): what was open, what came and went, what is open at the end. */
public record Ledger(
        @Nullable Integer level,
        LocalDate from,
        LocalDate to,
        int opening,
        int raised,
        int reopened,
        int levelIn,
        int levelOut,
        int closed,
        int withdrawn,
        int merged,
        int rejected,
        int closing,
        int closedOnTime) {

    /** What the identity says; equal to {@link #closing}, which is counted by itself. */
    public int computedClosing() {
        return opening + raised + reopened + levelIn - levelOut - closed - withdrawn - merged - rejected;
    }

    public @Nullable BigDecimal closeRate() {
        return ProblemRules.rate(closed, opening + raised + reopened);
    }

    public @Nullable BigDecimal onTimeRate() {
        return ProblemRules.rate(closedOnTime, closed);
    }

    public int of(Column column) {
        return switch (column) {
            case OPENING -> opening;
            case RAISED -> raised;
            case REOPENED -> reopened;
            case LEVEL_IN -> levelIn;
            case LEVEL_OUT -> levelOut;
            case CLOSED -> closed;
            case WITHDRAWN -> withdrawn;
            case MERGED -> merged;
            case REJECTED -> rejected;
            case CLOSING -> closing;
        };
    }

    /** The figures of a ledger, each with the rows behind it. */
    public enum Column {
        OPENING("期初"),
        RAISED("新增"),
        REOPENED("重开"),
        LEVEL_IN("升入"),
        LEVEL_OUT("升出"),
        CLOSED("销号"),
        WITHDRAWN("撤销"),
        MERGED("并案"),
        REJECTED("不列入"),
        CLOSING("期末");

        private final String label;

        Column(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
