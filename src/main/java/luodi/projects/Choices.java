package luodi.projects;

import java.util.LinkedHashMap;
import java.util.Map;
import luodi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the county's register form offers to choose from: its divisions, townships and parks. */
@Component
public class Choices {
    private final JdbcClient db;

    Choices(JdbcClient db) {
        this.db = db;
    }

    public ProjectChoices of(Actor me) {
        Map<String, String> regions = new LinkedHashMap<>();
        Map<String, String> townships = new LinkedHashMap<>();
        Map<String, String> parks = new LinkedHashMap<>();
        regions.put(me.county().code(), me.county().name());
        db.sql("""
                select 'REGION' kind, code id, name from people.region where parent = :county
                union all
                select kind, id::text, name from people.unit where county = :county and kind in ('TOWNSHIP', 'PARK')
                  and (valid_to is null or valid_to >= :today) order by 1, 2""")
                .param("county", me.county().code())
                .param("today", me.today())
                .query(row -> {
                    Map<String, String> into = switch (row.getString("kind")) {
                        case "REGION" -> regions;
                        case "PARK" -> parks;
                        default -> townships;
                    };
                    into.put(row.getString("id"), row.getString("name"));
                });
        return new ProjectChoices(regions, townships, parks);
    }
}
