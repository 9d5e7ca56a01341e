package luodi.projects.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import luodi.projects.ProjectChoices;
import luodi.projects.ProjectForm;
import luodi.projects.Projects;
import luodi.projects.VisibleProjects;
import luodi.projects.team.ChatGroups;
import luodi.projects.team.NewChatGroup;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class ImportsTest {
    private static final String ONE = "汉江精铸,工业,备案,甲公司,35000,签约,2026-03-02,合同 1 号,";
    private static final String TWO = "绿源冷链,服务业,备案,乙公司,28000.5,落地,2026-05-02,营业执照,";

    @Autowired
    Fixtures fixtures;

    @Autowired
    RegisterImports imports;

    @Autowired
    Projects projects;

    @Autowired
    VisibleProjects visible;

    @Autowired
    ChatGroups groups;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private Actor clerk;

    @BeforeEach
    void aClerkWithASheet() {
        clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
    }

    @Test
    void everyRowIsRegisteredWithItsCodeAndStageInTheSheetsOrder() {
        RegisterImport made = imports.record(clerk, Ids.next(), "台账.csv", Sheets.csv(ONE, TWO));
        assertThat(made).satisfies(one -> {
            assertThat(one.projects()).isEqualTo(2);
            assertThat(one.firstCode()).isEqualTo(clerk.county().code() + "-2026-01");
            assertThat(one.lastCode()).isEqualTo(clerk.county().code() + "-2026-02");
        });
        assertThat(projects.show(clerk, made.lastCode())).satisfies(project -> {
            assertThat(project.name()).isEqualTo("绿源冷链");
            assertThat(project.stage()).isEqualTo("LANDED");
            assertThat(project.planTotal()).isEqualByComparingTo("280005000");
        });
    }

    @Test
    void oneWrongCellAndNothingIsRegistered() {
        assertThatThrownBy(() ->
                        imports.record(clerk, Ids.next(), "台账.csv", Sheets.csv(ONE, TWO.replace("28000.5", "很多"))))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.fields()).containsOnlyKeys("row-3-planTotal"));
        assertThat(count()).isZero();
        assertThat(imports.list(clerk)).isEmpty();
    }

    @Test
    void aSheetSentTwiceIsOneImportAndSentAnewIsToldSo() {
        UUID id = Ids.next();
        imports.record(clerk, id, "台账.csv", Sheets.csv(ONE));
        imports.record(clerk, id, "台账.csv", Sheets.csv(ONE));
        assertThat(count()).isEqualTo(1);
        assertThatThrownBy(() -> imports.record(clerk, Ids.next(), "台账.csv", Sheets.csv(ONE)))
                .hasMessageContaining("已经登记过");
    }

    @Test
    void anImportIsTakenBackWholeAndItsCodesAreNotGivenAgain() {
        RegisterImport made = imports.record(clerk, Ids.next(), "台账.csv", Sheets.csv(ONE, TWO));
        assertThat(imports.undo(clerk, made.id()).undone()).isTrue();
        assertThat(imports.undo(clerk, made.id()).undoneBy()).isEqualTo(clerk.name());
        assertThat(count()).isZero();
        assertThatThrownBy(() -> projects.show(clerk, made.firstCode())).isInstanceOf(NotFound.class);
        assertThat(imports.record(clerk, Ids.next(), "台账.csv", Sheets.csv(ONE)).firstCode())
                .endsWith("-2026-03");
        assertThat(imports.list(clerk)).extracting(RegisterImport::projects).containsExactly(1, 2);
    }

    @Test
    void whatSomebodyHasBuiltUponStays() {
        RegisterImport made = imports.record(clerk, Ids.next(), "台账.csv", Sheets.csv(ONE, TWO));
        groups.register(
                clerk,
                visible.find(clerk, made.lastCode()),
                new NewChatGroup(Ids.next(), "群", "王芳", LocalDate.of(2026, 11, 1), null));
        assertThatThrownBy(() -> imports.undo(clerk, made.id()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("“绿源冷链”上已经登记了别的事");
        assertThat(count()).isEqualTo(2);
        RegisterImport other = imports.record(clerk, Ids.next(), "台账.csv", Sheets.csv(ONE.replace("汉江精铸", "南河纺织")));
        projects.revise(clerk, other.firstCode(), ProjectForm.of(revised(other.firstCode())::get));
        assertThatThrownBy(() -> imports.undo(clerk, other.id())).hasMessageContaining("“南河纺织”导入后已经有人改过");
        Actor stranger = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
        assertThatThrownBy(() -> imports.undo(stranger, made.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void theTemplateCanBeFilledInAndReadsBack() throws Exception {
        var out = new ByteArrayOutputStream();
        Template.write(out, new ProjectChoices(Map.of(), Map.of("a", "石花镇"), Map.of()));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var heads = book.getFirstSheet().read().getFirst();
            assertThat(heads.getCellText(0)).isEqualTo("项目名称*");
            assertThat(heads.stream()
                            .filter(cell -> cell != null)
                            .map(cell -> Column.of(cell.getText()).orElseThrow()))
                    .hasSize(Column.values().length);
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("项目", "可选的", "怎么填");
        }
    }

    @Test
    void thePagePreviewsImportsAndTakesBack() {
        Visitor browser = new Visitor(port).signIn(clerk.id());
        assertThat(browser.get("/projects").body()).contains("从表格导入");
        assertThat(browser.get("/projects/imports").body()).contains("还没有导入过").contains("下载模板");
        assertThat(browser.get("/projects/imports/template.xlsx").statusCode()).isEqualTo(200);
        byte[] wrong = Sheets.csv(ONE.replace("工业", "工业园"));
        var refused = browser.form("/projects/imports", "/projects/imports", fields(Ids.next(), wrong));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("有 1 处要改").contains("一个都还没有导入").contains("“工业园”不在可选的里面");
        UUID id = Ids.next();
        assertThat(browser.form("/projects/imports", "/projects/imports", fields(id, Sheets.csv(ONE)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get("/projects/imports").body())
                .contains("台账.csv")
                .contains(clerk.county().code() + "-2026-01")
                .contains("撤回这一批");
        assertThat(browser.form("/projects/imports", "/projects/imports/" + id + "/undoing", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get("/projects/imports").body()).contains("已撤回");
        assertThat(new Visitor(port)
                        .signIn(fixtures.person(clerk.county(), Role.COUNTY_LEADERSHIP)
                                .id())
                        .get("/projects/imports")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theApiTakesTheFileItself() {
        Visitor program = new Visitor(port).withToken(clerk.id());
        String base = "/api/v1/counties/" + clerk.county().code() + "/project-imports";
        assertThat(program.bytes(base + "/preview", Sheets.csv(ONE.replace("35000", "x")))
                        .body())
                .contains("\"row-2-planTotal\"")
                .contains("汉江精铸");
        assertThat(program.bytes(base, Sheets.csv(ONE.replace("35000", "x"))).statusCode())
                .isEqualTo(422);
        var made = program.bytes(base + "?fileName=a.csv", Sheets.csv(ONE, TWO));
        assertThat(made.statusCode()).isEqualTo(201);
        String at = made.headers().firstValue("location").orElseThrow();
        assertThat(program.get(at).body()).contains("\"projects\":2");
        assertThat(program.json("POST", at + "/undoing", "").body()).contains("\"undoneBy\":\"" + clerk.name());
        assertThat(program.get(base).body()).contains("\"total\":1");
    }

    private static Map<String, String> fields(UUID id, byte[] sheet) {
        return Map.of(
                "id",
                id.toString(),
                "fileName",
                "台账.csv",
                "content",
                Base64.getEncoder().encodeToString(sheet));
    }

    private Map<String, String> revised(String code) {
        return Map.of(
                "version",
                "1",
                "name",
                "南河纺织",
                "kind",
                "INDUSTRY",
                "regime",
                "FILING",
                "investor",
                "甲公司",
                "regionCode",
                clerk.county().code(),
                "planTotal",
                "1",
                "code",
                code);
    }

    private int count() {
        return db.sql("select count(*) from projects.project where county = ?")
                .param(clerk.county().code())
                .query(Integer.class)
                .single();
    }
}
