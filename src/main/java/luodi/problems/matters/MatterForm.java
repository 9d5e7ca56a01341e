package luodi.problems.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import luodi.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * 拟交办, as typed. {@code project} is a project's code, {@code problem} a problem's number, {@code leaderId} whose
 * instruction it is, {@code dispatch} «true» where the drafter signs at once. The API takes the same fields.
 */
public record MatterForm(
        @Nullable String id,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String acceptance,
        @Nullable String source,
        @Nullable String project,
        @Nullable String problem,
        @Nullable String originKey,
        @Nullable String originLabel,
        @Nullable String originHref,
        @Nullable String leaderId,
        @Nullable String leadUnitId,
        @Nullable String dueOn,
        @Nullable List<@Nullable Co> co,
        @Nullable String dispatch,
        @Nullable String version) {
    /** As many helping units as the page has room for. */
    public static final int CO_ROWS = 3;

    /** A helping unit, what it is to do and by when. */
    public record Co(
            @Nullable String unitId,
            @Nullable String task,
            @Nullable String dueOn) {
        boolean blank() {
            return unitId == null && task == null && dueOn == null;
        }
    }

    public static MatterForm empty(@Nullable String project, @Nullable String problem) {
        return new MatterForm(
                Ids.next().toString(),
                null,
                null,
                null,
                problem == null ? null : MatterSource.PROBLEM.name(),
                project,
                problem,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    public static MatterForm of(Matter m, @Nullable String problem, List<Matter.CoHandler> helpers) {
        List<Co> co = new ArrayList<>();
        for (Matter.CoHandler one : helpers)
            co.add(new Co(one.unitId().toString(), one.task(), one.dueOn().toString()));
        return new MatterForm(
                m.id().toString(),
                m.title(),
                m.detail(),
                m.acceptance(),
                m.source().name(),
                m.projectCode(),
                problem,
                m.originKey(),
                m.originLabel(),
                m.originHref(),
                m.leaderId() == null ? null : m.leaderId().toString(),
                m.leadUnitId().toString(),
                m.dueOn().toString(),
                co,
                null,
                String.valueOf(m.version()));
    }

    /** From the fields of the page, where a helping unit is {@code co-unit-0}, {@code co-task-0}, {@code co-due-0}. */
    static MatterForm of(Map<String, String> typed) {
        List<Co> co = new ArrayList<>();
        for (int i = 0; i < CO_ROWS; i++) {
            co.add(new Co(filled(typed, "co-unit-" + i), filled(typed, "co-task-" + i), filled(typed, "co-due-" + i)));
        }
        return new MatterForm(
                filled(typed, "id"),
                filled(typed, "title"),
                filled(typed, "detail"),
                filled(typed, "acceptance"),
                filled(typed, "source"),
                filled(typed, "project"),
                filled(typed, "problem"),
                filled(typed, "originKey"),
                filled(typed, "originLabel"),
                filled(typed, "originHref"),
                filled(typed, "leaderId"),
                filled(typed, "leadUnitId"),
                filled(typed, "dueOn"),
                co,
                filled(typed, "dispatch"),
                filled(typed, "version"));
    }

    /** The row of the page, with what was typed in it. */
    public Co coRow(int i) {
        Co row = co != null && i < co.size() ? co.get(i) : null;
        return row == null ? new Co(null, null, null) : row;
    }

    boolean signsAtOnce() {
        return "true".equals(dispatch);
    }

    private static @Nullable String filled(Map<String, String> typed, String name) {
        String value = typed.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
