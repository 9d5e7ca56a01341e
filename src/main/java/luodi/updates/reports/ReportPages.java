package luodi.updates.reports;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
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

@Controller
class ReportPages {
    private final Reports reports;
    private final ReportList list;
    private final VisibleProjects projects;
    private final StaticTemplates templates = new StaticTemplates();

    ReportPages(Reports reports, ReportList list, VisibleProjects projects) {
        this.reports = reports;
        this.list = list;
        this.projects = projects;
    }

    @GetMapping("/reports")
    JteModel index(Actor me, ReportFilter filter) {
        Rights.require(ReportPolicy.mayLook(me));
        return templates.updatesReportsIndex(null, list.page(me, null, filter), filter, null, Map.of());
    }

    @GetMapping("/projects/{code}/reports")
    JteModel ofProject(Actor me, @PathVariable String code, ReportFilter filter) {
        Rights.require(ReportPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        return page(me, project, filter, PeriodForm.lastMonth(me.today()), Map.of());
    }

    @GetMapping("/reports/table.csv")
    void csv(Actor me, ReportFilter filter, HttpServletResponse response) {
        Rights.require(ReportPolicy.mayLook(me));
        Csv.write(
                response,
                "项目总结报告.csv",
                new Object[] {"项目编号", "项目", "从", "到", "版次", "状态", "起草", "审核", "印发日期"},
                csv -> list.each(
                        me,
                        null,
                        filter,
                        one -> csv.row(
                                one.code(),
                                one.project(),
                                Say.date(one.from()),
                                Say.date(one.to()),
                                one.edition(),
                                one.state().label(),
                                one.author(),
                                Say.or(one.reviewer(), ""),
                                Say.date(one.issuedOn()))));
    }

    @PostMapping("/projects/{code}/reports")
    Object create(Actor me, @PathVariable String code, PeriodForm form) {
        Rights.require(ReportPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(ReportPolicy.mayWrite(me, project));
        return Answer.orForm(
                () -> to(project, reports.draft(me, project, form), "/edit"),
                errors -> page(me, project, ReportFilter.NONE, form, errors));
    }

    @GetMapping("/projects/{code}/reports/{id}")
    JteModel show(Actor me, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(ReportPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        return sheet(me, project, reports.find(me, project, id), Map.of());
    }

    @GetMapping("/projects/{code}/reports/{id}/edit")
    Object edit(Actor me, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(ReportPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(ReportPolicy.mayWrite(me, project));
        Report report = reports.find(me, project, id);
        if (report.state() != Report.State.DRAFT) return to(project, id, "");
        return editor(
                project,
                report,
                new ReportForm(String.valueOf(report.version()), String.valueOf(report.shared()), null, null),
                Map.of());
    }

    @PostMapping("/projects/{code}/reports/{id}")
    Object update(Actor me, @PathVariable String code, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        Rights.require(ReportPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(ReportPolicy.mayWrite(me, project));
        Report report = reports.find(me, project, id);
        ReportForm form = ReportForm.of(typed);
        boolean send = "send".equals(typed.get("then"));
        return Answer.orForm(
                () -> {
                    reports.save(me, project, id, form, send);
                    return to(project, id, send ? "" : "/edit");
                },
                errors -> editor(project, report, form, errors));
    }

    @PostMapping("/projects/{code}/reports/{id}/issuance")
    Object issue(Actor me, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(ReportPolicy.mayReview(me));
        Seen project = projects.find(me, code);
        Report report = reports.find(me, project, id);
        return Answer.orForm(
                () -> {
                    reports.issue(me, project, id);
                    return to(project, id, "");
                },
                errors -> sheet(me, project, report, errors));
    }

    @PostMapping("/projects/{code}/reports/{id}/return")
    Object giveBack(
            Actor me,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String why) {
        Rights.require(ReportPolicy.mayReview(me));
        Seen project = projects.find(me, code);
        Report report = reports.find(me, project, id);
        return Answer.orForm(
                () -> {
                    reports.giveBack(me, project, id, why);
                    return to(project, id, "");
                },
                errors -> sheet(me, project, report, errors));
    }

    @PostMapping("/projects/{code}/reports/{id}/editions")
    Object correct(
            Actor me,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String formId,
            @RequestParam(required = false) @Nullable String reason) {
        Rights.require(ReportPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(ReportPolicy.mayWrite(me, project));
        Report report = reports.find(me, project, id);
        return Answer.orForm(
                () -> to(project, reports.correct(me, project, id, formId, reason), "/edit"),
                errors -> sheet(me, project, report, errors));
    }

    @PostMapping("/projects/{code}/reports/{id}/withdrawal")
    Object drop(Actor me, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(ReportPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(ReportPolicy.mayWrite(me, project));
        reports.drop(me, project, id);
        return Answer.to("/projects/" + project.code() + "/reports");
    }

    private JteModel page(Actor me, Seen project, ReportFilter filter, PeriodForm form, Map<String, String> errors) {
        return templates.updatesReportsIndex(
                project,
                list.page(me, project, filter),
                filter,
                ReportPolicy.mayWrite(me, project) ? form : null,
                errors);
    }

    private JteModel sheet(Actor me, Seen project, Report report, Map<String, String> errors) {
        return templates.updatesReportsShow(
                project, report, reports.lines(report), reports.editions(me, project, report), me, errors);
    }

    private JteModel editor(Seen project, Report report, ReportForm form, Map<String, String> errors) {
        return templates.updatesReportsEdit(
                project, report, reports.lines(report), form, reports.longest(report), errors);
    }

    private static String to(Seen project, UUID id, String page) {
        return Answer.to("/projects/" + project.code() + "/reports/" + id + page);
    }
}
