package luodi.cadence;

import java.time.LocalDate;
import java.util.Set;
import luodi.shared.RuleRow;

/**
 * 走访规则 as it holds from a day on: how many visits a week, asked of each project or once of the whole bureau, counted in different days or
 * in records, made by whom, and within how many working days they are to be written down.
 */
public record VisitRule(int perWeek, Scope scope, Mode mode, Set<VisitorRole> roles, int lateDays, LocalDate validFrom)
        implements RuleRow.Dated {

    /** Of whom the number is asked. */
    public enum Scope {
        PER_PROJECT("每个项目"),
        PER_BUREAU("全局合计");

        private final String label;

        Scope(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What counts as one. */
    public enum Mode {
        DAYS("按不同的日子"),
        RECORDS("按次数");

        private final String label;

        Mode(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A practice of another place, to start from. */
    public record Preset(String key, String name, VisitRule rule, String source) {}

    /** Whom a change would touch: weeks kept of the last four under the present rule and under the new one. */
    public record Effect(String code, String name, int asked, int keptNow, int askedThen, int keptThen, String people) {
        public boolean loses() {
            return askedThen - keptThen > asked - keptNow;
        }
    }

    /** 每个项目每周 2 次，按不同的日子，算落地局人员、联络员、项目秘书的；3 个工作日内补录. */
    @Override
    public String words() {
        return scope.label() + "每周 " + perWeek + " 次，" + mode.label() + "，算" + VisitorRole.words(roles) + "的；"
                + lateDays + " 个工作日内算按时登记";
    }
}
