package luodi.projects;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** What an entry of the register must say (domain.md §2.2 Project, §9). */
final class ProjectRules {
    private static final String NATIONAL_CODE = "\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}";
    private static final String CREDIT_CODE = "[0-9A-HJ-NP-RTUW-Y]{18}";

    private ProjectRules() {}

    /**
     * The project as the form states it, not yet numbered; {@code typed} collects what is wrong.
     *
     * @param historical whether facts that the source lacks may stay empty
     */
    static Project read(ProjectForm form, String county, boolean historical, LocalDate today, Typed typed) {
        UUID id = typed.id("id", form.id());
        ProjectKind kind = typed.choice("kind", form.kind(), ProjectKind.class);
        Regime regime = typed.choice("regime", form.regime(), Regime.class);
        LandUnit landUnit = typed.choice("landUnit", form.landUnit(), LandUnit.class);
        Stage stage = kind == ProjectKind.INFRASTRUCTURE ? null : typed.choice("stage", form.stage(), Stage.class);
        OffsetDateTime never = OffsetDateTime.of(LocalDate.EPOCH.atStartOfDay(), ZoneOffset.UTC);
        Project project = new Project(
                id == null ? Ids.next() : id,
                county,
                "",
                or(Typed.text(form.name()), ""),
                Typed.text(form.aliases()),
                kind == null ? ProjectKind.OTHER.name() : kind.name(),
                regime == null ? null : regime.name(),
                typed.shaped(
                        "nationalCode",
                        form.nationalCode(),
                        NATIONAL_CODE,
                        "全国投资项目代码是 24 位，形如 2021-420625-47-01-123456。"),
                Typed.text(form.investor()),
                typed.shaped("creditCode", form.creditCode(), CREDIT_CODE, "统一社会信用代码是 18 位数字和大写字母。"),
                typed.shaped("industryCode", form.industryCode(), "[A-T]?\\d{2,4}", "行业代码形如 C36 或 3670。"),
                typed.shaped(
                        "regionCode", form.regionCode(), county + "(\\d{3}|\\d{6})?", "区划代码要在本县，以 " + county + " 开头。"),
                null,
                typed.id("townshipId", form.townshipId()),
                null,
                typed.id("parkId", form.parkId()),
                null,
                Typed.text(form.site()),
                typed.number("landArea", form.landArea()),
                form.landArea() == null || landUnit == null ? null : landUnit.name(),
                form.landInferred() != null && !form.landInferred().equals("false"),
                typed.number("buildingArea", form.buildingArea()),
                typed.yuan("planTotal", form.planTotal()),
                typed.date("planFrom", form.planFrom()),
                typed.date("planTo", form.planTo()),
                Typed.text(form.content()),
                Typed.text(form.products()),
                typed.yuan("expectedOutput", form.expectedOutput()),
                typed.yuan("expectedTax", form.expectedTax()),
                typed.whole("expectedJobs", form.expectedJobs()),
                typed.date("signedOn", form.signedOn()),
                Typed.text(form.contractNo()),
                null,
                Typed.text(form.parentCode()),
                Typed.text(form.phase()),
                stage == null ? null : stage.name(),
                typed.date("stageOn", form.stageOn()),
                Typed.text(form.stageConfidence()),
                null,
                historical,
                Typed.text(form.note()),
                Typed.text(form.source()),
                null,
                "",
                never,
                "",
                never,
                Objects.requireNonNullElse(typed.whole("version", form.version()), 1));
        typed.need("name", Typed.text(form.name()), "请填项目名称。");
        typed.need("kind", Typed.text(form.kind()), "请选择项目类别。");
        if (!historical) needOfNew(project, typed);
        if (project.planFrom() != null
                && project.planTo() != null
                && project.planTo().isBefore(project.planFrom())) {
            typed.refuse("planTo", "建设期止不能早于建设期起。");
        }
        if (project.signedOn() != null && project.signedOn().isAfter(today)) typed.refuse("signedOn", "签约日期不能晚于今天。");
        if (project.landArea() != null && project.landUnit() == null && !historical)
            typed.refuse("landUnit", "请选择用地面积的单位。");
        return project;
    }

    /** The stage that a new project begins with, its day and its proof. */
    static void needStage(Project project, ProjectForm form, LocalDate today, Typed typed) {
        if (project.isInfrastructure() || project.historical()) return;
        typed.need("stage", Typed.text(form.stage()), "请选择项目现在到了哪个阶段。");
        typed.need("stageOn", Typed.text(form.stageOn()), "请填进入这个阶段的日期。");
        typed.need("stageEvidence", Typed.text(form.stageEvidence()), "请填依据，比如合同编号、会议纪要。");
        if (project.stageOn() != null && project.stageOn().isAfter(today)) typed.refuse("stageOn", "进入阶段的日期不能晚于今天。");
    }

    private static void needOfNew(Project project, Typed typed) {
        typed.need("regime", project.regime(), "请选择备案、核准还是审批。");
        typed.need("investor", project.investor(), "请填投资方（项目单位）。");
        typed.need("regionCode", project.regionCode(), "请选择所在区划。");
        typed.need("planTotal", project.planTotal(), "请填计划总投资。");
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
