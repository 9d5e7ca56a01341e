package luodi.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import luodi.shared.Listing;

/** What the list's page shows beside its rows: the finding, the filter, the saved filters, the addresses of the export. */
public record ProblemsPage(
        Listing<ProblemRow> rows,
        ProblemQuery query,
        int late,
        Map<String, String> units,
        Map<String, String> projects,
        List<SavedFilters.SavedFilter> saved,
        boolean mayRaise,
        boolean mayUrge,
        boolean mayCompare,
        String csv,
        String search,
        String urgeId) {

    /** «12 个问题没销号，3 个超期» — the headline is the finding. */
    public String finding() {
        if (query.filtered()) return rows.total() == 0 ? "没有找到这样的问题" : "找到 " + rows.totalText() + " 个问题";
        if (rows.total() == 0) return "没有没销号的问题";
        return rows.totalText() + " 个问题没销号"
                + (late == 0 ? "，都在期限内" : "，" + (late > Listing.CAP ? Listing.CAP + "+" : late) + " 个超期");
    }

    public static Map<String, String> levels() {
        Map<String, String> levels = new LinkedHashMap<>();
        for (int level = 1; level <= 4; level++)
            levels.put(
                    String.valueOf(level),
                    "L" + level + " " + Holder.ofLevel(level).label());
        return levels;
    }

    public static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>(Map.of());
        states.put("open", "没销号的");
        for (State state : State.values()) states.put(state.name(), state.label());
        states.put("all", "全部");
        return states;
    }

    public static Map<String, String> dues() {
        Map<String, String> dues = new LinkedHashMap<>();
        dues.put("late", "已超期");
        dues.put("near", "快到期");
        dues.put("later", "还早");
        return dues;
    }

    public static Map<String, String> ages() {
        Map<String, String> ages = new LinkedHashMap<>();
        for (int days : new int[] {7, 30, 90, 180}) ages.put(String.valueOf(days), days + " 天以上");
        return ages;
    }
}
