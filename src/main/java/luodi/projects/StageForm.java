package luodi.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The screen of a stage change, as typed. {@code act} FORWARD unless said otherwise; {@code from} is the stage that the
 * form was opened with (UNKNOWN for 阶段不详) and proves that nobody changed it meanwhile.
 */
public record StageForm(
        @Nullable String id,
        @Nullable String act,
        @Nullable String from,
        @Nullable String to,
        @Nullable String occurredOn,
        @Nullable String completedOn,
        @Nullable String evidence,
        @Nullable String reason,
        @Nullable String resumeOn,
        @Nullable List<Skip> skipped) {

    /** A step passed over: NOT_APPLICABLE 不涉及 or DONE_EARLIER 此前已完成, and the day of it. */
    public record Skip(
            @Nullable String stage,
            @Nullable String how,
            @Nullable String on) {}

    /** One step forward, for loaders: where it leaves 在建, {@code on} is the day of completion as well. */
    public static StageForm forward(Stage to, LocalDate on, String evidence) {
        return new StageForm(null, null, null, to.name(), on.toString(), on.toString(), evidence, null, null, null);
    }

    /** From the fields of a page, where a skipped step is {@code how-SIGNED} and {@code on-SIGNED}. */
    static StageForm of(Map<String, String> typed) {
        List<Skip> skipped = Stream.of(Stage.values())
                .filter(stage -> typed.containsKey("how-" + stage) || typed.containsKey("on-" + stage))
                .map(stage -> new Skip(stage.name(), filled(typed, "how-" + stage), filled(typed, "on-" + stage)))
                .toList();
        return new StageForm(
                filled(typed, "id"),
                filled(typed, "act"),
                filled(typed, "from"),
                filled(typed, "to"),
                filled(typed, "occurredOn"),
                filled(typed, "completedOn"),
                filled(typed, "evidence"),
                filled(typed, "reason"),
                filled(typed, "resumeOn"),
                skipped);
    }

    @Nullable
    Skip skipOf(Stage stage) {
        if (skipped == null) return null;
        return skipped.stream()
                .filter(skip -> stage.name().equals(skip.stage()))
                .findFirst()
                .orElse(null);
    }

    /** What was typed for a skipped step, for the page that shows it again. */
    public String how(Stage stage) {
        Skip skip = skipOf(stage);
        return skip == null || skip.how() == null ? "" : skip.how();
    }

    public String on(Stage stage) {
        Skip skip = skipOf(stage);
        return skip == null || skip.on() == null ? "" : skip.on();
    }

    private static @Nullable String filled(Map<String, String> typed, String name) {
        String value = typed.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
