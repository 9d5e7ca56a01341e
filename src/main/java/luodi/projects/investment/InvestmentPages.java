package luodi.projects.investment;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Money;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import luodi.shared.web.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/projects/{code}/investment")
class InvestmentPages {
    private final VisibleProjects projects;
    private final Investments investments;
    private final InvestmentView view;
    private final YearTables tables;
    private final StaticTemplates templates = new StaticTemplates();

    InvestmentPages(VisibleProjects projects, Investments investments, InvestmentView view, YearTables tables) {
        this.projects = projects;
        this.investments = investments;
        this.view = view;
        this.tables = tables;
    }

    @GetMapping
    JteModel index(Actor me, @PathVariable String code, @RequestParam(required = false) @Nullable Integer year) {
        Rights.require(InvestmentPolicy.mayLook(me));
        return view.page(me, projects.find(me, code), year == null ? me.county().latestYear() : year);
    }

    @PostMapping
    Object create(Actor me, @PathVariable String code, InvestmentForm form) {
        Rights.require(InvestmentPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(InvestmentPolicy.mayEnter(me, project));
        int year = form.year() == null ? me.county().latestYear() : form.year();
        return Answer.orForm(
                () -> {
                    investments.record(me, project, year, form);
                    return Answer.to("/projects/" + code + "/investment?year=" + year);
                },
                errors -> view.page(me, project, year, form, errors));
    }

    @GetMapping("/{id}/edit")
    JteModel edit(Actor me, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(InvestmentPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(InvestmentPolicy.mayEnter(me, project));
        Investment one = investments.find(project, id);
        return templates.projectsInvestmentEdit(project, one, InvestmentForm.of(one), Map.of());
    }

    @PostMapping("/{id}")
    Object update(Actor me, @PathVariable String code, @PathVariable UUID id, InvestmentForm form) {
        Rights.require(InvestmentPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(InvestmentPolicy.mayEnter(me, project));
        return Answer.orForm(
                () -> {
                    Investment one = investments.revise(me, project, id, form);
                    return Answer.to("/projects/" + code + "/investment?year=" + one.year());
                },
                errors -> {
                    Investment now = investments.find(project, id);
                    return templates.projectsInvestmentEdit(
                            project,
                            now,
                            new InvestmentForm(
                                    id,
                                    now.year(),
                                    form.month(),
                                    form.fundSource(),
                                    form.amount(),
                                    form.evidence(),
                                    form.note(),
                                    now.version()),
                            errors);
                });
    }

    @GetMapping("/table.csv")
    void csv(
            Actor me,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletResponse response) {
        Rights.require(InvestmentPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        YearTable table = tables.of(project, year == null ? me.county().latestYear() : year);
        Csv.write(
                response,
                project.name() + table.year() + "年投资.csv",
                new Object[] {"月份", "计划（万元）", "完成（万元）", "累计（万元）", "锁定人"},
                csv -> table.lines()
                        .forEach(line -> csv.row(
                                line.month(),
                                Money.wan(line.planned()),
                                Money.wan(line.done()),
                                Money.wan(line.cumulative()),
                                line.lock() == null ? "" : line.lock().confirmedBy())));
    }
}
