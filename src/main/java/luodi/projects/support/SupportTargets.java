package luodi.projects.support;

import java.util.LinkedHashMap;
import java.util.Map;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The projects that a support action can be recorded for: those that the actor sees, lately touched first. */
@Component
class SupportTargets {
    /** More than a list to choose from can hold; beyond it the project's own page leads to the form. */
    private static final int MOST = 200;

    private final JdbcClient db;

    SupportTargets(JdbcClient db) {
        this.db = db;
    }

    Map<String, String> of(Actor me) {
        Map<String, String> targets = new LinkedHashMap<>();
        db.sql("select p.code, p.name from projects.project p where p.county = :county and" + VisibleProjects.to(me)
                        + " order by p.updated_at desc, p.id limit :most")
                .param("county", me.county().code())
                .param("me", me.id())
                .param("today", me.today())
                .param("countyWide", me.seesWholeCounty())
                .param("most", MOST)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(one -> targets.put(one.getKey(), one.getValue()));
        return targets;
    }
}
