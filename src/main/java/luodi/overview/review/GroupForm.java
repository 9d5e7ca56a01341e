package luodi.overview.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * 改分组, as typed; the API takes the same fields.
 *
 * @param group a {@link ProgressGroup}, or {@link #BY_RULE} to take the override back
 * @param was the id of the override that the person saw, or null
 */
public record GroupForm(
        @Nullable UUID id,
        @Nullable String group,
        @Nullable String reason,
        @Nullable String quote,
        @Nullable UUID was) {
    public static final String BY_RULE = "BY_RULE";

    record Placed(UUID id, @Nullable ProgressGroup group, String reason) {}

    public static GroupForm of(@Nullable GroupOverride now) {
        return new GroupForm(
                Ids.next(),
                now == null ? null : now.group().name(),
                null,
                now == null ? null : now.quote(),
                now == null ? null : now.id());
    }

    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>(ProgressGroup.options());
        options.put(BY_RULE, "按规则算，不再人工归组");
        return options;
    }

    Placed parse() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!options().containsKey(String.valueOf(group))) errors.put("group", "请选归到哪一组。");
        if (reason == null || reason.isBlank()) errors.put("reason", "请写原因，它会印在这个项目旁边。");
        if (!errors.isEmpty() || reason == null) throw new Rejected(errors, "R-83");
        return new Placed(
                id == null ? Ids.next() : id,
                BY_RULE.equals(group) ? null : ProgressGroup.valueOf(String.valueOf(group)),
                reason.strip());
    }
}
