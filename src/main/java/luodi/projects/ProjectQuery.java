package luodi.projects;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import luodi.shared.Actor;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the register. {@code year}: projects that were in the register by then, with that year's light, plan
 * and key list. {@code stage}: one or more parted by commas, UNKNOWN for 阶段不详. {@code sort}: a column, with «-»
 * before it or «,desc» behind it for downwards. {@code after} is the cursor that the page before gave as next.
 */
public record ProjectQuery(
        @Nullable String year,
        @Nullable String q,
        @Nullable String stage,
        @Nullable String light,
        @Nullable String kind,
        @Nullable String keyOnly,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String page,
        @Nullable String size) {
    static final String UNKNOWN_STAGE = "UNKNOWN";
    private static final List<String> LIGHTS = List.of("GREEN", "YELLOW", "RED", "NONE");
    private static final int LAST_PAGE = 20;

    /** Everything of one year. */
    public static ProjectQuery of(int year) {
        return new ProjectQuery(String.valueOf(year), null, null, null, null, null, null, null, null, "200");
    }

    public boolean filtered() {
        return q != null || stage != null || light != null || kind != null || isKeyOnly();
    }

    public boolean isKeyOnly() {
        return "true".equals(keyOnly) || "on".equals(keyOnly);
    }

    record Asked(
            int year,
            String[] terms,
            List<String> stages,
            @Nullable String light,
            @Nullable String kind,
            boolean keyOnly,
            ProjectSort sort,
            boolean down,
            String @Nullable [] after,
            int page,
            int size) {
        boolean everything() {
            return terms.length == 0 && stages.isEmpty() && light == null && kind == null && !keyOnly;
        }

        boolean fromStart() {
            return after == null && page == 1;
        }
    }

    /** @throws luodi.shared.Rejected with a sentence for each parameter that cannot be read */
    Asked read(Actor me) {
        Typed typed = new Typed();
        String column = sort == null ? "code" : sort.replaceFirst("^-", "").replaceFirst(",(asc|desc)$", "");
        ProjectSort by = ProjectSort.of(column);
        typed.need("sort", by, "不能按 " + column + " 排序，可用：" + ProjectSort.names() + "。");
        boolean down = sort != null && (sort.startsWith("-") || sort.endsWith(",desc"));
        List<String> stages = stage == null
                ? List.of()
                : Arrays.asList(stage.toUpperCase(Locale.ROOT).split(","));
        for (String each : stages) {
            if (!each.equals(UNKNOWN_STAGE)) typed.choice("stage", each, Stage.class);
        }
        if (light != null && !LIGHTS.contains(light)) typed.refuse("light", "灯只有 GREEN、YELLOW、RED、NONE。");
        typed.choice("kind", kind, ProjectKind.class);
        if (year != null && !year.matches("20\\d\\d")) typed.refuse("year", "年份请写成 2026 的样子。");
        String[] cursor = Cursor.read(after, typed);
        int number = cursor != null && cursor.length == 1 ? Cursor.page(cursor) : or(typed.whole("page", page), 1);
        if (number > LAST_PAGE) typed.refuse("page", "按页只翻到第 " + LAST_PAGE + " 页，请缩小范围，或用 next 往后翻。");
        int rows = Math.clamp(or(typed.whole("size", size), 50), 1, 200);
        typed.done("list");
        return new Asked(
                year == null ? me.county().latestYear() : Integer.parseInt(year),
                q == null ? new String[0] : SearchTerms.asked(q),
                stages,
                light,
                kind,
                isKeyOnly(),
                by == null ? ProjectSort.CODE : by,
                down,
                cursor != null && cursor.length == 2 ? cursor : null,
                Math.max(number, 1),
                rows);
    }

    private static int or(@Nullable Integer number, int otherwise) {
        return number == null ? otherwise : number;
    }
}
