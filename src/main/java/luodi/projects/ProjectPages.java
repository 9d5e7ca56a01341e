package luodi.projects;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import luodi.shared.Actor;
import luodi.shared.Money;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import luodi.shared.web.Csv;
import luodi.shared.web.Here;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class ProjectPages {
    private static final Object[] HEAD = {
        "编号",
        "名称",
        "类别",
        "阶段",
        "状态",
        "灯",
        "投资方",
        "计划总投资（万元）",
        "年度计划（万元）",
        "当年完成（万元）",
        "完成率",
        "重点项目",
        "四个一缺",
        "包保领导",
        "项目秘书",
        "联络员"
    };

    private final Projects projects;
    private final ProjectList list;
    private final VisibleProjects visible;
    private final Choices choices;
    private final StaticTemplates templates = new StaticTemplates();

    ProjectPages(Projects projects, ProjectList list, VisibleProjects visible, Choices choices) {
        this.projects = projects;
        this.list = list;
        this.visible = visible;
        this.choices = choices;
    }

    @GetMapping("/projects")
    JteModel index(Actor me, ProjectQuery query) {
        Rights.require(ProjectPolicy.mayLook(me));
        ProjectQuery.Asked asked = query.read(me);
        ProjectList.Page page = list.page(me, asked);
        String csv = Here.with("after", null).replaceFirst("^/projects", "/projects.csv");
        return templates.projectsIndex(new RegisterPage(
                page.rows(),
                query,
                asked.year(),
                Math.max(me.county().latestYear(), me.today().getYear()),
                page.infrastructure(),
                page.key(),
                me.seesWholeCounty(),
                ProjectPolicy.mayRegister(me),
                csv));
    }

    @GetMapping("/projects.csv")
    void export(Actor me, ProjectQuery query, HttpServletResponse response) {
        Rights.require(ProjectPolicy.mayLook(me));
        ProjectQuery.Asked asked = query.read(me);
        Csv.write(
                response,
                me.county().name() + "项目库" + asked.year() + ".csv",
                HEAD,
                csv -> list.each(
                        me,
                        asked,
                        row -> csv.row(
                                row.code(),
                                row.name(),
                                row.kindLabel(),
                                row.stageLabel(),
                                row.overlayLabel(),
                                row.light(),
                                row.investor(),
                                row.planTotal() == null ? null : Money.wan(row.planTotal()),
                                row.annualPlan() == null ? null : Money.wan(row.annualPlan()),
                                row.completed() == null ? null : Money.wan(row.completed()),
                                row.completion(),
                                row.keyProject() ? "是" : "否",
                                String.join("、", row.fourOnesMissing()),
                                row.sponsor(),
                                row.secretary(),
                                row.liaison())));
    }

    @GetMapping("/projects/new")
    JteModel newOne(Actor me) {
        Rights.require(ProjectPolicy.mayRegister(me));
        return templates.projectsNew(ProjectForm.blank(me.county().code(), me.today()), choices.of(me), Map.of());
    }

    @PostMapping("/projects")
    Object create(Actor me, ProjectForm form) {
        Rights.require(ProjectPolicy.mayRegister(me));
        return Answer.orForm(
                () -> Answer.to("/projects/" + projects.register(me, form)),
                errors -> templates.projectsNew(form, choices.of(me), errors));
    }

    @GetMapping("/projects/{code}/edit")
    JteModel edit(Actor me, @PathVariable String code) {
        Rights.require(ProjectPolicy.mayLook(me));
        Seen seen = visible.find(me, code);
        Project project = projects.show(me, code);
        if (!ProjectPolicy.mayRevise(me, seen)) return templates.projectsFacts(seen, project);
        return templates.projectsEdit(seen, ProjectForm.of(project), choices.of(me), Map.of(), project.historical());
    }

    @PostMapping("/projects/{code}")
    Object update(Actor me, @PathVariable String code, ProjectForm form) {
        Rights.require(ProjectPolicy.mayLook(me));
        Seen seen = visible.find(me, code);
        Rights.require(ProjectPolicy.mayRevise(me, seen));
        return Answer.orForm(
                () -> {
                    projects.revise(me, code, form);
                    return Answer.to("/projects/" + code);
                },
                errors -> again(me, seen, form, errors));
    }

    /** After a stale edit the form carries the new version, so that sending it once more is meant. */
    private JteModel again(Actor me, Seen seen, ProjectForm form, Map<String, String> errors) {
        Project now = projects.show(seen);
        ProjectForm typed = errors.containsKey("") ? form.at(now.version()) : form;
        return templates.projectsEdit(seen, typed, choices.of(me), errors, now.historical());
    }
}
