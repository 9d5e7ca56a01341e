package luodi.problems.matters;

import org.jspecify.annotations.Nullable;

/**
 * The flags of domain.md §4.1, raw. They are answers for a date, suggest and trigger nothing, and are never shown
 * without 疑似. SLOW_5 is a permit's.
 */
public enum Suspicion {
    OVERDUE(Level.OVERDUE, "超过期限"),
    SLOW_1(Level.SLOW, "签收晚了"),
    SLOW_2(Level.SLOW, "久无进展记录"),
    SLOW_3(Level.SLOW, "超期满一个工作日"),
    SLOW_4(Level.SLOW, "多次退回重办"),
    SLOW_5(Level.SLOW, "手续超过法定时限"),
    INACT_1(Level.INACTION, "催办后仍未签收"),
    INACT_2(Level.INACTION, "到期没有一条进展"),
    INACT_3(Level.INACTION, "超期多日且没有新进展"),
    INACT_4(Level.INACTION, "多次无据退回");

    /** What the flags add up to, the gravest last. */
    public enum Level {
        OVERDUE("超期"),
        SLOW("疑似慢作为"),
        INACTION("疑似不作为");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final Level level;
    private final String label;

    Suspicion(Level level, String label) {
        this.level = level;
        this.label = label;
    }

    public Level level() {
        return level;
    }

    public String label() {
        return label;
    }

    /** INACTION over SLOW over OVERDUE; null where there is no flag. */
    public static @Nullable Level gravest(Iterable<Suspicion> flags) {
        Level gravest = null;
        for (Suspicion flag : flags) {
            if (gravest == null || flag.level.compareTo(gravest) > 0) gravest = flag.level;
        }
        return gravest;
    }
}
