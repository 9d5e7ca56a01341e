package luodi.projects;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one way to a project: what the view {@code projects.visible_project} does not show is not found. */
@Component
public class VisibleProjects {
    /** To be put in a where clause over {@code projects.project p}; wants the parameters me, today and countyWide. */
    public static final String SQL = """
             (:countyWide or exists (select 1 from projects.visible_project v where v.project_id = p.id and v.person_id = :me
                and v.valid_from <= :today and (v.valid_to is null or v.valid_to >= :today))) """;

    /** The same for this actor, and nothing to ask where he sees the whole county: a statement that needs no second plan. */
    public static String to(Actor me) {
        return me.seesWholeCounty() ? " true " : SQL;
    }

    /** The same for a list of one who does not see the whole county: starts from his few projects; wants me and today. */
    static final String MINE = """
            p.id in (select v.project_id from projects.visible_project v where v.person_id = :me
               and v.valid_from <= :today and (v.valid_to is null or v.valid_to >= :today))""";

    private final JdbcClient db;

    VisibleProjects(JdbcClient db) {
        this.db = db;
    }

    /** @throws NotFound where there is no such project in the actor's county, or it is not his to see */
    public Seen find(Actor me, String code) {
        return db.sql("""
                select p.id, p.code, p.name, p.stage, p.overlay, p.kind,
                       coalesce((select c.light from projects.cached_light c where c.project_id = p.id and c.year = :year), 'NONE') light,
                       (select array_agg(distinct a.role) from projects.assignment a where a.project_id = p.id and a.person_id = :me
                          and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)) mine,
                       exists (select 1 from people.role_assignment ra where ra.person_id = :me and ra.role = 'TERRITORY_HEAD'
                          and ra.unit_id in (p.township_id, p.park_id)
                          and ra.valid_from <= :today and (ra.valid_to is null or ra.valid_to >= :today)) territory
                from projects.project p
                where p.county = :county and p.code = :code and""" + to(me))
                .param("county", me.county().code())
                .param("code", code)
                .param("year", me.county().latestYear())
                .param("me", me.id())
                .param("today", me.today())
                .param("countyWide", me.seesWholeCounty())
                .query((row, n) -> {
                    Set<ProjectRole> mine = EnumSet.noneOf(ProjectRole.class);
                    if (row.getArray("mine") != null) {
                        Arrays.stream((Object[]) row.getArray("mine").getArray())
                                .forEach(r -> mine.add(ProjectRole.valueOf((String) r)));
                    }
                    if (row.getBoolean("territory") && me.is(Role.TERRITORY_HEAD)) mine.add(ProjectRole.TERRITORY_HEAD);
                    String stage = row.getString("stage");
                    return new Seen(
                            row.getObject("id", UUID.class),
                            row.getString("code"),
                            row.getString("name"),
                            stage == null ? null : Stage.valueOf(stage),
                            row.getString("overlay"),
                            row.getString("kind").equals("INFRASTRUCTURE"),
                            mine,
                            row.getString("light"));
                })
                .optional()
                .orElseThrow(NotFound::new);
    }
}
