package luodi.overview.review;

import java.math.BigDecimal;
import java.util.UUID;
import luodi.projects.support.Included;
import luodi.projects.support.SupportKind;
import org.jspecify.annotations.Nullable;

/** A support action in the year's review (yuan); whatever {@code included} says, it is never added to investment. */
public record SupportLine(
        UUID id,
        String unit,
        SupportKind kind,
        @Nullable UUID projectId,
        @Nullable String code,
        String target,
        boolean infrastructure,
        boolean visible,
        String action,
        @Nullable BigDecimal amount,
        Included included,
        boolean inferred,
        @Nullable String quantities,
        @Nullable String quote) {

    /** The words beside a project's amount: «含城投公司 3500（推定）». */
    public String besideAmount() {
        String who = unit + " " + Figure.SUPPORT_TOTAL.text(amount) + " 万元";
        return switch (included) {
            case YES -> "含" + who;
            case NO -> "另有" + who + "，不并入";
            case UNKNOWN -> inferred ? "含" + who + "（推定）" : who + "是否含在内不详";
        };
    }
}
