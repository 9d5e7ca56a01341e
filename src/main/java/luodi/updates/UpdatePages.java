package luodi.updates;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import luodi.shared.web.Csv;
import luodi.shared.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
class UpdatePages {
    private final Updates updates;
    private final UpdateList list;
    private final UpdatePictures pictures;
    private final VisibleProjects projects;
    private final Clock clock;
    private final StaticTemplates templates = new StaticTemplates();

    UpdatePages(Updates updates, UpdateList list, UpdatePictures pictures, VisibleProjects projects, Clock clock) {
        this.updates = updates;
        this.list = list;
        this.pictures = pictures;
        this.projects = projects;
        this.clock = clock;
    }

    @GetMapping("/updates")
    JteModel index(Actor me, UpdateFilter filter) {
        Rights.require(UpdatePolicy.mayLook(me));
        return templates.updatesIndex(null, list.page(me, null, filter), filter, me);
    }

    @GetMapping("/projects/{code}/updates")
    JteModel ofProject(Actor me, @PathVariable String code, UpdateFilter filter) {
        Rights.require(UpdatePolicy.mayLook(me));
        Seen project = projects.find(me, code);
        return templates.updatesIndex(project, list.page(me, project, filter), filter, me);
    }

    @GetMapping("/updates/table.csv")
    void csv(Actor me, UpdateFilter filter, HttpServletResponse response) {
        Rights.require(UpdatePolicy.mayLook(me));
        table(me, null, filter, response);
    }

    @GetMapping("/projects/{code}/updates/table.csv")
    void csvOfProject(Actor me, @PathVariable String code, UpdateFilter filter, HttpServletResponse response) {
        Rights.require(UpdatePolicy.mayLook(me));
        table(me, projects.find(me, code), filter, response);
    }

    @GetMapping("/projects/{code}/updates/new")
    JteModel newOne(Actor me, @PathVariable String code) {
        Rights.require(UpdatePolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(UpdatePolicy.mayWrite(me, project));
        return form(me, project, null, UpdateForm.empty(LocalDateTime.now(clock)), Map.of());
    }

    @PostMapping("/projects/{code}/updates")
    Object create(
            Actor me,
            @PathVariable String code,
            UpdateForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        Rights.require(UpdatePolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(UpdatePolicy.mayWrite(me, project));
        UpdateForm[] kept = {form};
        return Answer.orForm(
                () -> {
                    kept[0] = pictures.keep(me, form, files);
                    return to(project, updates.publish(me, project, kept[0]));
                },
                errors -> form(me, project, null, kept[0], errors));
    }

    @GetMapping("/projects/{code}/updates/{id}")
    JteModel show(Actor me, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(UpdatePolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Update update = updates.find(me, project, id);
        return templates.updatesShow(project, update, updates.chain(me, update), me);
    }

    @GetMapping("/projects/{code}/updates/{id}/correction")
    JteModel newCorrection(Actor me, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(UpdatePolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Update wrong = updates.find(me, project, id);
        Rights.require(UpdatePolicy.mayCorrect(me, project, wrong));
        return form(me, project, wrong, UpdateForm.of(wrong), Map.of());
    }

    @PostMapping("/projects/{code}/updates/{id}/correction")
    Object createCorrection(
            Actor me,
            @PathVariable String code,
            @PathVariable UUID id,
            UpdateForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        Rights.require(UpdatePolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Update wrong = updates.find(me, project, id);
        Rights.require(UpdatePolicy.mayCorrect(me, project, wrong));
        UpdateForm[] kept = {form};
        return Answer.orForm(
                () -> {
                    kept[0] = pictures.keep(me, form, files);
                    return to(project, updates.correct(me, project, id, kept[0]));
                },
                errors -> form(me, project, wrong, kept[0], errors));
    }

    private void table(Actor me, @Nullable Seen project, UpdateFilter filter, HttpServletResponse response) {
        Csv.write(
                response,
                (project == null ? "" : project.name()) + "动态.csv",
                new Object[] {"时间", "项目编号", "项目", "动态", "谁报的", "企业可见", "图片"},
                csv -> list.each(
                        me,
                        project,
                        filter,
                        one -> csv.row(
                                Say.time(one.happenedAt()),
                                one.code(),
                                one.project(),
                                one.text(),
                                one.author(),
                                one.shared() ? "是" : "否",
                                one.pictures().size())));
    }

    private JteModel form(Actor me, Seen project, @Nullable Update wrong, UpdateForm form, Map<String, String> errors) {
        return templates.updatesForm(
                project, wrong, wrong != null && Updates.isSlip(me, wrong), form, updates.limits(me), errors);
    }

    private static String to(Seen project, UUID id) {
        return Answer.to("/projects/" + project.code() + "/updates/" + id);
    }
}
