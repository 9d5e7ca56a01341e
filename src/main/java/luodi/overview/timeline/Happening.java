package luodi.overview.timeline;

import java.time.OffsetDateTime;
import java.util.UUID;
import luodi.shared.Time;
import luodi.shared.web.Say;
import org.jspecify.annotations.Nullable;

/** One thing that happened: when, what in one line, the words of the record, who recorded it, and the record itself. */
public record Happening(
        Kind kind,
        UUID id,
        OffsetDateTime at,
        String title,
        @Nullable String text,
        @Nullable String by,
        String href) {

    /** Midnight stands for a day whose hour nobody wrote down. */
    public String when() {
        String time = Say.time(at);
        return at.atZoneSameInstant(Time.ZONE).toLocalTime().toSecondOfDay() == 0 ? time.substring(0, 10) : time;
    }

    /** By what a timeline is filtered. */
    public enum Kind {
        UPDATE("动态"),
        VISIT("走访"),
        PROBLEM("问题"),
        MATTER("交办"),
        MILESTONE("节点"),
        STAGE("阶段"),
        PERMIT("手续"),
        INVESTMENT("投资"),
        SUPPORT("部门支持"),
        REPORT("总结报告"),
        TEAM("人员和四个一");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
