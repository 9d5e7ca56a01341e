package luodi.projects.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import luodi.projects.ProjectForms;
import luodi.projects.Projects;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
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
class RoadmapPagesTest {
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
    JdbcClient db;

    @LocalServerPort
    int port;

    Actor.County county;
    Actor clerk;
    Actor head;
    Seen project;
    String page;

    @BeforeEach
    void aProject() {
        county = fixtures.county();
        clerk = fixtures.person(county, Role.BUREAU_STAFF);
        head = fixtures.person(county, Role.BUREAU_HEAD);
        project = visible.find(clerk, projects.register(clerk, ProjectForms.filled(clerk)));
        page = "/projects/" + project.code() + "/roadmap";
    }

    @Test
    void aClerkDrawsAPlanAndTheHeadPutsItIntoForce() {
        Visitor desk = visitor(clerk);
        assertThat(desk.get(page).body()).contains("还没有批准的路线图").contains("按模板排一份");
        String template = templates.list(clerk, project.id()).getFirst().id().toString();
        String preview = desk.get(page + "/drafts/new?template=" + template + "&start=2026-03-02")
                .body();
        assertThat(preview).contains("17 个节点").contains("暂定").contains("<svg");
        assertThat(desk.get(page + "/drafts/new?template=" + template + "&start=soon")
                        .body())
                .contains("日期请写成")
                .contains("value=\"soon\"");
        var begin =
                Map.of("id", Ids.next().toString(), "from", "TEMPLATE", "template", template, "start", "2026-03-02");
        assertThat(desk.form(page, page + "/drafts", begin)
                        .headers()
                        .firstValue("location")
                        .orElse(""))
                .endsWith("/roadmap/draft");
        assertThat(desk.form(page, page + "/drafts", begin).statusCode())
                .as("second sending")
                .isEqualTo(302);
        assertThat(desk.get(page + "/draft").body()).contains("逐行改").doesNotContain("批准这个版本");
        var draft = roadmaps.draft(project.id()).orElseThrow().version();
        assertThat(desk.form(page + "/draft", page + "/draft/approval", stamped(draft))
                        .statusCode())
                .isEqualTo(403);
        Visitor chief = visitor(head);
        assertThat(chief.get(page + "/draft").body()).contains("批准这个版本").doesNotContain("逐行改");
        assertThat(chief.form(page + "/draft", page + "/draft/approval", stamped(draft))
                        .statusCode())
                .isEqualTo(302);
        assertThat(desk.get(page).body())
                .contains("施工许可")
                .contains("登记日期")
                .contains("就是基线")
                .contains("今天");
    }

    @Test
    void aRowIsAddedAndAFaultKeepsTheTypedWords() {
        var draft = drafts.blank(clerk, project, Ids.next());
        Visitor desk = visitor(clerk);
        Map<String, String> typed = new HashMap<>(Map.of(
                "version",
                "1",
                "rows[0].key",
                Ids.next().toString(),
                "rows[0].name",
                "一号厂房封顶",
                "rows[0].start",
                "2026-04-01",
                "rows[0].end",
                "2026-03-01",
                "rows[0].unit",
                "项目单位",
                "rows[1].key",
                Ids.next().toString()));
        var refused = desk.form(page + "/draft", page + "/draft", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("计划完成不能早于计划开始").contains("一号厂房封顶");
        typed.put("rows[0].end", "2026-09-01");
        assertThat(desk.form(page + "/draft", page + "/draft", typed).statusCode())
                .isEqualTo(302);
        var stale = desk.form(page + "/draft", page + "/draft", typed);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("先保存了").contains("一号厂房封顶");
        assertThat(roadmaps.numbered(project.id(), draft.number()).milestones()).hasSize(1);
    }

    @Test
    void aDepartmentRecordsItsOwnMilestonesAndNoOther() {
        UUID unit = fixtures.unit(county, "DEPARTMENT", "住房和城乡建设局");
        Actor department = fixtures.person(county, unit, Role.DEPARTMENT);
        approve();
        Visitor desk = visitor(department);
        assertThat(desk.get(page).statusCode()).isEqualTo(200);
        assertThat(desk.get(page + "/draft").statusCode()).isEqualTo(404);
        assertThat(desk.get(actual("规划条件")).statusCode()).isEqualTo(403);
        assertThat(desk.form(actual("施工许可"), actual("施工许可"), Map.of("version", "1", "start", "2026-12-01"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.form(actual("施工许可"), actual("施工许可"), Map.of("version", "1", "start", "2026-11-02"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(desk.get(page).body()).contains("2026-11-02");
    }

    @Test
    void eachRoleMayWhatTheMatrixSays() {
        approve();
        Map<Role, Integer> edit = new LinkedHashMap<>();
        for (Role role : new Role[] {
            Role.BUREAU_STAFF,
            Role.BUREAU_HEAD,
            Role.COUNTY_LEADERSHIP,
            Role.SUPERVISION,
            Role.LIAISON,
            Role.OWNER_REPRESENTATIVE,
            Role.ADMINISTRATOR
        }) {
            edit.put(
                    role,
                    visitor(fixtures.person(county, role))
                            .get(page + "/drafts/new")
                            .statusCode());
        }
        assertThat(edit)
                .containsEntry(Role.BUREAU_STAFF, 200)
                .containsEntry(Role.BUREAU_HEAD, 403)
                .containsEntry(Role.COUNTY_LEADERSHIP, 403)
                .containsEntry(Role.SUPERVISION, 403)
                .containsEntry(Role.LIAISON, 404)
                .containsEntry(Role.OWNER_REPRESENTATIVE, 404)
                .containsEntry(Role.ADMINISTRATOR, 403);
        Actor liaison = serving("LIAISON", Role.LIAISON);
        Actor secretary = serving("SECRETARY", Role.PROJECT_SECRETARY);
        Actor sponsor = serving("SPONSOR_LEADER", Role.SPONSOR_LEADER);
        Actor owner = serving("OWNER_REP", Role.OWNER_REPRESENTATIVE);
        assertThat(visitor(secretary).get(page + "/drafts/new").statusCode()).isEqualTo(200);
        assertThat(visitor(liaison).get(page + "/drafts/new").statusCode()).isEqualTo(403);
        drafts.fromCurrent(clerk, project, Ids.next());
        assertThat(visitor(liaison).get(page + "/draft").body()).contains("逐行改").doesNotContain("批准这个版本");
        assertThat(visitor(sponsor).get(page + "/draft").body()).contains("批准这个版本");
        assertThat(visitor(owner).get(page + "/draft").statusCode()).isEqualTo(404);
        assertThat(visitor(owner).get(page).body()).doesNotContain("草稿");
    }

    @Test
    void theExportHasTheMilestonesOfThePage() {
        approve();
        var csv = visitor(clerk).get(page + "/milestones.csv");
        assertThat(csv.headers().firstValue("content-type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(18);
        assertThat(csv.body()).contains("序号,节点,责任单位").contains("项目备案");
    }

    @Test
    void theHeadChangesATemplateAndTheClerkOnlyReadsIt() {
        RoadmapTemplate shipped = templates.list(head, null).getFirst();
        String edit = "/roadmap-templates/" + shipped.id() + "/edit";
        assertThat(visitor(clerk).get("/roadmap-templates").body())
                .contains("程序带来")
                .doesNotContain("改成本县的");
        assertThat(visitor(clerk).get(edit).statusCode()).isEqualTo(403);
        Visitor chief = visitor(head);
        assertThat(chief.get(edit).body()).contains("待核实");
        Map<String, String> form = new HashMap<>(Map.of(
                "id",
                Ids.next().toString(),
                "version",
                "1",
                "name",
                "本县工业",
                "steps[0].name",
                "备案",
                "steps[0].days",
                "0"));
        var refused = chief.form(edit, "/roadmap-templates/" + shipped.id(), form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请写依据").contains("工作日数是 1 到 999").contains("本县工业");
        form.putAll(Map.of(
                "source",
                "局务会 2026-2",
                "steps[0].days",
                "2",
                "steps[1].name",
                "开工",
                "steps[1].days",
                "5",
                "steps[1].after",
                "1"));
        assertThat(chief.form(edit, "/roadmap-templates/" + shipped.id(), form).statusCode())
                .isEqualTo(302);
        assertThat(visitor(clerk).get("/roadmap-templates").body())
                .contains("本县工业")
                .contains("局务会 2026-2");
    }

    @Test
    void theApiDoesWhatThePagesDo() {
        String api = "/api/v1/counties/" + county.code() + "/projects/" + project.code();
        Visitor program = new Visitor(port).withToken(clerk.id());
        String template = Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(program.get("/api/v1/counties/" + county.code() + "/roadmap-templates")
                        .body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        String begin = "{\"id\":\"%s\",\"from\":\"TEMPLATE\",\"template\":\"%s\",\"start\":\"2026-03-02\"}"
                .formatted(Ids.next(), template);
        var created = program.json("POST", api + "/roadmaps", begin);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("location")).hasValue(api + "/roadmaps/1");
        assertThat(program.json("POST", api + "/roadmaps", begin).statusCode()).isEqualTo(201);
        var faulty = program.json(
                "PUT",
                api + "/roadmaps/1",
                "{\"version\":1,\"rows\":[{\"name\":\"甲\",\"start\":\"2026-03-05\",\"end\":\"2026-03-01\"}]}");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("rows[0].end");
        assertThat(program.json("POST", api + "/roadmaps/1/approval", "{\"version\":1}")
                        .statusCode())
                .isEqualTo(403);
        Visitor chief = new Visitor(port).withToken(head.id());
        assertThat(chief.json("POST", api + "/roadmaps/1/approval", "{\"version\":1}")
                        .body())
                .contains("\"status\":\"CURRENT\"");
        String milestones = program.get(api + "/milestones").body();
        assertThat(milestones).contains("\"total\":17").contains("\"state\":\"MISSED\"");
        UUID key = roadmaps.current(project.id())
                .orElseThrow()
                .milestones()
                .getFirst()
                .key();
        var recorded = program.json(
                "PUT",
                api + "/milestones/" + key + "/actual",
                "{\"version\":1,\"start\":\"2026-03-03\",\"end\":\"2026-03-06\"}");
        assertThat(recorded.body()).contains("\"actualEnd\":\"2026-03-06\"");
        assertThat(program.json(
                                "PUT",
                                api + "/milestones/" + key + "/actual",
                                "{\"version\":1,\"start\":\"2026-03-04\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(program.get(api.replace(county.code() + "/", "110000/") + "/roadmaps")
                        .statusCode())
                .isEqualTo(404);
    }

    private void approve() {
        var draft = drafts.fromTemplate(
                clerk,
                project,
                Ids.next(),
                templates.list(clerk, project.id()).getFirst().id(),
                LocalDate.of(2026, 3, 2));
        drafts.approve(head, project, draft.id(), draft.version(), null);
    }

    private String actual(String name) {
        return page + "/milestones/"
                + roadmaps.current(project.id()).orElseThrow().milestones().stream()
                        .filter(m -> m.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .key()
                + "/actual";
    }

    private Actor serving(String role, Role county) {
        Actor person = fixtures.person(this.county, county);
        db.sql(
                        "insert into projects.assignment (id, project_id, person_id, role, valid_from, created_by, created_at) values (?, ?, ?, ?, '2026-01-01', '测试', now())")
                .params(Ids.next(), project.id(), person.id(), role)
                .update();
        return person;
    }

    private static Map<String, String> stamped(RoadmapVersion draft) {
        return Map.of("id", draft.id().toString(), "version", String.valueOf(draft.version()));
    }

    private Visitor visitor(Actor actor) {
        return new Visitor(port).signIn(actor.id());
    }
}
