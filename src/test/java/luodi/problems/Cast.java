package luodi.problems;

import java.time.LocalDate;
import java.util.UUID;
import luodi.projects.ProjectForms;
import luodi.projects.ProjectRole;
import luodi.projects.Projects;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county with one project and one person in each part; the bureau, the department and the company are units of their own. */
public class Cast {
    public record Played(
            Actor.County county,
            String code,
            Actor clerk,
            Actor head,
            Actor leader,
            Actor sponsor,
            Actor secretary,
            Actor liaison,
            Actor owner,
            Actor territory,
            Actor department,
            Actor supervisor,
            UUID bureau,
            UUID housing) {}

    private final Fixtures fixtures;
    private final Projects projects;
    private final VisibleProjects visible;
    private final JdbcClient db;

    public Cast(Fixtures fixtures, Projects projects, VisibleProjects visible, JdbcClient db) {
        this.fixtures = fixtures;
        this.projects = projects;
        this.visible = visible;
        this.db = db;
    }

    public Played play(int year) {
        Actor.County county = fixtures.county(year);
        UUID bureau = fixtures.unit(county, "BUREAU", "落地局");
        UUID housing = fixtures.unit(county, "DEPARTMENT", "住建局");
        UUID planning = fixtures.unit(county, "DEPARTMENT", "发改局");
        UUID government = fixtures.unit(county, "LEADERSHIP", "县政府");
        UUID company = fixtures.unit(county, "COMPANY", "示例公司");
        UUID town = fixtures.unit(county, "TOWNSHIP", "东河镇");
        Actor clerk = fixtures.person(county, bureau, Role.BUREAU_STAFF);
        Actor secretary = fixtures.person(county, planning, Role.PROJECT_SECRETARY);
        Actor liaison = fixtures.person(county, bureau, Role.LIAISON);
        Actor sponsor = fixtures.person(county, government, Role.SPONSOR_LEADER);
        Actor owner = fixtures.person(county, company, Role.OWNER_REPRESENTATIVE);
        Actor territory = fixtures.person(county, town, Role.TERRITORY_HEAD);
        String code = projects.register(clerk, ProjectForms.filled(clerk));
        UUID project = visible.find(clerk, code).id();
        serve(project, secretary, ProjectRole.SECRETARY);
        serve(project, liaison, ProjectRole.LIAISON);
        serve(project, sponsor, ProjectRole.SPONSOR_LEADER);
        serve(project, owner, ProjectRole.OWNER_REP);
        serve(project, territory, ProjectRole.TERRITORY_HEAD);
        return new Played(
                county,
                code,
                clerk,
                fixtures.person(county, bureau, Role.BUREAU_HEAD),
                fixtures.person(county, government, Role.COUNTY_LEADERSHIP),
                sponsor,
                secretary,
                liaison,
                owner,
                territory,
                fixtures.person(county, housing, Role.DEPARTMENT),
                fixtures.person(county, Role.SUPERVISION),
                bureau,
                housing);
    }

    public Seen seen(Actor me, String code) {
        return visible.find(me, code);
    }

    void serve(UUID project, Actor person, ProjectRole role) {
        db.sql(
                        "insert into projects.assignment (id, project_id, person_id, role, lead, valid_from, created_by, created_at) values (?, ?, ?, ?, ?, ?, '测试', '2015-01-01')")
                .params(
                        Ids.next(),
                        project,
                        person.id(),
                        role.name(),
                        role == ProjectRole.SPONSOR_LEADER,
                        LocalDate.of(2015, 1, 1))
                .update();
    }

    /** The same person on another day. */
    public static Actor on(Actor me, LocalDate day) {
        return new Actor(me.id(), me.name(), me.county(), me.roles(), me.unitIds(), null, null, false, day);
    }
}
