package luodi.projects.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column of the register's sheet: the form's field, its head in the template, and other heads that counties use. */
public enum Column {
    NAME("name", "项目名称", "名称"),
    ALIASES("aliases", "简称"),
    KIND("kind", "类别", "项目类别", "行业类别", "类型"),
    REGIME("regime", "投资管理方式", "管理方式", "立项方式"),
    INVESTOR("investor", "投资方", "项目单位", "投资主体", "业主单位", "业主", "投资商", "建设单位"),
    PLAN_TOTAL("planTotal", "计划总投资（万元）", "总投资", "投资总额", "概算总投资"),
    STAGE("stage", "现在的阶段", "阶段", "项目阶段", "当前阶段"),
    STAGE_ON("stageOn", "进入这个阶段的日期", "阶段日期", "进入阶段日期"),
    STAGE_EVIDENCE("stageEvidence", "依据", "阶段依据"),
    SIGNED_ON("signedOn", "签约日期", "签约时间"),
    CONTRACT_NO("contractNo", "合同编号"),
    TOWNSHIP("townshipId", "属地乡镇", "乡镇", "属地"),
    PARK("parkId", "园区"),
    SITE("site", "地点", "建设地点", "项目地址", "选址"),
    LAND_AREA("landArea", "用地面积", "用地", "占地面积"),
    LAND_UNIT("landUnit", "面积单位"),
    BUILDING_AREA("buildingArea", "建筑面积（平方米）", "建筑面积"),
    PLAN_FROM("planFrom", "建设期起", "计划开工日期", "计划开工时间"),
    PLAN_TO("planTo", "建设期止", "计划竣工日期", "计划竣工时间", "计划完工日期"),
    CONTENT("content", "建设内容", "主要建设内容", "建设规模及内容", "建设内容及规模"),
    PRODUCTS("products", "主要产品"),
    EXPECTED_OUTPUT("expectedOutput", "达产年产值（万元）", "年产值"),
    EXPECTED_TAX("expectedTax", "达产年税收（万元）", "年税收"),
    EXPECTED_JOBS("expectedJobs", "用工（人）", "用工", "用工人数"),
    NATIONAL_CODE("nationalCode", "全国投资项目代码", "项目代码"),
    CREDIT_CODE("creditCode", "统一社会信用代码", "信用代码"),
    INDUSTRY_CODE("industryCode", "行业代码"),
    PARENT_CODE("parentCode", "上级项目编号"),
    PHASE("phase", "第几期", "期数"),
    NOTE("note", "备注");

    private final String field;
    private final String head;
    private final List<String> others;

    Column(String field, String head, String... others) {
        this.field = field;
        this.head = head;
        this.others = List.of(others);
    }

    public String field() {
        return field;
    }

    public String head() {
        return head;
    }

    public boolean isMoney() {
        return this == PLAN_TOTAL || this == EXPECTED_OUTPUT || this == EXPECTED_TAX;
    }

    boolean isDate() {
        return this == STAGE_ON || this == SIGNED_ON || this == PLAN_FROM || this == PLAN_TO;
    }

    /** Without these a new project cannot be registered. */
    public boolean isNeeded() {
        return switch (this) {
            case NAME, KIND, REGIME, INVESTOR, PLAN_TOTAL, STAGE, STAGE_ON, STAGE_EVIDENCE -> true;
            default -> false;
        };
    }

    /** The column that a head means: spaces, stars and a unit in brackets do not matter. */
    static Optional<Column> of(String typed) {
        String bare = bare(typed);
        return Arrays.stream(values())
                .filter(column -> bare(column.head).equals(bare) || column.others.contains(bare))
                .findFirst();
    }

    private static String bare(String head) {
        return head.replaceAll("[\\s*＊]", "").replaceAll("[（(][^）)]*[）)]$", "");
    }
}
