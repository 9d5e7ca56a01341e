package luodi.cadence;

import java.time.LocalDate;
import java.util.Set;

/**
 * 走访规则 as it holds from a day on: how many visits a week, asked of each project or once of the whole bureau, counted in different days or
 * in records, made by whom, and within how many working days they are to be written down.
 */
public record VisitRule(
        int perWeek, Scope scope, Mode mode, Set<VisitorRole> roles, int lateDays, LocalDate validFrom) {

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

    /** 每个项目每周 2 次，按不同的日子，算落地局人员、联络员、项目秘书的；3 个工作日内补录. */
    public String words() {
        return scope.label() + "每周 " + perWeek + " 次，" + mode.label() + "，算" + VisitorRole.words(roles) + "的；"
                + lateDays + " 个工作日内算按时登记";
    }
}
