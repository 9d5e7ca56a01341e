package luodi.overview;

import java.math.BigDecimal;
import luodi.projects.Stage;
import org.jspecify.annotations.Nullable;

/** A key project's line in the cockpit: its light with the reason, and what is done of what. */
public record KeyRow(
        String code,
        String name,
        @Nullable Stage stage,
        @Nullable String overlay,
        String light,
        @Nullable String reason,
        BigDecimal done,
        BigDecimal planned,
        @Nullable BigDecimal annual,
        @Nullable String sponsor) {

    public String stageLabel() {
        String label = stage == null ? Stage.UNKNOWN_LABEL : stage.label();
        return overlay == null ? label : label + (overlay.equals("SUSPENDED") ? "（停缓建）" : "（终止）");
    }

    public @Nullable BigDecimal completion() {
        return CockpitRules.rate(done, annual);
    }

    /** Where on the bar of {@code width} the done part ends. */
    public int doneAt(int width) {
        return CockpitRules.place(done, annual, width);
    }

    /** Where on the bar of {@code width} today's due part ends. */
    public int dueAt(int width) {
        return CockpitRules.place(planned, annual, width);
    }
}
