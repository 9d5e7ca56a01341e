package luodi.overview;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.projects.ProjectRole;
import luodi.shared.Actor;

/** The pieces of SQL by which a desk finds «mine», and their parameters. */
final class DeskScope {
    /** Over {@code projects.project p}: what is mine to see, found from the person and not project by project. */
    static final String VISIBLE = """
            (p.county = :county and (:countyWide or p.id in (select v.project_id from projects.visible_project v where v.person_id = :me
               and v.valid_from <= :today and (v.valid_to is null or v.valid_to >= :today)))) """;

    /** Over {@code projects.project p} and {@code :year}: on the year's key list today. */
    static final String KEY = """
            (exists (select 1 from projects.key_project e where e.county = p.county and e.year = :year and e.project_id = p.id
               and (e.left_on is null or e.left_on > :today))) """;

    private DeskScope() {}

    /** Over {@code projects.project p}: I serve it today in one of these roles. */
    static String serving(ProjectRole... roles) {
        String names = Arrays.stream(roles).map(r -> "'" + r + "'").collect(Collectors.joining(","));
        return """
                (p.county = :county and p.id in (select a.project_id from projects.assignment a where a.person_id = :me and a.role in (%s)
                   and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today))) """.formatted(names);
    }

    static Map<String, Object> of(Actor me) {
        return new HashMap<>(Map.of(
                "county",
                me.county().code(),
                "countyWide",
                me.seesWholeCounty(),
                "me",
                me.id(),
                "today",
                me.today(),
                "year",
                me.today().getYear(),
                "name",
                me.name(),
                "signature",
                me.signature(),
                "units",
                me.unitIds().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"))));
    }
}
