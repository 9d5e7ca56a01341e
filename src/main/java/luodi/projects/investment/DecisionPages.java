package luodi.projects.investment;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/projects/{code}/investment")
class DecisionPages {
    private final VisibleProjects projects;
    private final Investments investments;
    private final Corrections corrections;
    private final MonthLocks locks;
    private final InvestmentView view;
    private final StaticTemplates templates = new StaticTemplates();

    DecisionPages(
            VisibleProjects projects,
            Investments investments,
            Corrections corrections,
            MonthLocks locks,
            InvestmentView view) {
        this.projects = projects;
        this.investments = investments;
        this.corrections = corrections;
        this.locks = locks;
        this.view = view;
    }

    @PostMapping("/{id}/confirmation")
    Object confirm(Actor me, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(InvestmentPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(InvestmentPolicy.mayConfirm(me));
        int year = investments.find(project, id).year();
        return Answer.orForm(
                () -> {
                    investments.confirm(me, project, id);
                    return back(code, year);
                },
                errors -> view.page(me, project, year, null, errors));
    }

    @PostMapping("/{id}/return")
    Object giveBack(
            Actor me,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String why) {
        Rights.require(InvestmentPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(InvestmentPolicy.mayConfirm(me));
        int year = investments.find(project, id).year();
        return Answer.orForm(
                () -> {
                    investments.giveBack(me, project, id, why);
                    return back(code, year);
                },
                errors -> view.page(me, project, year, null, errors));
    }

    @PostMapping("/locks")
    Object lock(Actor me, @PathVariable String code, @RequestParam int year, @RequestParam int month) {
        Rights.require(InvestmentPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(InvestmentPolicy.mayConfirm(me));
        return Answer.orForm(
                () -> {
                    locks.lock(me, project, year, month);
                    return back(code, year);
                },
                errors -> view.page(me, project, year, null, errors));
    }

    @GetMapping("/{id}/correction")
    JteModel newCorrection(Actor me, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(InvestmentPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(InvestmentPolicy.mayBook(me));
        return templates.projectsInvestmentCorrection(
                project, investments.find(project, id), Corrections.Form.empty(), Map.of());
    }

    @PostMapping("/{id}/correction")
    Object createCorrection(Actor me, @PathVariable String code, @PathVariable UUID id, Corrections.Form form) {
        Rights.require(InvestmentPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(InvestmentPolicy.mayBook(me));
        return Answer.orForm(
                () -> {
                    corrections.correct(me, project, id, form);
                    return back(code, me.today().getYear());
                },
                errors -> templates.projectsInvestmentCorrection(project, investments.find(project, id), form, errors));
    }

    private static String back(String code, int year) {
        return Answer.to("/projects/" + code + "/investment?year=" + year);
    }
}
