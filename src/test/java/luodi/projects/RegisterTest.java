package luodi.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Listing;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class RegisterTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    Projects projects;

    @Autowired
    JdbcClient db;

    Actor clerk;

    @BeforeEach
    void aClerk() {
        clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code",
                "-code",
                "name",
                "-name",
                "planTotal",
                "-planTotal",
                "updated",
                "-updated",
                "stage",
                "-stage",
                "light",
                "completion"
            })
    void walkingByNextSeesEachRowOnce(String sort) {
        for (int i = 0; i < 23; i++) {
            register(
                    "name",
                    "项目" + (char) ('甲' + i % 5) + i,
                    "planTotal",
                    String.valueOf(100 * (i % 4)),
                    "stage",
                    Stage.values()[i % 11].name());
        }
        List<String> walked = new ArrayList<>();
        String after = null;
        do {
            Listing<ProjectRow> page = projects.list(clerk, query(sort, after, null));
            page.items().forEach(row -> walked.add(row.code()));
            assertThat(page.total()).isEqualTo(23);
            after = page.next();
        } while (after != null);
        assertThat(walked).hasSize(23).doesNotHaveDuplicates();
        List<String> byNumber = Stream.of("1", "2", "3", "4", "5")
                .flatMap(number -> projects.list(clerk, query(sort, null, number)).items().stream()
                        .map(ProjectRow::code))
                .toList();
        assertThat(byNumber).isEqualTo(walked);
    }

    @Test
    void theOrderOfCodesIsTheirNumbersOrder() {
        for (int i = 0; i < 3; i++) register();
        db.sql("update projects.code_counter set last = 98 where county = ?")
                .param(clerk.county().code())
                .update();
        for (int i = 0; i < 3; i++) register();
        assertThat(projects.list(clerk, ProjectQuery.of(2026)).items())
                .extracting(row -> row.code().substring(12))
                .containsExactly("01", "02", "03", "99", "100", "101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"光电", "优迪", "led", "LED", "光", "光电 照明", "优迪欧LED光电照明全产业链", "四海"})
    void twoCharactersFindAProject(String typed) {
        String code = register("name", "优迪欧LED光电照明全产业链", "investor", "四海照明有限公司");
        register("name", "骆驼中试车间");
        assertThat(found(query(typed))).containsExactly(code);
    }

    @Test
    void theCodeFindsAProjectWholeOrWithoutItsCounty() {
        register();
        String code = register();
        assertThat(found(query(code))).containsExactly(code);
        assertThat(found(query("2026-02"))).containsExactly(code);
        assertThat(found(query("没有这样的"))).isEmpty();
    }

    @Test
    void filtersMayBeJoined() {
        String built = register("stage", "UNDER_CONSTRUCTION");
        String signed = register("kind", "SERVICE");
        String bridge = register("kind", "INFRASTRUCTURE", "stage", "");
        assertThat(found(new ProjectQuery(null, null, "UNDER_CONSTRUCTION", null, null, null, null, null, null, null)))
                .containsExactly(built);
        assertThat(found(new ProjectQuery(
                        null, null, "SIGNED,UNDER_CONSTRUCTION", null, "SERVICE", null, null, null, null, null)))
                .containsExactly(signed);
        assertThat(found(new ProjectQuery(null, null, null, "NONE", "INFRASTRUCTURE", null, null, null, null, null)))
                .containsExactly(bridge);
        assertThat(found(new ProjectQuery(null, null, null, "RED", null, null, null, null, null, null)))
                .isEmpty();
        assertThat(found(new ProjectQuery("2025", null, null, null, null, null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void theYearsKeyListAndLightStandInTheRow() {
        String code = register();
        register();
        var id = db.sql("select id from projects.project where county = ? and code = ?")
                .params(clerk.county().code(), code)
                .query(java.util.UUID.class)
                .single();
        var list = Ids.next();
        db.sql(
                        "insert into projects.key_list (id, county, year, number, status, drafted_by, drafted_at, approved_by, approved_at) values (?, ?, 2026, 1, 'APPROVED', '甲', now(), '乙', now())")
                .params(list, clerk.county().code())
                .update();
        db.sql(
                        "insert into projects.key_list_entry (list_id, project_id, annual_plan, joined_on) values (?, ?, 80000000, date '2026-01-01')")
                .params(list, id)
                .update();
        db.sql(
                        "insert into projects.cached_light (project_id, county, year, light, reason, as_of, done, planned, annual, months) values (?, ?, 2026, 'RED', '慢', date '2026-11-24', 20000000, 70000000, 80000000, 10)")
                .params(id, clerk.county().code())
                .update();
        assertThat(projects.list(clerk, new ProjectQuery(null, null, null, null, null, "true", null, null, null, null))
                        .items())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.light()).isEqualTo("RED");
                    assertThat(row.completion()).isEqualByComparingTo("0.25");
                    assertThat(row.keyProject()).isTrue();
                    assertThat(row.fourOnesMissing()).containsExactly("工作专班", "微信群", "路线图");
                    assertThat(row.rosterMissing()).containsExactly("包保领导", "项目秘书", "联络员");
                });
        assertThat(found(new ProjectQuery(null, null, null, "RED", null, null, null, null, null, null)))
                .containsExactly(code);
    }

    @Test
    void whatCannotBeReadIsToldAtEachParameter() {
        assertThatThrownBy(() -> projects.list(
                        clerk, new ProjectQuery("二〇", null, "BUILT", "BLUE", null, null, "size", "!!", "21", null)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refusal -> assertThat(refusal.fields())
                                .containsOnlyKeys("year", "stage", "light", "sort", "after", "page"));
    }

    @Test
    void aSecretarySeesHisOwnProjectsOnly() {
        String mine = register();
        register();
        Actor secretary = fixtures.person(clerk.county(), Role.PROJECT_SECRETARY);
        db.sql("""
                insert into projects.assignment (id, project_id, person_id, role, valid_from, created_by, created_at)
                select ?, id, ?, 'SECRETARY', date '2026-01-01', '测试', now() from projects.project where county = ? and code = ?""")
                .params(Ids.next(), secretary.id(), clerk.county().code(), mine)
                .update();
        assertThat(projects.list(secretary, ProjectQuery.of(2026)).items())
                .extracting(ProjectRow::code)
                .containsExactly(mine);
    }

    private String register(String... more) {
        return projects.register(clerk, ProjectForms.filled(clerk, more));
    }

    private List<String> found(ProjectQuery query) {
        return projects.list(clerk, query).items().stream()
                .map(ProjectRow::code)
                .toList();
    }

    private static ProjectQuery query(String typed) {
        return new ProjectQuery(null, typed, null, null, null, null, null, null, null, null);
    }

    private static ProjectQuery query(String sort, String after, String page) {
        return new ProjectQuery(null, null, null, null, null, null, sort, after, page, "5");
    }
}
