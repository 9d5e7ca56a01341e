package luodi.projects.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.projects.investment.SomeProject;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.shared.Stale;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class TeamTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Autowired
    Fixtures fixtures;

    @Autowired
    Team team;

    @Autowired
    TaskForces taskForces;

    @Autowired
    ChatGroups chatGroups;

    @Autowired
    VisibleProjects projects;

    @Autowired
    JdbcClient db;

    private Actor.County county;
    private Actor clerk;
    private Seen project;

    @BeforeEach
    void aProject() {
        county = fixtures.county();
        clerk = fixtures.person(county, Role.BUREAU_STAFF);
        project = projects.find(clerk, SomeProject.in(db, county, "01"));
    }

    @Test
    void theNextSecretaryStartsOnTheDayAfterAndTakesOverWhatIsOpen() {
        Assignment first = secretary(MARCH);
        investmentWaits();
        Actor next = fixtures.person(county, Role.PROJECT_SECRETARY);
        Assignment second = team.handOver(
                clerk, project, first.id(), new Handover(Ids.next(), next.id(), LocalDate.of(2026, 7, 1), "资料在柜里", 1));
        assertThat(team.find(project, first.id()).to()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(second.follows()).isEqualTo(first.id());
        assertThat(second.openItems()).containsExactly("2026 年 5 月投资 320 万元 待确认");
        for (LocalDate day = MARCH; day.isBefore(LocalDate.of(2026, 9, 1)); day = day.plusDays(1)) {
            assertThat(team.roster(project.id(), day).stream().filter(a -> a.role() == ProjectRole.SECRETARY))
                    .hasSize(1);
        }
    }

    @Test
    void aSecondSecretaryBesideTheFirstIsSentToTheHandover() {
        secretary(MARCH);
        assertThatThrownBy(() -> secretary(LocalDate.of(2026, 8, 1)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("同时只能有一位");
    }

    @Test
    void aGapDayBetweenSecretariesIsRefusedAndTheRightDayIsNamed() {
        Assignment first = secretary(MARCH);
        team.end(clerk, project, first.id(), LocalDate.of(2026, 6, 30), "调走", 1);
        assertThatThrownBy(() -> secretary(LocalDate.of(2026, 7, 2)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("请从 2026-07-01 起");
        assertThat(secretary(LocalDate.of(2026, 7, 1)).from()).isEqualTo("2026-07-01");
    }

    @Test
    void aKeyProjectsSecretaryLeavesByAHandoverOnly() {
        Assignment first = secretary(MARCH);
        SomeProject.list(db, county, 2026, project.id(), "1000");
        assertThatThrownBy(() -> team.end(clerk, project, first.id(), LocalDate.of(2026, 6, 30), "调走", 1))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("请办交接");
    }

    @Test
    void twoWhoHandOverAtOnceAreToldWhoWasFirst() {
        Assignment first = secretary(MARCH);
        Handover one = new Handover(
                Ids.next(), fixtures.person(county, Role.PROJECT_SECRETARY).id(), LocalDate.of(2026, 7, 1), "交接", 1);
        team.handOver(clerk, project, first.id(), one);
        Handover late = new Handover(
                Ids.next(), fixtures.person(county, Role.PROJECT_SECRETARY).id(), LocalDate.of(2026, 7, 1), "交接", 1);
        assertThatThrownBy(() -> team.handOver(clerk, project, first.id(), late))
                .isInstanceOf(Stale.class)
                .hasMessageContaining(clerk.name());
    }

    @Test
    void aFormSentTwiceIsOneAssignmentAndAnothersIdIsRefused() {
        Actor secretary = fixtures.person(county, Role.PROJECT_SECRETARY);
        var wanted =
                new NewAssignment(Ids.next(), secretary.id(), ProjectRole.SECRETARY, false, false, MARCH, null, null);
        assertThat(team.assign(clerk, project, wanted)).isEqualTo(team.assign(clerk, project, wanted));
        assertThat(team.all(project.id())).hasSize(1);
        Actor other = fixtures.person(county, Role.BUREAU_STAFF);
        assertThatThrownBy(() -> team.assign(other, project, wanted)).isInstanceOf(Rejected.class);
    }

    @Test
    void onlySomeoneWithTheRoleOnThatDayIsAssigned() {
        Actor liaison = fixtures.person(county, Role.LIAISON);
        assertThatThrownBy(() -> team.assign(clerk, project, of(liaison, ProjectRole.SECRETARY, MARCH)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("没有“项目秘书”这个职责");
        Actor elsewhere = fixtures.person(fixtures.county(), Role.PROJECT_SECRETARY);
        assertThatThrownBy(() -> team.assign(clerk, project, of(elsewhere, ProjectRole.SECRETARY, MARCH)))
                .hasMessageContaining("本县没有这个人");
    }

    @Test
    void anActingSecretaryNeedsAnEndAndALeaveToStandInFor() {
        Actor acting = fixtures.person(county, Role.PROJECT_SECRETARY);
        LocalDate from = LocalDate.of(2026, 8, 1);
        var open = new NewAssignment(Ids.next(), acting.id(), ProjectRole.SECRETARY, false, true, from, null, null);
        assertThatThrownBy(() -> team.assign(clerk, project, open)).hasMessageContaining("代理要写明到哪一天");
        var bounded = new NewAssignment(
                Ids.next(), acting.id(), ProjectRole.SECRETARY, false, true, from, from.plusDays(9), "产假");
        assertThatThrownBy(() -> team.assign(clerk, project, bounded)).hasMessageContaining("没有在任的项目秘书可代");
        secretary(MARCH);
        assertThat(team.assign(clerk, project, bounded).roleLabel()).isEqualTo("代理项目秘书");
        assertThat(projects.find(acting(acting, from), project.code()).mine()).containsExactly(ProjectRole.SECRETARY);
        assertThat(projects.find(acting(acting, from.plusDays(10)), project.code())
                        .mine())
                .isEmpty();
    }

    @Test
    void oneSponsorIsThePrimaryAndWaitsForCountyLeadership() {
        Actor first = fixtures.person(county, Role.SPONSOR_LEADER);
        Assignment made = team.assign(
                clerk,
                project,
                new NewAssignment(Ids.next(), first.id(), ProjectRole.SPONSOR_LEADER, true, false, MARCH, null, null));
        assertThat(made.awaitsApproval()).isTrue();
        Actor leader = fixtures.person(county, Role.COUNTY_LEADERSHIP);
        assertThat(team.approve(leader, project, made.id()).approvedBy()).isEqualTo(leader.name());
        Actor second = fixtures.person(county, Role.SPONSOR_LEADER);
        var alsoPrimary =
                new NewAssignment(Ids.next(), second.id(), ProjectRole.SPONSOR_LEADER, true, false, MARCH, null, null);
        assertThatThrownBy(() -> team.assign(clerk, project, alsoPrimary)).hasMessageContaining("同时只能有一位");
        assertThat(team.assign(clerk, project, of(second, ProjectRole.SPONSOR_LEADER, MARCH))
                        .lead())
                .isFalse();
    }

    @Test
    void whoServedStillSeesTheProjectButServesItNoMore() {
        Actor former = fixtures.person(county, Role.PROJECT_SECRETARY);
        Assignment first = team.assign(clerk, project, of(former, ProjectRole.SECRETARY, MARCH));
        team.end(clerk, project, first.id(), LocalDate.of(2026, 6, 30), "调走", 1);
        assertThat(projects.find(former, project.code()).mine()).isEmpty();
        Actor stranger = fixtures.person(county, Role.PROJECT_SECRETARY);
        assertThatThrownBy(() -> projects.find(stranger, project.code())).isInstanceOf(NotFound.class);
    }

    @Test
    void theFourOnesBecomeCompleteOneByOne() {
        assertThat(team.fourOnes(clerk, project.id(), 2026).words()).isEqualTo("缺重点项目、工作专班、微信群、路线图");
        SomeProject.list(db, county, 2026, project.id(), "1000");
        TaskForce force =
                taskForces.establish(clerk, project, new NewTaskForce(Ids.next(), "工作专班", null, MARCH, clerk.id()));
        ChatGroup group = chatGroups.register(clerk, project, new NewChatGroup(Ids.next(), "项目群", "王芳", MARCH, 12));
        roadmap();
        FourOnes answer = team.fourOnes(clerk, project.id(), 2026);
        assertThat(answer.complete()).as(answer.words()).isTrue();
        assertThat(answer.rosterWords()).isEqualTo("缺包保领导、项目秘书、联络员");
        assertThat(team.fourOnes(clerk, project.id(), 2025).words()).isEqualTo("缺重点项目、工作专班、微信群、路线图");

        chatGroups.close(clerk, project, group.id(), LocalDate.of(2026, 11, 24), 1);
        taskForces.dissolve(clerk, project, force.id(), LocalDate.of(2026, 11, 24), 1);
        assertThat(team.fourOnes(clerk, project.id(), 2026).words()).isEqualTo("缺工作专班、微信群");
        assertThat(team.all(project.id()).getFirst().to()).isEqualTo("2026-11-23");
    }

    @Test
    void aProjectHasOneTaskForceAndOneGroupAtATime() {
        taskForces.establish(clerk, project, new NewTaskForce(Ids.next(), "甲", null, MARCH, clerk.id()));
        assertThatThrownBy(() -> taskForces.establish(
                        clerk, project, new NewTaskForce(Ids.next(), "乙", null, MARCH, clerk.id())))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("已有专班");
        var group = new NewChatGroup(Ids.next(), "群", "王芳", MARCH, null);
        assertThat(chatGroups.register(clerk, project, group)).isEqualTo(chatGroups.register(clerk, project, group));
        assertThatThrownBy(
                        () -> chatGroups.register(clerk, project, new NewChatGroup(Ids.next(), "群", "王芳", MARCH, null)))
                .isInstanceOf(Rejected.class);
    }

    private Assignment secretary(LocalDate from) {
        return team.assign(
                clerk, project, of(fixtures.person(county, Role.PROJECT_SECRETARY), ProjectRole.SECRETARY, from));
    }

    private static NewAssignment of(Actor person, ProjectRole role, LocalDate from) {
        return new NewAssignment(Ids.next(), person.id(), role, false, false, from, null, null);
    }

    private static Actor acting(Actor person, LocalDate day) {
        return new Actor(
                person.id(), person.name(), person.county(), person.roles(), person.unitIds(), null, null, false, day);
    }

    private void investmentWaits() {
        db.sql("""
                insert into projects.investment_record (id, project_id, year, month, measure, fund_source, amount,  status, recorder_id, recorded_by, recorded_at)
                values (?, ?, 2026, 5, 'IN_YEAR', 'ENTERPRISE', 3200000, 'SUBMITTED', ?, '测试', ?)""")
                .params(Ids.next(), project.id(), clerk.id(), OffsetDateTime.parse("2026-06-01T08:00:00+08:00"))
                .update();
    }

    private void roadmap() {
        db.sql("""
                insert into projects.roadmap (id, project_id, number, status, drafted_by, drafted_at, approved_by, approved_at, saved_by, saved_at)
                values (:id, :project, 1, 'CURRENT', '测试', :at, '测试', :at, '测试', :at)""")
                .param("id", Ids.next())
                .param("project", project.id())
                .param("at", OffsetDateTime.parse("2026-03-01T08:00:00+08:00"))
                .update();
    }
}
