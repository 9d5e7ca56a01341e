package luodi.projects.keylist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may stand on a list, when a draft is ready, and what changed from one version to the next. */
public final class KeyListRules {
    private KeyListRules() {}

    /** Who entered, who left, what was adjusted, and why, in the county's words. */
    public static List<Change> changes(List<KeyListEntry> before, List<KeyListEntry> after) {
        Map<UUID, KeyListEntry> old = new HashMap<>();
        before.forEach(entry -> old.put(entry.projectId(), entry));
        List<Change> changes = new ArrayList<>();
        for (KeyListEntry now : after) {
            KeyListEntry was = old.get(now.projectId());
            if (was == null || was.left() && !now.left()) {
                if (!now.left())
                    changes.add(change(
                            was == null ? Change.Kind.ENTERED : Change.Kind.BACK,
                            now,
                            now.joinedOn() + " 起，年度计划 " + now.planWords() + because(now.joinedWhy())));
            } else if (!was.left() && now.left()) {
                changes.add(change(Change.Kind.LEFT, now, now.leftOn() + " 起" + because(now.leftWhy())));
            } else if (!now.left()) {
                String adjusted = adjusted(was, now);
                if (!adjusted.isEmpty()) changes.add(change(Change.Kind.ADJUSTED, now, adjusted));
            }
        }
        changes.sort((a, b) -> a.kind().compareTo(b.kind()));
        return changes;
    }

    private static String adjusted(KeyListEntry was, KeyListEntry now) {
        List<String> words = new ArrayList<>();
        if (was.plan() == null
                ? now.plan() != null
                : now.plan() == null || was.plan().compareTo(now.plan()) != 0) {
            words.add("年度计划由 " + was.planWords() + " 改为 " + now.planWords());
        }
        if (was.priority() != now.priority()) words.add("优先级由 " + was.priority() + " 改为 " + now.priority());
        if (!was.joinedOn().equals(now.joinedOn())) words.add("进入日期由 " + was.joinedOn() + " 改为 " + now.joinedOn());
        if (was.inferred() && !now.inferred()) words.add("不再是推定");
        if (!Objects.equals(was.joinedWhy(), now.joinedWhy()) && now.joinedWhy() != null)
            words.add("说明：" + now.joinedWhy());
        return String.join("；", words);
    }

    private static Change change(Change.Kind kind, KeyListEntry entry, String words) {
        return new Change(kind, entry.code(), entry.name(), words);
    }

    private static String because(@Nullable String why) {
        return why == null ? "" : "，" + why;
    }

    /** What a draft lacks before it can go to county leadership; empty where it is ready. */
    public static Map<String, String> unready(
            List<KeyListEntry> entries, List<KeyListEntry> lastApproved, boolean lastToConfirm) {
        Map<String, String> errors = new LinkedHashMap<>();
        List<KeyListEntry> present =
                entries.stream().filter(entry -> !entry.left()).toList();
        if (present.isEmpty()) errors.put("", "名单上还没有项目。");
        String unplanned = present.stream()
                .filter(entry -> entry.plan() == null)
                .map(KeyListEntry::name)
                .collect(Collectors.joining("、"));
        if (!unplanned.isEmpty()) errors.put("plan", "还没有年度计划：" + unplanned + "。");
        if (errors.isEmpty()
                && !lastToConfirm
                && !lastApproved.isEmpty()
                && changes(lastApproved, entries).isEmpty()) {
            errors.put("", "和上一版一样，没有要批准的变化。");
        }
        return errors;
    }

    /** A list is one year's: who joins or leaves it does so within the year. */
    public static @Nullable String refuseDay(int year, LocalDate day) {
        return day.getYear() == year ? null : "这是 " + year + " 年的名单，日期要在这一年内。";
    }
}
