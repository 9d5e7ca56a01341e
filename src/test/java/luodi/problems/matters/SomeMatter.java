package luodi.problems.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luodi.projects.ProjectForms;
import luodi.projects.ProjectRole;
import luodi.projects.Projects;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.projects.team.NewAssignment;
import luodi.projects.team.Team;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.TestClock;
import org.springframework.beans.factory.BeanFactory;

/** A county with a project and everybody who has a part in a matter; the clock stands on Monday 2026-11-02 at the start. */
class SomeMatter {
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    final TestClock clock;
    private final Fixtures fixtures;
    private final Projects projects;
    private final VisibleProjects visible;
    private final Team team;
    private final MatterDrafts drafts;
    private final MatterSteps steps;
    private final Matters matters;

    Actor.County county;
    Actor leader;
    Actor sponsor;
    Actor head;
    Actor clerk;
    Actor secretary;
    Actor liaison;
    Actor department;
    Actor helper;
    Actor territory;
    UUID unit;
    UUID helping;
    UUID other;
    String code;

    SomeMatter(BeanFactory beans) {
        clock = beans.getBean(TestClock.class);
        fixtures = beans.getBean(Fixtures.class);
        projects = beans.getBean(Projects.class);
        visible = beans.getBean(VisibleProjects.class);
        team = beans.getBean(Team.class);
        drafts = beans.getBean(MatterDrafts.class);
        steps = beans.getBean(MatterSteps.class);
        matters = beans.getBean(Matters.class);
    }

    void begin() {
        clock.today(MONDAY);
        county = fixtures.county();
        unit = fixtures.unit(county, "DEPARTMENT", "县住建局");
        helping = fixtures.unit(county, "DEPARTMENT", "县水务局");
        other = fixtures.unit(county, "DEPARTMENT", "县财政局");
        leader = fixtures.person(county, Role.COUNTY_LEADERSHIP);
        sponsor = fixtures.person(county, Role.SPONSOR_LEADER);
        head = fixtures.person(county, Role.BUREAU_HEAD);
        clerk = fixtures.person(county, Role.BUREAU_STAFF);
        secretary = fixtures.person(county, Role.PROJECT_SECRETARY);
        liaison = fixtures.person(county, Role.LIAISON);
        department = fixtures.person(county, unit, Role.DEPARTMENT);
        helper = fixtures.person(county, helping, Role.DEPARTMENT);
        territory = fixtures.person(county, fixtures.unit(county, "TOWNSHIP", "东河镇"), Role.TERRITORY_HEAD);
        code = projects.register(clerk, ProjectForms.filled(clerk));
        Seen project = visible.find(head, code);
        assign(project, sponsor, ProjectRole.SPONSOR_LEADER, leader);
        assign(project, secretary, ProjectRole.SECRETARY, clerk);
        assign(project, liaison, ProjectRole.LIAISON, clerk);
    }

    private void assign(Seen project, Actor who, ProjectRole role, Actor by) {
        team.assign(
                by,
                project,
                new NewAssignment(
                        Ids.next(),
                        who.id(),
                        role,
                        role == ProjectRole.SPONSOR_LEADER,
                        false,
                        MONDAY.minusDays(30),
                        null,
                        null));
    }

    /** The actor on the clock's day. */
    Actor at(Actor who) {
        return new Actor(
                who.id(), who.name(), county, who.roles(), who.unitIds(), null, null, false, LocalDate.now(clock));
    }

    MatterForm form(MatterSource source, LocalDate due, MatterForm.Co... co) {
        return new MatterForm(
                Ids.next().toString(),
                "打通项目南侧道路",
                "南侧道路 1.2 公里，年底前通车。",
                "通车验收单",
                source.name(),
                code,
                null,
                null,
                null,
                null,
                source == MatterSource.LEADER ? leader.id().toString() : null,
                unit.toString(),
                due.toString(),
                List.of(co),
                null,
                null);
    }

    String draft(Actor who, MatterForm form) {
        return drafts.draft(at(who), form);
    }

    /** Drafted by the clerk, signed by the head, two weeks to go. */
    String dispatched(MatterForm.Co... co) {
        return dispatched(MatterSource.MEETING, head, MONDAY.plusDays(14), co);
    }

    String dispatched(MatterSource source, Actor signer, LocalDate due, MatterForm.Co... co) {
        String number = draft(clerk, form(source, due, co));
        act(clerk, number, MatterAct.SIGNATURE_REQUEST);
        act(signer, number, MatterAct.DISPATCH);
        return number;
    }

    String reported(MatterSource source, Actor signer) {
        String number = dispatched(source, signer, MONDAY.plusDays(14));
        act(department, number, MatterAct.ACCEPTANCE);
        act(department, number, MatterAct.PROGRESS, "路基已开挖");
        act(department, number, MatterAct.REPORT, "道路已通车");
        return number;
    }

    void act(Actor who, String number, MatterAct act) {
        act(who, number, act, StepForm.of(null));
    }

    void act(Actor who, String number, MatterAct act, String text) {
        act(who, number, act, StepForm.of(text));
    }

    void act(Actor who, String number, MatterAct act, StepForm form) {
        steps.take(at(who), number, act, form);
    }

    Matter find(String number) {
        return matters.find(at(head), number);
    }

    List<MatterStep> steps(String number) {
        return steps.of(find(number));
    }
}
