package luodi.problems.matters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** What a draft must say (domain.md §2.2 AssignedMatter): the task, its source, exactly one lead handler and a day. */
final class DraftRules {
    /** A draft that can be read. */
    record Draft(
            UUID id,
            String title,
            String detail,
            @Nullable String acceptance,
            MatterSource source,
            @Nullable UUID leaderId,
            UUID leadUnitId,
            LocalDate dueOn,
            List<Co> co) {}

    /** A helping unit, read. */
    record Co(UUID unitId, String task, LocalDate dueOn) {}

    private DraftRules() {}

    /** Null where a sentence was put for a field. */
    static @Nullable Draft read(MatterForm form, LocalDate today, Typed typed) {
        UUID wished = typed.id("id", form.id());
        String title = needText("title", form.title(), 60, "写一句话：办什么。", typed);
        String detail = needText("detail", form.detail(), 2000, "写清楚要办的事和要求。", typed);
        String acceptance = Typed.text(form.acceptance());
        if (acceptance != null && acceptance.length() > 500) typed.refuse("acceptance", "最多 500 个字。");
        MatterSource source = typed.choice("source", form.source(), MatterSource.class);
        typed.need("source", Typed.text(form.source()), "选从哪里来的。");
        UUID leader = typed.id("leaderId", form.leaderId());
        if (source == MatterSource.LEADER && leader == null) typed.refuse("leaderId", "选是哪位领导的批示，办结要他同意。");
        if (source == MatterSource.PROBLEM) typed.need("problem", Typed.text(form.problem()), "写是哪个问题的编号。");
        UUID lead = typed.id("leadUnitId", form.leadUnitId());
        typed.need("leadUnitId", Typed.text(form.leadUnitId()), "选牵头单位，只能有一个。");
        LocalDate due = typed.date("dueOn", form.dueOn());
        typed.need("dueOn", Typed.text(form.dueOn()), "写哪天以前办好。");
        if (due != null && !due.isAfter(today)) typed.refuse("dueOn", "期限要在今天以后。");
        List<Co> co = helpers(form, lead, due, today, typed);
        if (!typed.clean() || title == null || detail == null || source == null || lead == null || due == null)
            return null;
        return new Draft(
                wished == null ? Ids.next() : wished,
                title,
                detail,
                acceptance,
                source,
                source == MatterSource.LEADER ? leader : null,
                lead,
                due,
                co);
    }

    private static List<Co> helpers(
            MatterForm form, @Nullable UUID lead, @Nullable LocalDate due, LocalDate today, Typed typed) {
        List<Co> helpers = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        List<MatterForm.@Nullable Co> rows = form.co() == null ? List.of() : form.co();
        for (int i = 0; i < rows.size(); i++) {
            MatterForm.Co row = rows.get(i);
            if (row == null || row.blank()) continue;
            UUID unit = typed.id("co-unit-" + i, row.unitId());
            typed.need("co-unit-" + i, Typed.text(row.unitId()), "选协办单位。");
            String task = needText("co-task-" + i, row.task(), 200, "写它协办什么。", typed);
            LocalDate by = typed.date("co-due-" + i, row.dueOn());
            typed.need("co-due-" + i, Typed.text(row.dueOn()), "写它哪天以前办好。");
            if (by != null && !by.isAfter(today)) typed.refuse("co-due-" + i, "期限要在今天以后。");
            if (by != null && due != null && by.isAfter(due))
                typed.refuse("co-due-" + i, "协办的期限不能晚于整件事的期限 " + due + "。");
            if (unit != null && unit.equals(lead)) typed.refuse("co-unit-" + i, "它已经是牵头单位。");
            if (unit != null && !seen.add(unit)) typed.refuse("co-unit-" + i, "这个单位写了两次。");
            if (unit != null && task != null && by != null) helpers.add(new Co(unit, task, by));
        }
        return helpers;
    }

    static @Nullable String needText(String field, @Nullable String typed, int longest, String missing, Typed errors) {
        String text = Typed.text(typed);
        errors.need(field, text, missing);
        if (text != null && text.length() > longest)
            errors.refuse(field, "最多 " + longest + " 个字，现在是 " + text.length() + " 个。");
        return text;
    }
}
