package luodi.overview.gucheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import luodi.overview.review.Reconciliation;
import luodi.overview.review.Reviews;
import luodi.people.Counties;
import luodi.shared.Actor;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** domain.md §12 and the acceptance, asked of the API and of the page as a member of the bureau. */
@LuodiTest
class GuchengYearTest {
    private static final String REVIEW = "/api/v1/counties/420625/years/2018/review";

    @Autowired
    GuchengYear gucheng;

    @Autowired
    Counties counties;

    @Autowired
    Reviews reviews;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient db;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    private Actor clerk;
    private Visitor visitor;

    @BeforeEach
    void load() {
        gucheng.load(Fixtures.PASSWORD);
        clerk = fixtures.person(counties.find(GuchengYear.COUNTY).orElseThrow(), Role.BUREAU_STAFF);
        visitor = new Visitor(port).signIn(clerk.id());
    }

    @Test
    void aSecondStartLoadsNothingTwice() {
        List<Long> before = counts();
        assertThat(gucheng.load(Fixtures.PASSWORD)).isEmpty();
        assertThat(counts()).isEqualTo(before);
        // projects, stages, amounts, supports, permits, declared figures, groups; nobody is named, so nobody is
        // assigned
        assertThat(before.subList(0, 8)).containsExactly(16L, 14L, 9L, 9L, 5L, 11L, 15L, 0L);
    }

    @Test
    void aProjectOfWhoseYearTheSourceGivesNoAmountHasNoneInTheRegisterInsteadOfZero() {
        var answer = visitor.get("/api/v1/counties/420625/projects?year=2018&size=200");
        Map<String, JsonNode> completed = new HashMap<>();
        json.readTree(answer.body())
                .get("items")
                .forEach(one -> completed.put(one.get("name").asString(), one.get("completed")));
        assertThat(completed).hasSize(16);
        List<String> booked = db.sql("""
                select distinct p.name from projects.investment_record r join projects.project p on p.id = r.project_id
                where p.county = '420625' and r.year = 2018""").query(String.class).list();
        assertThat(booked).isNotEmpty();
        completed.forEach((name, amount) -> {
            if (!booked.contains(name)) assertThat(amount.isNull()).as(name).isTrue();
        });
    }

    @Test
    void theTwelveFiguresStandInTheirOrderWithComputedDeclaredAndDifference() {
        assertThat(figures().keySet())
                .containsExactly(
                        "key_projects",
                        "completed_investment",
                        "plan_exceeded",
                        "campaigns",
                        "campaign_projects",
                        "campaign_problems",
                        "coordination_meetings",
                        "leader_meetings",
                        "secretary_resolved",
                        "reports",
                        "updates",
                        "support_total");
        assertFigure("key_projects", "个", "11", "11", "0", true);
        assertFigure("completed_investment", "万元", "64220", "113000", "48780", false);
        assertFigure("plan_exceeded", "%", null, "15", null, null);
        assertFigure("campaigns", "次", "0", "4", "4", false);
        assertFigure("campaign_projects", "个", "0", "11", "11", false);
        assertFigure("campaign_problems", "个", "0", "41", "41", false);
        assertFigure("coordination_meetings", "次", "0", "132", "132", false);
        assertFigure("leader_meetings", "次", "0", "332", "332", false);
        assertFigure("secretary_resolved", "件", "0", "146", "146", false);
        assertFigure("reports", "份", "0", "482", "482", false);
        assertFigure("updates", "条", "0", "1030", "1030", false);
        assertFigure("support_total", "万元", "40372", null, null, null);
        assertThat(figures().get("completed_investment").get("quote").asString())
                .isEqualTo("11个重点项目完成投资11.3亿元");
        assertThat(figures().get("campaigns").get("reason").asString()).isEqualTo("暂无记录");
        assertThat(figures().get("plan_exceeded").get("reason").asString()).contains("11 个重点项目没有年度计划");
        assertThat(figures().get("completed_investment").get("tolerance").decimalValue())
                .isEqualByComparingTo("500");
    }

    @Test
    void whatIsPrintedAsDoneAndWhatIsUnclearStandApartAndTheCumulativeIsInNeither() {
        assertThat(part("completed_investment", "in_year")).isEqualByComparingTo("27240");
        assertThat(part("completed_investment", "in_year_inferred")).isEqualByComparingTo("4500");
        assertThat(part("completed_investment", "unclear")).isEqualByComparingTo("36980");
        JsonNode lingyuan = project("一汽凌源");
        assertThat(lingyuan.get("amounts")).hasSize(1);
        assertThat(lingyuan.get("amounts").get(0).get("measure").asString()).isEqualTo("CUMULATIVE");
        assertThat(lingyuan.get("amounts").get(0).get("amount").decimalValue()).isEqualByComparingTo("85000");
        assertThat(records("completed_investment").findValuesAsString("project"))
                .doesNotContain("420625-2018-04");
    }

    @Test
    void supportIsOnlySupport() {
        assertThat(part("support_total", "without_infrastructure")).isEqualByComparingTo("35572");
        assertThat(part("support_total", "inside_projects")).isEqualByComparingTo("9140");
        JsonNode inside = figures().get("support_total").get("parts").get(1);
        assertThat(inside.get("inferred").booleanValue()).isTrue();
        JsonNode city = review().get("supports").get(0);
        assertThat(city.get("unit").asString()).isEqualTo("城投公司");
        assertThat(city.get("total").decimalValue()).isEqualByComparingTo("40372");
        assertThat(city.get("items")).hasSize(7);
        assertThat(records("completed_investment").findValuesAsString("measure"))
                .doesNotContain("SUPPORT");
    }

    @Test
    void everyRecordsAddressListsExactlyTheRowsBehindItsFigure() {
        figures().forEach((key, figure) -> {
            JsonNode rows = read(figure.get("records").asString());
            assertThat(rows.get("totalCapped").booleanValue()).isFalse();
            assertThat(rows.get("items")).as(key).hasSize(rows.get("total").intValue());
            if (figure.get("computed").isNull()) return;
            BigDecimal behind = figure.get("unit").asString().equals("万元")
                    ? rows.get("items")
                            .valueStream()
                            .map(row -> row.get("amount").decimalValue())
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                    : BigDecimal.valueOf(rows.get("items").size());
            assertThat(behind)
                    .as(key)
                    .isEqualByComparingTo(figure.get("computed").decimalValue());
            assertThat(visitor.get("/years/2018/review/" + key).statusCode()).isEqualTo(200);
        });
        assertThat(records("completed_investment").get("items")).hasSize(8);
    }

    @Test
    void fifteenProjectsStandInTheArticlesGroupsAndTheBridgeBeside() {
        JsonNode review = review();
        assertThat(review.get("projects").intValue()).isEqualTo(15);
        assertThat(review.get("infrastructure")).hasSize(1);
        assertThat(review.get("groups").findValuesAsString("key"))
                .containsExactly("PRODUCING", "FAST", "ON_PLAN", "UNGROUPED");
        assertThat(review.get("groups")
                        .valueStream()
                        .map(group -> group.get("projects").size()))
                .containsExactly(4, 7, 3, 1);
        assertThat(review.get("stages")
                        .valueStream()
                        .map(stage -> stage.get("name").asString() + stage.get("count")))
                .containsExactly("投产4", "试产1", "设备安装调试2", "在建5", "具备开工条件1", "前期手续1", "阶段不详1");
        assertThat(project("朗弘热交换系统制造基地").get("override").get("quote").asString())
                .isEqualTo("一批项目进展迅速");
        assertThat(project("朗弘热交换系统制造基地").get("computedGroup").asString()).isEqualTo("未分组");
        assertThat(project("大连环嘉").get("computedGroup").asString()).isEqualTo("投产达产");
        assertThat(review.get("keyList").get("toConfirm").booleanValue()).isTrue();
        assertThat(project("正洪福临花高端纺织").get("facts").findValuesAsString("month"))
                .contains("2019-01", "2019-03");
        assertThat(project("骆驼中试车间").get("facts").findValuesAsString("month")).contains("2019-01");
    }

    @Test
    void thePlanIsBoundedAndTheAreaOfLandHasAnInferredUnit() {
        assertThat(review().get("planBound").get("atMost").decimalValue()).isEqualByComparingTo("98260");
        assertThat(review().get("planBound").get("exact").decimalValue()).isEqualByComparingTo("98260.87");
        JsonNode permits = review().get("permits");
        assertThat(permits.findValuesAsString("procedure"))
                .containsExactlyInAnyOrder(
                        "PLANNING_CONDITIONS",
                        "PLANNING_CONDITIONS",
                        "PLANNING_PERMIT_UNSPECIFIED",
                        "PLANNING_PERMIT_UNSPECIFIED",
                        "LAND_TRANSFER");
        JsonNode land = permits.valueStream()
                .filter(permit -> !permit.get("area").isNull())
                .findFirst()
                .orElseThrow();
        assertThat(land.get("area").decimalValue()).isEqualByComparingTo("62.45");
        assertThat(land.get("areaUnit").asString()).isEqualTo("MU");
        assertThat(land.get("areaUnitInferred").booleanValue()).isTrue();
    }

    @Test
    void thePageSaysTheSameInTheFourPartsAndExplainsWhatDoesNotClose() {
        String page = visitor.get("/years/2018/review").body();
        assertThat(page)
                .contains("立足速度", "立足规范", "立足效果", "立足大局")
                .contains("64220", "113000", "48780", "85000", "累计投入，不并入当年")
                .contains("27240", "36980")
                .contains("3 种可能")
                .contains("待县方确认")
                .contains("98260")
                .contains("40372", "9140", "推定")
                .contains("62.45", "“亩”系推定")
                .contains("含城投公司 3500 万元（推定）")
                .contains("口径待确认")
                .contains("公布 1030", "公布 482", "公布 146", "公布 332", "公布 132", "公布 41", "公布 4<");
        assertThat(page).doesNotContain("149220", "104592");
        assertThat(page).contains("按规则是“未分组”");
    }

    @Test
    void theFiguresAreExportedAndPrintedToATerminal() {
        var csv = visitor.get("/years/2018/review.csv");
        assertThat(csv.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(csv.body().lines()).hasSize(13);
        assertThat(csv.body()).contains("重点项目完成投资,万元,64220,113000,48780,未相符");
        assertThat(Reconciliation.table(reviews.of(clerk, 2018))).contains("64220", "113000", "48780");
    }

    @Test
    void anotherCountyAndAStrangerSeeNothingOfIt() {
        Visitor elsewhere = new Visitor(port)
                .signIn(fixtures.person(fixtures.county(), Role.BUREAU_STAFF).id());
        assertThat(elsewhere.get(REVIEW).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(REVIEW + "/figures/support_total/records").statusCode())
                .isEqualTo(404);
        assertThat(elsewhere.get("/years/2018/review").body()).doesNotContain("64220");
        Visitor owner = new Visitor(port)
                .signIn(fixtures.person(clerk.county(), Role.OWNER_REPRESENTATIVE)
                        .id());
        assertThat(owner.get(REVIEW).statusCode()).isEqualTo(403);
    }

    @Test
    void theSevenCityInvestmentLinesKeepTheirWords() {
        Map<String, Integer> expected = Map.of(
                "三环大桥",
                4800,
                "骆蓄华中二期",
                320,
                "一飞公司项目",
                26432,
                "霆顺车轮",
                2950,
                "优迪欧LED光电照明全产业链",
                1970,
                "东风威立雅",
                400,
                "朗弘热交换系统制造基地",
                3500);
        records("support_total").get("items").forEach(row -> {
            assertThat(row.get("amount").intValue())
                    .isEqualTo(expected.get(row.get("name").asString()));
            assertThat(row.get("quote").asString()).isNotBlank();
        });
    }

    private JsonNode review() {
        return read(REVIEW);
    }

    private Map<String, JsonNode> figures() {
        Map<String, JsonNode> figures = new java.util.LinkedHashMap<>();
        review().get("figures").forEach(figure -> figures.put(figure.get("key").asString(), figure));
        return figures;
    }

    private JsonNode records(String key) {
        return read(REVIEW + "/figures/" + key + "/records");
    }

    private BigDecimal part(String key, String part) {
        return figures()
                .get(key)
                .get("parts")
                .valueStream()
                .filter(one -> one.get("key").asString().equals(part))
                .findFirst()
                .orElseThrow()
                .get("amount")
                .decimalValue();
    }

    private JsonNode project(String name) {
        return review().get("groups")
                .valueStream()
                .flatMap(group -> group.get("projects").valueStream())
                .filter(one -> one.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void assertFigure(
            String key, String unit, String computed, String declared, String difference, Boolean reconciled) {
        JsonNode figure = figures().get(key);
        assertThat(figure.get("unit").asString()).isEqualTo(unit);
        Map.of(
                        "computed",
                        java.util.Optional.ofNullable(computed),
                        "declared",
                        java.util.Optional.ofNullable(declared),
                        "difference",
                        java.util.Optional.ofNullable(difference))
                .forEach((name, value) -> {
                    if (value.isEmpty())
                        assertThat(figure.get(name).isNull())
                                .as(key + " " + name)
                                .isTrue();
                    else
                        assertThat(figure.get(name).decimalValue())
                                .as(key + " " + name)
                                .isEqualByComparingTo(value.get());
                });
        if (reconciled == null) assertThat(figure.get("reconciled").isNull()).isTrue();
        else assertThat(figure.get("reconciled").booleanValue()).as(key).isEqualTo(reconciled);
    }

    private JsonNode read(String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private List<Long> counts() {
        return List.of(
                        "projects.project p where p.county = '420625'",
                        "projects.stage_record s join projects.project p on p.id = s.project_id where p.county = '420625'",
                        "projects.investment_record r join projects.project p on p.id = r.project_id where p.county = '420625'",
                        "projects.support_action where county = '420625'",
                        "projects.permit_fact where county = '420625'",
                        "overview.declared_figure where county = '420625'",
                        "overview.group_override where county = '420625'",
                        "projects.assignment a join projects.project p on p.id = a.project_id where p.county = '420625'",
                        "projects.stated_fact f join projects.project p on p.id = f.project_id where p.county = '420625'",
                        "overview.year_note where county = '420625'",
                        "projects.key_list where county = '420625'",
                        "people.unit where county = '420625'")
                .stream()
                .map(from ->
                        db.sql("select count(*) from " + from).query(Long.class).single())
                .toList();
    }
}
