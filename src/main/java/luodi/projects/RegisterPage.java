package luodi.projects;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luodi.shared.Listing;

/** What the register's page shows beside its rows: the finding, the filter as asked, the address of the export. */
public record RegisterPage(
        Listing<ProjectRow> rows,
        ProjectQuery query,
        int year,
        int latestYear,
        int infrastructure,
        int key,
        boolean wholeCounty,
        boolean mayRegister,
        String csv) {

    /** «在库 15 个项目、1 个基础设施，11 个重点» — the headline is the finding. */
    public String finding() {
        String projects = (rows.totalCapped() ? rows.totalText() : String.valueOf(rows.total() - infrastructure))
                + " 个项目" + (infrastructure > 0 && !rows.totalCapped() ? "、" + infrastructure + " 个基础设施" : "");
        if (query.filtered()) return rows.total() == 0 ? "没有找到这样的项目" : "找到 " + projects;
        if (rows.total() == 0) return wholeCounty ? "项目库还是空的" : "还没有您参与的项目";
        return wholeCounty ? "在库 " + projects + "，" + key + " 个重点" : "您参与 " + projects;
    }

    public Map<String, String> years() {
        Map<String, String> years = new TreeMap<>();
        for (int each = Math.min(year, latestYear - 5); each <= Math.max(year, latestYear); each++)
            years.put(String.valueOf(each), each + " 年");
        return years;
    }

    public Map<String, String> stages() {
        Map<String, String> stages = Stream.of(Stage.values())
                .collect(Collectors.toMap(Enum::name, Stage::label, (a, b) -> a, java.util.LinkedHashMap::new));
        stages.put(ProjectQuery.UNKNOWN_STAGE, Stage.UNKNOWN_LABEL);
        return stages;
    }

    /** The order that a click on this head asks for: upwards first, but the largest money first. */
    public String next(String column) {
        boolean largestFirst = List.of("planTotal", "completion", "updated").contains(column);
        String first = largestFirst ? "-" + column : column;
        String other = largestFirst ? column : "-" + column;
        return first.equals(sort()) ? other : first;
    }

    public String arrow(String column) {
        return sort().equals(column) ? "▲" : sort().equals("-" + column) ? "▼" : "";
    }

    private String sort() {
        return query.sort() == null ? "code" : query.sort();
    }
}
