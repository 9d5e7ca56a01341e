package luodi.problems;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import luodi.shared.Role;
import luodi.shared.web.Answer;
import luodi.shared.web.Csv;
import luodi.shared.web.Here;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

@Controller
class ProblemPages {
    private static final Object[] HEAD = {"编号", "问题", "项目", "类别", "级别", "状态", "在谁手里", "登记", "本级应于", "答应提出人", "期限"};

    private final Problems problems;
    private final ProblemList list;
    private final ProblemReader reader;
    private final SavedFilters saved;
    private final Urges urges;
    private final ProblemChoices choices;
    private final VisibleProjects visible;
    private final StaticTemplates templates = new StaticTemplates();

    ProblemPages(
            Problems problems,
            ProblemList list,
            ProblemReader reader,
            SavedFilters saved,
            Urges urges,
            ProblemChoices choices,
            VisibleProjects visible) {
        this.problems = problems;
        this.list = list;
        this.reader = reader;
        this.saved = saved;
        this.urges = urges;
        this.choices = choices;
        this.visible = visible;
    }

    @GetMapping("/problems")
    JteModel index(Actor me, ProblemQuery query) {
        Rights.require(ProblemPolicy.mayLook(me));
        String csv = Here.with("after", null).replaceFirst("^/problems", "/problems.csv");
        String search = csv.contains("?") ? csv.substring(csv.indexOf('?') + 1) : "";
        int late = query.filtered()
                ? 0
                : list.count(
                        me,
                        new ProblemQuery(
                                        null, null, null, null, null, null, null, "late", null, null, null, null, null,
                                        null)
                                .read());
        return templates.problemsIndex(new ProblemsPage(
                list.page(me, query),
                query,
                late,
                choices.units(me),
                choices.projects(me),
                saved.of(me),
                ProblemPolicy.mayRaiseSomewhere(me),
                ProblemPolicy.mayUrgeMany(me),
                ProblemPolicy.mayCompareAll(me),
                csv,
                search,
                Ids.next().toString()));
    }

    @GetMapping("/problems.csv")
    void export(Actor me, ProblemQuery query, HttpServletResponse response) {
        Rights.require(ProblemPolicy.mayLook(me));
        query.read();
        Csv.write(
                response,
                me.county().name() + "问题清单" + me.today() + ".csv",
                HEAD,
                csv -> list.each(
                        me,
                        query,
                        row -> csv.row(
                                row.number(),
                                row.confidential() ? "（商业秘密，见系统）" : row.title(),
                                row.projectName(),
                                row.category().label(),
                                row.levelLabel(),
                                row.state().label(),
                                row.holder(),
                                row.raisedOn(),
                                row.levelDue(),
                                row.promisedDue(),
                                row.clockText())));
    }

    @GetMapping("/projects/{code}/problems")
    JteModel ofProject(Actor me, @PathVariable String code) {
        Rights.require(ProblemPolicy.mayLook(me));
        Seen project = visible.find(me, code);
        ProblemQuery query = new ProblemQuery(
                null, "all", null, null, code, null, null, null, null, null, null, null, Here.parameter("after"), null);
        return templates.problemsOfProject(project, list.page(me, query), ProblemPolicy.mayRaise(me, project));
    }

    @PostMapping("/problems/urges")
    Object urge(
            Actor me,
            @RequestParam(required = false) @Nullable List<String> no,
            @RequestParam UUID id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String search) {
        Rights.require(ProblemPolicy.mayUrgeMany(me));
        urges.urge(me, id, no == null ? List.of() : no, reason == null ? "" : reason);
        return Answer.to("/problems" + (search != null && search.matches("[\\w%=&.+\\-]+") ? "?" + search : ""));
    }

    @PostMapping("/problems/filters")
    Object keep(
            Actor me,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String query) {
        Rights.require(ProblemPolicy.mayLook(me));
        return Answer.to("/problems?" + saved.save(me, name, query).query());
    }

    @PostMapping("/problems/filters/{id}/dropping")
    Object drop(Actor me, @PathVariable UUID id) {
        Rights.require(ProblemPolicy.mayLook(me));
        saved.drop(me, id);
        return Answer.to("/problems");
    }

    @GetMapping("/problems/new")
    JteModel newOne(Actor me, @RequestParam(required = false) @Nullable String project) {
        Rights.require(ProblemPolicy.mayRaiseSomewhere(me));
        return form(me, RaiseForm.blank(project, me.today(), source(me)), Map.of());
    }

    @PostMapping("/problems")
    Object create(Actor me, RaiseForm form) {
        Rights.require(ProblemPolicy.mayRaiseSomewhere(me));
        return Answer.orForm(
                () -> {
                    if (form.projectCode() == null) throw new Rejected("projectCode", "是哪个项目的问题，请选一个。", "§2.2");
                    Seen project = visible.find(me, form.projectCode());
                    Rights.require(ProblemPolicy.mayRaise(me, project));
                    return Answer.to(at(problems.raise(me, project, form.read(me.today()), form.isConfidential())));
                },
                errors -> form(me, form, errors));
    }

    @GetMapping("/problems/{no}")
    JteModel show(Actor me, @PathVariable String no) {
        Rights.require(ProblemPolicy.mayLook(me));
        return templates.problemsShow(reader.page(me, no));
    }

    /** A redirect's address is a header: the number's character must be encoded. */
    static String at(String number) {
        return "/problems/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }

    private JteModel form(Actor me, RaiseForm form, Map<String, String> errors) {
        Map<String, String> milestones = form.projectCode() == null
                ? Map.of()
                : choices.milestones(me, visible.find(me, form.projectCode()).id());
        return templates.problemsNewOne(form, choices.projects(me), milestones, errors);
    }

    private static Source source(Actor me) {
        if (me.is(Role.OWNER_REPRESENTATIVE)) return Source.COMPANY;
        return me.is(Role.DEPARTMENT) ? Source.DEPARTMENT : Source.SECRETARY;
    }
}
