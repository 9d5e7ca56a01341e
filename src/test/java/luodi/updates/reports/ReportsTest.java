package luodi.updates.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.shared.Stale;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import luodi.updates.NewUpdate;
import luodi.updates.ReportMaterial.Part;
import luodi.updates.Updates;
import luodi.updates.reports.Report.Line;
import luodi.updates.reports.Report.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LuodiTest
class ReportsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    Fixtures fixtures;

    @Autowired
    Projects projects;

    @Autowired
    Stages stages;

    @Autowired
    VisibleProjects visible;

    @Autowired
    Team team;

    @Autowired
    Updates updates;

    @Autowired
    Reports reports;

    @Autowired
    ReportList list;

    @LocalServerPort
    int port;

    Actor clerk;
    Actor head;
    Actor liaison;
    Actor owner;
    String code;

    @BeforeEach
    void aProjectWithAMonthBehindIt() {
        clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
        head = fixtures.person(clerk.county(), Role.BUREAU_HEAD);
        code = projects.register(clerk, ProjectForms.filled(clerk));
        liaison = serving(Role.LIAISON, ProjectRole.LIAISON);
        owner = serving(Role.OWNER_REPRESENTATIVE, ProjectRole.OWNER_REP);
        stages.record(clerk, seen(), StageForm.forward(Stage.LANDED, LocalDate.of(2026, 11, 10), "公司已在县内注册"));
        publish("桩机进场", LocalDate.of(2026, 11, 12), null);
        publish("不在这一段", LocalDate.of(2026, 10, 31), null);
    }

    @Test
    void aDraftSpeaksFromTheRecordsOfItsPeriodAndEachSentenceKnowsItsRecord() {
        List<Line> lines = reports.lines(reports.find(liaison, seen(), draft()));
        assertThat(lines)
                .extracting(Line::text)
                .containsExactly("11 月 10 日进到“落地”阶段：公司已在县内注册。", "11 月 12 日，桩机进场。", "本期没有登记问题。");
        assertThat(lines.get(1).sourceKey()).startsWith("update:");
        assertThat(lines.get(1).href()).startsWith("/projects/" + code + "/updates/");
    }

    @Test
    void aDraftSentTwiceIsOneAndAPeriodHasOneReport() {
        PeriodForm form = november();
        assertThat(reports.draft(liaison, seen(), form)).isEqualTo(reports.draft(liaison, seen(), form));
        assertThatThrownBy(() -> reports.draft(clerk, seen(), november()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("已经有报告");
        assertThatThrownBy(() -> reports.draft(clerk, seen(), form))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("别人用过");
    }

    @Test
    void whoWritesNeverReviewsAndWhatIsIssuedIsFrozen() {
        UUID id = draft();
        reports.save(liaison, seen(), id, say(id, "桩机 3 台进场。"), true);
        assertThatThrownBy(() -> reports.issue(liaison, seen(), id))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("别人来审");
        reports.issue(clerk, seen(), id);
        Report issued = reports.find(liaison, seen(), id);
        assertThat(issued.state()).isEqualTo(State.ISSUED);
        assertThat(issued.issuedOn()).isEqualTo(DAY);
        assertThat(issued.reviewer()).isEqualTo(clerk.name());
        assertThat(reports.lines(issued).get(1)).satisfies(line -> {
            assertThat(line.text()).isEqualTo("桩机 3 台进场。");
            assertThat(line.drafted()).isEqualTo("11 月 12 日，桩机进场。");
            assertThat(line.sourceKey()).startsWith("update:");
        });
        assertThatThrownBy(() -> reports.save(liaison, seen(), id, say(id, "改"), false))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> reports.issue(head, seen(), id)).isInstanceOf(Stale.class);
    }

    @Test
    void aStaffMemberWhoSentAnothersDraftDoesNotReviewIt() {
        UUID id = draft();
        reports.save(clerk, seen(), id, say(id, "改过。"), true);
        assertThatThrownBy(() -> reports.issue(clerk, seen(), id)).isInstanceOf(Rejected.class);
        reports.issue(head, seen(), id);
        assertThat(reports.find(clerk, seen(), id).state()).isEqualTo(State.ISSUED);
    }

    @Test
    void whatIsGivenBackIsADraftAgainWithTheReason() {
        UUID id = draft();
        reports.save(liaison, seen(), id, say(id, "改过。"), true);
        assertThatThrownBy(() -> reports.giveBack(clerk, seen(), id, " ")).isInstanceOf(Rejected.class);
        reports.giveBack(clerk, seen(), id, "写清楚几台");
        assertThat(reports.find(liaison, seen(), id).returnedWhy()).isEqualTo("写清楚几台");
        reports.save(liaison, seen(), id, say(id, "3 台。"), true);
        assertThat(reports.find(liaison, seen(), id).returnedWhy()).isNull();
    }

    @Test
    void aCorrectionIsANewEditionThatReplacesTheOldOneWhenIssuedAndCountsInTheSameYear() {
        UUID first = issued();
        assertThatThrownBy(() -> reports.correct(liaison, seen(), first, null, null))
                .isInstanceOf(Rejected.class);
        String form = Ids.next().toString();
        UUID second = reports.correct(liaison, seen(), first, form, "台数写错了");
        assertThat(reports.correct(liaison, seen(), first, form, "台数写错了")).isEqualTo(second);
        assertThatThrownBy(() -> reports.correct(clerk, seen(), first, null, "也要改"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("有人在修订");
        assertThat(reports.lines(reports.find(liaison, seen(), second)))
                .isEqualTo(reports.lines(reports.find(liaison, seen(), first)));
        reports.save(liaison, seen(), second, say(second, "4 台。"), true);
        reports.issue(head, seen(), second);
        assertThat(reports.find(liaison, seen(), first).replacedAt()).isNotNull();
        assertThat(reports.find(liaison, seen(), second)).satisfies(report -> {
            assertThat(report.edition()).isEqualTo(2);
            assertThat(report.issuedOn()).isEqualTo(DAY);
        });
        assertThat(list.page(clerk, null, ReportFilter.NONE).items())
                .extracting(Report::id)
                .containsExactly(second);
    }

    @Test
    void aDroppedEditionLeavesRoomForAnother() {
        UUID first = issued();
        reports.drop(liaison, seen(), reports.correct(liaison, seen(), first, null, "先试试"));
        UUID again = reports.correct(liaison, seen(), first, null, "再来");
        assertThat(reports.find(liaison, seen(), again).edition()).isEqualTo(3);
    }

    @Test
    void theCompanyReadsOnlyIssuedReportsThatAreSharedAndLeadersNoDrafts() {
        UUID id = draft();
        assertThatThrownBy(() -> reports.find(owner, seen(), id)).isInstanceOf(NotFound.class);
        Actor leader = fixtures.person(clerk.county(), Role.COUNTY_LEADERSHIP);
        assertThat(list.page(leader, null, ReportFilter.NONE).items()).isEmpty();
        assertThat(list.page(liaison, null, ReportFilter.NONE).items()).hasSize(1);
        reports.save(liaison, seen(), id, say(id, "3 台。"), true);
        reports.issue(clerk, seen(), id);
        assertThat(list.page(leader, null, ReportFilter.NONE).items()).hasSize(1);
        assertThat(list.page(owner, seen(), ReportFilter.NONE).items()).isEmpty();
        assertThat(new Visitor(port)
                        .signIn(owner.id())
                        .get("/projects/" + code + "/reports/" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoSavesAfterAnotherIsToldSo() {
        UUID id = draft();
        ReportForm early = say(id, "甲");
        reports.save(clerk, seen(), id, say(id, "乙"), false);
        assertThatThrownBy(() -> reports.save(liaison, seen(), id, early, false))
                .isInstanceOf(Stale.class)
                .hasMessageContaining(clerk.name());
    }

    @Test
    void anUpdateThatAVisitGaveRiseToIsNamedByTheVisit() {
        publish("现场看了", LocalDate.of(2026, 11, 20), "visit:1");
        assertThat(reports.lines(reports.find(liaison, seen(), draft())))
                .extracting(Line::sourceKey)
                .contains("visit:1");
    }

    @Test
    void fromDraftToPrintOnThePages() {
        var visitor = new Visitor(port).signIn(liaison.id());
        String base = "/projects/" + code + "/reports";
        assertThat(visitor.form(base, base, Map.of("from", "2026-11-01", "to", "2026-12-01"))
                        .statusCode())
                .isEqualTo(422);
        var made = visitor.form(base, base, Map.of("from", "2026-11-01", "to", "2026-11-24"));
        assertThat(made.statusCode()).isEqualTo(302);
        String edit = made.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
        String page = edit.replace("/edit", "");
        assertThat(visitor.get(edit).body()).contains("桩机进场").contains("看记录");
        var refused = visitor.form(
                edit, page, Map.of("version", "1", "line-1", "", "line-2", "", "line-3", "没有", "then", "send"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请写进展情况");
        assertThat(visitor.form(
                                edit,
                                page,
                                Map.of("version", "1", "line-2", "桩机到了。", "more-NEXT", "打桩", "then", "send"))
                        .statusCode())
                .isEqualTo(302);
        var reviewer = new Visitor(port).signIn(clerk.id());
        assertThat(reviewer.get("/reports?state=SUBMITTED").body()).contains("2026-11-01 至 2026-11-24");
        assertThat(reviewer.form(page, page + "/issuance", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get(page).body())
                .contains("桩机到了。")
                .contains("打桩")
                .contains("2026-11-24 印发")
                .contains("已印发");
        assertThat(reviewer.get("/reports/table.csv").body()).contains("已印发");
    }

    @Test
    void aProgramDoesTheSame() {
        var program = new Visitor(port).withToken(liaison.id());
        String base = "/api/v1/counties/" + clerk.county().code() + "/projects/" + code + "/reports";
        var made = program.json("POST", base, "{\"from\":\"2026-11-01\",\"to\":\"2026-11-24\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        String one = made.headers().firstValue("Location").orElseThrow();
        assertThat(program.json("PUT", one, "{\"version\":\"1\",\"lines\":[{\"seq\":1,\"text\":\"改\"}]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.json("POST", one + "/submission", "{\"version\":\"2\"}")
                        .body())
                .contains("\"state\":\"SUBMITTED\"");
        assertThat(program.json("POST", one + "/issuance", "").statusCode()).isEqualTo(403);
        assertThat(new Visitor(port)
                        .withToken(head.id())
                        .json("POST", one + "/issuance", "")
                        .body())
                .contains("\"state\":\"ISSUED\"");
        assertThat(program.get("/api/v1/counties/" + clerk.county().code() + "/reports?state=ISSUED")
                        .body())
                .contains("\"total\":1");
    }

    private UUID draft() {
        return reports.draft(liaison, seen(), november());
    }

    private UUID issued() {
        UUID id = draft();
        reports.save(liaison, seen(), id, say(id, "3 台。"), true);
        reports.issue(clerk, seen(), id);
        return id;
    }

    private ReportForm say(UUID id, String second) {
        return new ReportForm(
                String.valueOf(reports.find(clerk, seen(), id).version()),
                null,
                List.of(new ReportForm.Sentence(2, second)),
                List.of(new ReportForm.Addition(Part.NEXT, "")));
    }

    private static PeriodForm november() {
        return new PeriodForm(Ids.next().toString(), "2026-11-01", "2026-11-24");
    }

    private void publish(String text, LocalDate day, String origin) {
        updates.publish(clerk, seen(), new NewUpdate(Ids.next(), day.atTime(9, 0), text, List.of(), origin));
    }

    private Actor serving(Role role, ProjectRole as) {
        Actor person = fixtures.person(clerk.county(), role);
        team.assign(
                clerk,
                seen(),
                new NewAssignment(Ids.next(), person.id(), as, false, false, LocalDate.of(2026, 1, 1), null, null));
        return person;
    }

    private Seen seen() {
        return visible.find(clerk, code);
    }
}
