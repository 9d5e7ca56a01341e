package luodi.overview.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import luodi.overview.review.Figure;
import luodi.overview.review.FigureLine;
import luodi.overview.review.RecordRow;
import luodi.overview.review.ReviewRecords;
import luodi.overview.review.Reviews;
import luodi.overview.timeline.Happening.Kind;
import luodi.problems.Category;
import luodi.problems.NewProblem;
import luodi.problems.Problems;
import luodi.problems.Source;
import luodi.projects.ProjectForms;
import luodi.projects.ProjectRole;
import luodi.projects.Projects;
import luodi.projects.Seen;
import luodi.projects.Stage;
import luodi.projects.StageForm;
import luodi.projects.Stages;
import luodi.projects.VisibleProjects;
import luodi.projects.team.NewAssignment;
import luodi.projects.team.Team;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Listing;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.shared.Time;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import luodi.updates.NewUpdate;
import luodi.updates.UpdateForm;
import luodi.updates.Updates;
import luodi.updates.reports.PeriodForm;
import luodi.updates.reports.ReportForm;
import luodi.updates.reports.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class TimelineTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    Fixtures fixtures;

    @Autowired
    Projects projects;

    @Autowired
    VisibleProjects visible;

    @Autowired
    Stages stages;

    @Autowired
    Team team;

    @Autowired
    Updates updates;

    @Autowired
    Reports reports;

    @Autowired
    Problems problems;

    @Autowired
    Timelines timelines;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewRecords records;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    Actor clerk;
    Actor owner;
    String code;

    @BeforeEach
    void aProject() {
        clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
        code = projects.register(clerk, ProjectForms.filled(clerk));
        owner = fixtures.person(clerk.county(), Role.OWNER_REPRESENTATIVE);
        Actor secretary = fixtures.person(clerk.county(), Role.PROJECT_SECRETARY);
        assign(owner, ProjectRole.OWNER_REP);
        assign(secretary, ProjectRole.SECRETARY);
        stages.record(clerk, seen(), StageForm.forward(Stage.LANDED, LocalDate.of(2026, 11, 10), "公司已在县内注册"));
        publish("桩机进场", LocalDate.of(2026, 11, 12), true);
        publish("银行在观望", LocalDate.of(2026, 11, 13), false);
    }

    @Test
    void everyRecordStandsWithItsDayItsWordsAndItsAddress() {
        problems.raise(
                clerk,
                seen(),
                new NewProblem(
                        Ids.next(),
                        "临时用电没接通",
                        null,
                        Category.UTILITIES,
                        "杆线未迁",
                        Source.DEPARTMENT,
                        null,
                        DAY,
                        true,
                        null));
        List<Happening> all = page(clerk, null, null).items();
        assertThat(all).extracting(Happening::kind).contains(Kind.PROBLEM, Kind.UPDATE, Kind.STAGE, Kind.TEAM);
        assertThat(all).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
        assertThat(all.getFirst()).satisfies(one -> {
            assertThat(one.title()).startsWith("登记　测-2026-").endsWith("临时用电没接通");
            assertThat(one.href()).startsWith("/problems/");
        });
        assertThat(all).filteredOn(one -> one.kind() == Kind.STAGE).first().satisfies(one -> {
            assertThat(one.title()).isEqualTo("进到“落地”");
            assertThat(one.when()).isEqualTo("2026-11-10");
            assertThat(one.text()).isEqualTo("公司已在县内注册");
        });
        assertThat(all)
                .filteredOn(one -> one.kind() == Kind.TEAM)
                .extracting(Happening::title)
                .anyMatch(title -> title.endsWith("任项目秘书"));
    }

    @Test
    void theCompanyDoesNotReadWhatIsInternal() {
        assertThat(page(owner, "UPDATE", null).items())
                .extracting(Happening::text)
                .containsExactly("桩机进场");
        assertThat(page(clerk, "UPDATE", null).items())
                .extracting(Happening::text)
                .containsExactly("银行在观望", "桩机进场");
    }

    @Test
    void aDepartmentHasNoPartInVisits() {
        db.sql("""
                insert into cadence.visit (id, county, project_id, visited_on, entered_on, place, visitor_id, visitor, role, owner_met, progress, has_problems, recorded_at)
                values (:id, :county, :project, :on, :on, '1 号厂房', :me, '某人', 'BUREAU', true, '到二层', false, :at)""")
                .param("id", Ids.next())
                .param("county", clerk.county().code())
                .param("project", seen().id())
                .param("on", DAY)
                .param("me", clerk.id())
                .param("at", Time.start(DAY))
                .update();
        assertThat(page(clerk, "VISIT", null).items())
                .extracting(Happening::text)
                .containsExactly("到二层");
        assertThat(page(owner, "VISIT", null).items())
                .extracting(Happening::text)
                .containsOnlyNulls();
        Actor department =
                fixtures.person(clerk.county(), fixtures.unit(clerk.county(), "DEPARTMENT", "住建局"), Role.DEPARTMENT);
        assertThat(timelines.page(department, seen(), "VISIT", null, 10).items())
                .isEmpty();
    }

    @Test
    void moneyIsToldWithItsMonthAndSource() {
        db.sql("""
                insert into projects.investment_record (id, project_id, year, month, measure, fund_source, amount, status, recorder_id, recorded_by, recorded_at)
                values (?, ?, 2026, 10, 'IN_YEAR', 'LOAN', ?, 'CONFIRMED', ?, '某人', ?)""")
                .params(Ids.next(), seen().id(), new BigDecimal("6200000"), clerk.id(), Time.start(DAY))
                .update();
        assertThat(page(clerk, "INVESTMENT", null).items())
                .extracting(Happening::title)
                .containsExactly("2026 年 10 月投资 620 万元（贷款）");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        for (int i = 0; i < 9; i++) publish("第 " + i + " 条", DAY, true);
        List<UUID> read = new ArrayList<>();
        String after = null;
        do {
            Listing<Happening> page = timelines.page(clerk, seen(), null, after, 4);
            page.items().forEach(one -> read.add(one.id()));
            after = page.next();
        } while (after != null);
        assertThat(read).doesNotHaveDuplicates().hasSize(page(clerk, null, null).total());
        assertThatThrownBy(() -> page(clerk, null, "昨天")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> page(clerk, "NOISE", null)).isInstanceOf(Rejected.class);
    }

    @Test
    void thePageScrollsOnAndWorksByPlainLinks() {
        for (int i = 0; i < 40; i++) publish("第 " + i + " 条", DAY, true);
        var visitor = new Visitor(port).signIn(clerk.id());
        String first =
                visitor.get("/projects/" + code + "/timeline?kind=UPDATE").body();
        assertThat(first).contains("hx-trigger=\"revealed\"").contains("42 件事");
        String next = first.replaceAll("(?s).*rel=\"next\"[^>]*hx-get=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(visitor.get(next).body()).contains("桩机进场").contains("回到最近").doesNotContain("hx-trigger");
        assertThat(new Visitor(port)
                        .withToken(owner.id())
                        .get("/api/v1/counties/" + clerk.county().code() + "/projects/" + code
                                + "/timeline?kind=UPDATE&size=2")
                        .body())
                .contains("\"next\":\"2026-")
                .doesNotContain("银行");
        Actor stranger = fixtures.person(clerk.county(), Role.PROJECT_SECRETARY);
        assertThat(new Visitor(port)
                        .signIn(stranger.id())
                        .get("/projects/" + code + "/timeline")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theYearCountsUpdatesAndReportsByTheDayOfTheEventAndOpensExactlyThem() {
        UUID[] old = new UUID[1];
        Time.on(DAY.minusDays(5), () -> old[0] = publish("到 40 台", LocalDate.of(2025, 12, 31), true));
        updates.correct(
                clerk,
                seen(),
                old[0],
                new UpdateForm(
                        Ids.next().toString(), "2026-01-01T00:00", "到 14 台", "true", List.of(), null, "数错、日子也错", "1"));
        UUID report = reports.draft(clerk, seen(), new PeriodForm(Ids.next().toString(), "2026-11-01", "2026-11-20"));
        assertThat(computed(Figure.REPORTS)).isZero();
        reports.save(clerk, seen(), report, new ReportForm(null, "true", null, null), true);
        Actor head = fixtures.person(clerk.county(), Role.BUREAU_HEAD);
        reports.issue(head, visible.find(head, code), report);
        assertThat(computed(Figure.UPDATES)).isEqualTo(3);
        assertThat(computed(Figure.REPORTS)).isEqualTo(1);
        assertThat(records.of(clerk, 2026, Figure.UPDATES, null, 100).items())
                .extracting(RecordRow::text)
                .containsExactly("到 14 台", "桩机进场", "银行在观望");
        assertThat(records.of(clerk, 2026, Figure.REPORTS, null, 100).items())
                .extracting(RecordRow::id)
                .containsExactly(report.toString());
        assertThat(new Visitor(port)
                        .signIn(clerk.id())
                        .get("/years/2026/review/reports")
                        .body())
                .contains("/projects/" + code + "/reports/" + report);
    }

    @Test
    void whatASecretarySolvedCountsInTheYearItWasClosed() {
        problems.raise(
                clerk,
                seen(),
                new NewProblem(
                        Ids.next(),
                        "临时用电没接通",
                        null,
                        Category.UTILITIES,
                        null,
                        Source.DEPARTMENT,
                        null,
                        DAY,
                        true,
                        null));
        assertThat(computed(Figure.SECRETARY_RESOLVED)).isZero();
        db.sql("""
                update problems.problem set state = 'CLOSED', closed_on = :on, verified_on = :on, answer = 'SATISFIED', solution = '已接通', resolved_by = 'SECRETARY'
                where project_id = :project""").param("on", DAY).param("project", seen().id()).update();
        assertThat(computed(Figure.SECRETARY_RESOLVED)).isEqualTo(1);
        assertThat(records.of(clerk, 2026, Figure.SECRETARY_RESOLVED, null, 100).items())
                .singleElement()
                .satisfies(row -> assertThat(row.text()).endsWith("临时用电没接通"));
    }

    private int computed(Figure figure) {
        return reviews.of(clerk, 2026).counters().stream()
                .filter(line -> line.figure() == figure)
                .map(FigureLine::computed)
                .findFirst()
                .orElseThrow()
                .intValue();
    }

    private Listing<Happening> page(Actor me, String kind, String after) {
        return timelines.page(me, visible.find(me, code), kind, after, 50);
    }

    private UUID publish(String text, LocalDate day, boolean shared) {
        return updates.publish(
                clerk, seen(), new NewUpdate(Ids.next(), day.atTime(9, 0), text, List.of(), shared, null));
    }

    private void assign(Actor person, ProjectRole as) {
        team.assign(
                clerk,
                seen(),
                new NewAssignment(Ids.next(), person.id(), as, false, false, LocalDate.of(2026, 1, 1), null, null));
    }

    private Seen seen() {
        return visible.find(clerk, code);
    }
}
