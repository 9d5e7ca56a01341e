package luodi.cadence;

import java.util.List;
import luodi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The projects at which someone records visits: his own by assignment; for the bureau's staff those on the key list. */
@Component
public class MyProjects {
    public record Mine(String code, String name, String site) {
        String form() {
            return "/projects/" + code + "/visits/new";
        }
    }

    private final JdbcClient db;

    MyProjects(JdbcClient db) {
        this.db = db;
    }

    List<Mine> of(Actor me) {
        return db.sql("""
                with served as (select a.project_id from projects.assignment a where a.person_id = :me and a.role in ('SECRETARY','LIAISON','SPONSOR_LEADER')
                  and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today))
                select p.code, p.name, coalesce(p.site, '') from projects.project p
                where p.id in (select project_id from served
                    union all select k.project_id from projects.key_project k where :bureau and not exists (select 1 from served)
                      and k.county = :county and k.year = :year and (k.left_on is null or k.left_on > :today))
                  and p.county = :county and p.overlay is null
                order by p.code_year, p.code_no""")
                .param("me", me.id())
                .param("today", me.today())
                .param("county", me.county().code())
                .param("year", me.today().getYear())
                .param("bureau", VisitPolicy.mayProposeRule(me))
                .query((row, n) -> new Mine(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
