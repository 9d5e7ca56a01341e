package luodi.projects;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The orders of the register: the first four run along an index and page by keyset, the others by number. */
enum ProjectSort {
    CODE("code", "p.code_year", "int", "p.code_no", "int"),
    NAME("name", "p.name collate \"zh-x-icu\"", "text", "p.id", "uuid"),
    PLAN_TOTAL("planTotal", "coalesce(p.plan_total, -1)", "numeric", "p.id", "uuid"),
    UPDATED("updated", "p.updated_at", "timestamptz", "p.id", "uuid"),
    STAGE("stage", "array_position('{%s}'::text[], p.stage)".formatted(stages()), "", "p.id", ""),
    LIGHT("light", "array_position('{RED,YELLOW,GREEN,NONE}'::text[], coalesce(l.light, 'NONE'))", "", "p.id", ""),
    COMPLETION("completion", "coalesce(l.done / nullif(e.annual_plan, 0), -1)", "", "p.id", "");

    final String column;
    final String first;
    final String second;
    private final String firstType;
    private final String secondType;

    ProjectSort(String column, String first, String firstType, String second, String secondType) {
        this.column = column;
        this.first = first;
        this.firstType = firstType;
        this.second = second;
        this.secondType = secondType;
    }

    boolean byKeyset() {
        return !firstType.isEmpty();
    }

    String orderBy(boolean down) {
        return down ? first + " desc, " + second + " desc" : first + ", " + second;
    }

    /** What comes after the row with the keys {@code :k1} and {@code :k2}. */
    String beyond(boolean down) {
        return "(%s, %s) %s (cast(:k1 as %s), cast(:k2 as %s))"
                .formatted(first, second, down ? "<" : ">", firstType, secondType);
    }

    static @Nullable ProjectSort of(String column) {
        return Arrays.stream(values())
                .filter(sort -> sort.column.equals(column))
                .findFirst()
                .orElse(null);
    }

    static String names() {
        return Arrays.stream(values()).map(sort -> sort.column).collect(Collectors.joining("、"));
    }

    private static String stages() {
        return Arrays.stream(Stage.values()).map(Enum::name).collect(Collectors.joining(","));
    }
}
