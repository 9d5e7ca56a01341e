package luodi.projects.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import luodi.projects.ProjectChoices;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import org.junit.jupiter.api.Test;

class SheetRulesTest {
    private static final Actor CLERK = new Actor(
            Ids.next(),
            "王芳",
            new Actor.County("420625", "谷城县", "谷", "落地局", false, 2026),
            Set.of(Role.BUREAU_STAFF),
            Set.of(),
            null,
            null,
            false,
            LocalDate.of(2026, 11, 24));
    private static final SheetRules.Known KNOWN = new SheetRules.Known(
            new ProjectChoices(
                    Map.of("420625", "谷城县"), Map.of("0199a000-0000-7000-8000-000000000001", "石花镇"), Map.of()),
            Map.of(SheetRules.key("老项目", null), "420625-2026-01"));
    private static final String GOOD = "汉江精铸,工业,备案,甲公司,35000,签约,2026/3/2,合同 1 号,石花镇";

    @Test
    void aGoodRowBecomesTheFormOfTheRegister() {
        Sheet sheet = read(Sheets.csv(GOOD));
        assertThat(sheet.errors()).isEmpty();
        assertThat(sheet.rows().getFirst().form()).satisfies(form -> {
            assertThat(form.kind()).isEqualTo("INDUSTRY");
            assertThat(form.stageOn()).isEqualTo("2026-03-02");
            assertThat(form.regionCode()).isEqualTo("420625");
            assertThat(form.townshipId()).endsWith("01");
        });
    }

    @Test
    void everyWrongCellIsToldAtOnceAtItsRowAndColumn() {
        Sheet sheet = read(Sheets.csv("甲,工业园,备案,甲公司,三个亿,签约,2026-03,合同,冷集镇", ",工业,备案,,1,签约,2027-01-01,合同,", GOOD));
        assertThat(sheet.errors())
                .containsOnlyKeys(
                        "row-2-kind",
                        "row-2-planTotal",
                        "row-2-stageOn",
                        "row-2-townshipId",
                        "row-3-name",
                        "row-3-investor",
                        "row-3-stageOn");
        assertThat(sheet.errors().get("row-2-kind")).contains("“工业园”不在可选的里面：工业、基础设施");
        assertThat(sheet.mistakes()).isEqualTo(7);
    }

    @Test
    void aNameStandsOnceInTheSheetAndInTheRegisterButForPhases() {
        Sheet sheet = read(Sheets.csv(GOOD, GOOD, GOOD.replace("汉江精铸", "老项目")));
        assertThat(sheet.errors()).containsOnlyKeys("row-3-name", "row-4-name");
        assertThat(sheet.errors().get("row-3-name")).contains("第 2 行");
        assertThat(sheet.errors().get("row-4-name")).contains("420625-2026-01");
        byte[] phases = ("第几期," + Sheets.HEAD + "一期," + GOOD + "\n二期," + GOOD).getBytes(StandardCharsets.UTF_8);
        assertThat(read(phases).errors()).isEmpty();
    }

    @Test
    void aCountysOwnHeadsTitlesAndFurtherColumnsAreTaken() {
        String own =
                "2026 年谷城县项目台账,,,,,,,,\n序号,项目名称 *,项目类别,立项方式,建设单位,投资总额(万元),项目阶段,阶段日期,依据\n1," + GOOD.replace(",石花镇", "");
        Sheet sheet = read(own.getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.unused()).containsExactly("序号");
        assertThat(sheet.errors()).isEmpty();
        assertThat(sheet.rows().getFirst().line()).isEqualTo(3);
    }

    @Test
    void aSheetInAnotherUnitOrWithoutWhatIsNeededIsRefusedAsAWhole() {
        assertThat(read(new String(Sheets.csv(GOOD), StandardCharsets.UTF_8)
                                .replace("（万元）", "（亿元）")
                                .getBytes(StandardCharsets.UTF_8))
                        .wrong()
                        .get("planTotal"))
                .contains("换算成万元");
        assertThat(read("项目名称,投资方\n甲,乙".getBytes(StandardCharsets.UTF_8)).wrong())
                .containsKeys("kind", "regime", "planTotal", "stage");
        assertThat(read("甲,乙\n丙,丁".getBytes(StandardCharsets.UTF_8)).wrong()).containsOnlyKeys("file");
        assertThat(read(Sheets.HEAD.getBytes(StandardCharsets.UTF_8)).wrong().get("file"))
                .contains("没有项目");
    }

    private static Sheet read(byte[] sent) {
        return SheetRules.read(CLERK, TableReader.read(sent), KNOWN);
    }
}
