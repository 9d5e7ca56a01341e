package luodi.overview.worth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import luodi.calendar.PublishedDays;
import luodi.problems.Category;
import luodi.problems.NewProblem;
import luodi.problems.Problems;
import luodi.problems.Source;
import luodi.projects.ProjectForms;
import luodi.projects.Projects;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.projects.investment.SomeProject;
import luodi.projects.procedures.PermitCases;
import luodi.projects.roadmap.Milestone;
import luodi.projects.roadmap.PlanDays;
import luodi.projects.roadmap.RoadmapDrafts;
import luodi.projects.roadmap.RoadmapTemplates;
import luodi.projects.roadmap.RoadmapVersion;
import luodi.projects.roadmap.Roadmaps;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class WorthsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    Fixtures fixtures;

    @Autowired
    Projects projects;

    @Autowired
    VisibleProjects visible;

    @Autowired
    Roadmaps roadmaps;

    @Autowired
    RoadmapDrafts drafts;

    @Autowired
    RoadmapTemplates templates;

    @Autowired
    Problems problems;

    @Autowired
    PermitCases permits;

    @Autowired
    Worths worths;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    Actor clerk;
    Actor head;
    Seen project;

    @BeforeEach
    void aKeyProjectWithARoadmap() {
        Actor.County county = fixtures.county();
        clerk = fixtures.person(county, Role.BUREAU_STAFF);
        head = fixtures.person(county, Role.BUREAU_HEAD);
        project = visible.find(clerk, projects.register(clerk, ProjectForms.filled(clerk)));
        SomeProject.list(db, county, 2026, project.id(), "1000");
        RoadmapVersion draft = drafts.fromTemplate(
                clerk,
                project,
                Ids.next(),
                templates.list(clerk, project.id()).getFirst().id(),
                LocalDate.of(2026, 11, 2));
        drafts.approve(head, project, draft.id(), draft.version(), null);
    }

    @Test
    void aProblemOnTheLongestPathIsWorthItsDaysTimesWhatIsUnspent() {
        problem("规划条件迟迟不出", "规划条件");
        Worth worth = worths.of(head);
        assertThat(worth.groups()).singleElement().satisfies(group -> {
            assertThat(group.freed()).isPositive();
            assertThat(group.finish() - group.after()).isEqualTo(group.freed());
            assertThat(group.unspentWan()).isEqualByComparingTo("1000");
            assertThat(group.value()).isEqualByComparingTo(String.valueOf(1000 * group.freed()));
            assertThat(group.lines()).singleElement().satisfies(line -> {
                assertThat(line.r()).isEqualTo(line.waits() + line.tail());
                assertThat(line.milestone()).isEqualTo("规划条件");
                assertThat(line.href()).startsWith("/problems/");
            });
        });
        assertThat(worth.text()).contains("规划条件迟迟不出").contains("万元·天");
    }

    @Test
    void whatHangsOnADoneMilestoneOrOnNoneIsNotWeighed() {
        problem("没有挂节点的", null);
        problem("规划条件迟迟不出", "规划条件");
        Milestone done = milestone("规划条件");
        roadmaps.record(
                clerk, project, done.key(), done.version(), LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 20));
        assertThat(worths.of(head)).satisfies(worth -> {
            assertThat(worth.considered()).isZero();
            assertThat(worth.headline()).isEqualTo("今天没有等着、又压着节点的事");
        });
    }

    @Test
    void aPermitThatNobodyHasBegunWaitsFromTheDayItsMilestoneShouldHave() {
        permits.generate(clerk, project, null);
        int begun = (int) roadmaps.current(project.id()).orElseThrow().milestones().stream()
                .filter(m -> !m.plannedStart().isAfter(TODAY))
                .count();
        assertThat(worths.of(head).considered()).isPositive().isLessThanOrEqualTo(begun);
    }

    @Test
    void lengthsAreWorkingDaysAndNeverLessThanOne() {
        PlanDays days = PlanDays.of(PublishedDays.DAYS);
        assertThat(Lengths.between(LocalDate.of(2018, 9, 28), LocalDate.of(2018, 10, 8), days))
                .as("two make-up days and the day after the holiday")
                .isEqualTo(3);
        assertThat(Lengths.remaining(LocalDate.of(2018, 9, 3), LocalDate.of(2018, 9, 14), null, TODAY, days))
                .as("not begun: its whole length")
                .isEqualTo(10);
        assertThat(Lengths.remaining(
                        LocalDate.of(2018, 9, 3),
                        LocalDate.of(2018, 9, 14),
                        LocalDate.of(2018, 9, 3),
                        LocalDate.of(2018, 9, 12),
                        days))
                .isEqualTo(2);
        assertThat(Lengths.remaining(
                        LocalDate.of(2018, 9, 3), LocalDate.of(2018, 9, 14), LocalDate.of(2018, 9, 3), TODAY, days))
                .as("late and begun")
                .isEqualTo(1);
        assertThat(Lengths.waits(LocalDate.of(2018, 9, 14), 20, false, LocalDate.of(2018, 9, 12), days))
                .isEqualTo(2);
        assertThat(Lengths.waits(LocalDate.of(2018, 9, 14), 20, false, LocalDate.of(2018, 9, 15), days))
                .as("overdue: the full limit once more")
                .isEqualTo(20);
        assertThat(Lengths.waits(null, 7, true, LocalDate.of(2018, 9, 14), days))
                .as("seven calendar days")
                .isEqualTo(5);
    }

    @Test
    void pageDeskAndProgramSayTheSameAndOthersSeeOnlyTheirOwn() {
        problem("规划条件迟迟不出", "规划条件");
        Visitor desk = new Visitor(port).signIn(head.id());
        assertThat(desk.get("/worth").body())
                .contains("规划条件迟迟不出")
                .contains("复制到微信群")
                .contains("到全部完工");
        assertThat(desk.get("/desk").body()).contains("今天最值钱的");
        assertThat(desk.get("/overview?year=2026").body()).contains("今天最值钱的");
        String api = "/api/v1/counties/" + head.county().code() + "/worth";
        assertThat(new Visitor(port).withToken(head.id()).get(api).body())
                .contains("\"considered\":1")
                .contains("规划条件迟迟不出");
        Actor stranger = fixtures.person(head.county(), Role.PROJECT_SECRETARY);
        assertThat(new Visitor(port).withToken(stranger.id()).get(api).body()).contains("\"considered\":0");
        assertThat(new Visitor(port)
                        .signIn(fixtures.person(head.county(), Role.AUDITOR).id())
                        .get("/worth")
                        .statusCode())
                .isEqualTo(403);
    }

    private void problem(String title, String milestone) {
        UUID key = milestone == null ? null : milestone(milestone).key();
        problems.raise(
                clerk,
                project,
                new NewProblem(
                        Ids.next(),
                        title,
                        null,
                        Category.PLANNING,
                        "等上级批复",
                        Source.DEPARTMENT,
                        null,
                        TODAY.minusDays(1),
                        false,
                        key));
    }

    private Milestone milestone(String name) {
        return roadmaps.current(project.id()).orElseThrow().milestones().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
