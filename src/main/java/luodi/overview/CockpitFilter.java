package luodi.overview;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import luodi.projects.Stage;
import org.jspecify.annotations.Nullable;

/** What the table of key projects is narrowed to and sorted by; what is not known is taken as not asked. */
public record CockpitFilter(
        @Nullable String light,
        @Nullable String stage,
        @Nullable String sort,
        @Nullable Integer page) {
    static final CockpitFilter ALL = new CockpitFilter(null, null, null, null);
    static final String UNKNOWN = "UNKNOWN";
    private static final int LAST_PAGE = 20;
    private static final String STAGES =
            Arrays.stream(Stage.values()).map(s -> "'" + s + "'").collect(Collectors.joining(","));
    private static final Map<String, String> ORDERS = Map.of(
            "light", "array_position(array['RED','YELLOW','GREEN','NONE'], light), code_year, code_no",
            "name", "name collate \"zh-x-icu\", code_year, code_no",
            "stage", "array_position(array[" + STAGES + "], stage) desc nulls last, code_year, code_no",
            "rate", "done / nullif(annual, 0) nulls last, code_year, code_no",
            "done", "done desc, code_year, code_no");

    public CockpitFilter {
        light = light != null && light.matches("GREEN|YELLOW|RED|NONE") ? light : null;
        stage = stage != null && (stage.equals(UNKNOWN) || STAGES.contains("'" + stage + "'")) ? stage : null;
        sort = sort != null && ORDERS.containsKey(sort) ? sort : "light";
        page = page == null ? 1 : Math.clamp(page, 1, LAST_PAGE);
    }

    static Set<String> sorts() {
        return ORDERS.keySet();
    }

    String order() {
        return ORDERS.getOrDefault(String.valueOf(sort), "code_year, code_no");
    }

    int number() {
        return page == null ? 1 : page;
    }
}
