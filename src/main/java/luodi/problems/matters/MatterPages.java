package luodi.problems.matters;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import luodi.people.Units;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import luodi.shared.web.Csv;
import luodi.shared.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

@Controller
@RequestMapping("/matters")
class MatterPages {
    private final Matters matters;
    private final MatterDrafts drafts;
    private final MatterSteps steps;
    private final MatterList list;
    private final MatterCounts counts;
    private final MatterReader reader;
    private final Units units;
    private final StaticTemplates templates = new StaticTemplates();

    MatterPages(
            Matters matters,
            MatterDrafts drafts,
            MatterSteps steps,
            MatterList list,
            MatterCounts counts,
            MatterReader reader,
            Units units) {
        this.matters = matters;
        this.drafts = drafts;
        this.steps = steps;
        this.list = list;
        this.counts = counts;
        this.reader = reader;
        this.units = units;
    }

    @GetMapping
    JteModel index(Actor me, MatterQuery query) {
        Rights.require(MatterPolicy.mayLook(me));
        return templates.problemsMattersIndex(
                matters.list(me, query), query, counts.of(me, query), units.options(me), me);
    }

    @GetMapping("/table.csv")
    void csv(Actor me, MatterQuery query, HttpServletResponse response) {
        Rights.require(MatterPolicy.mayLook(me));
        query.read(me);
        Csv.write(
                response,
                "交办事项.csv",
                new Object[] {"编号", "事项", "来源", "项目", "牵头单位", "状态", "谁在等", "期限", "时间", "下一步"},
                csv -> list.each(
                        me,
                        query,
                        row -> csv.row(
                                row.number(),
                                row.title(),
                                row.source().label(),
                                Say.or(row.projectName(), ""),
                                row.leadUnit(),
                                row.state().label(),
                                row.waiter(),
                                Say.date(row.effectiveDue()),
                                row.time(),
                                row.next())));
    }

    @GetMapping("/new")
    JteModel newOne(
            Actor me,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String problem) {
        Rights.require(MatterPolicy.mayDraftSome(me));
        return form(me, null, MatterForm.empty(project, problem), Map.of());
    }

    @PostMapping
    Object create(Actor me, @RequestParam Map<String, String> typed) {
        Rights.require(MatterPolicy.mayDraftSome(me));
        MatterForm form = MatterForm.of(typed);
        return Answer.orForm(() -> to(drafts.draft(me, form)), errors -> form(me, null, form, errors));
    }

    @GetMapping("/{number}")
    JteModel show(Actor me, @PathVariable String number) {
        Rights.require(MatterPolicy.mayLook(me));
        return page(me, number, null, StepForm.of(null), Map.of());
    }

    @GetMapping("/{number}/edit")
    JteModel edit(Actor me, @PathVariable String number) {
        Rights.require(MatterPolicy.mayDraftSome(me));
        Matter m = matters.find(me, number);
        return form(me, number, MatterForm.of(m, m.problem(), matters.helpers(m)), Map.of());
    }

    @PostMapping("/{number}")
    Object update(Actor me, @PathVariable String number, @RequestParam Map<String, String> typed) {
        Rights.require(MatterPolicy.mayDraftSome(me));
        matters.find(me, number);
        MatterForm form = MatterForm.of(typed);
        return Answer.orForm(
                () -> {
                    drafts.revise(me, number, form);
                    return to(number);
                },
                errors -> form(me, number, form, errors));
    }

    /** {@code noun} names one of {@link MatterAct}: acceptance, progress, report … */
    @PostMapping("/{number}/{noun}")
    Object act(Actor me, @PathVariable String number, @PathVariable String noun, StepForm form) {
        Rights.require(MatterPolicy.mayLook(me));
        MatterAct act = MatterAct.named(noun).orElseThrow(NotFound::new);
        return Answer.orForm(
                () -> {
                    steps.take(me, number, act, form);
                    return to(number);
                },
                errors -> page(me, number, act, form, errors));
    }

    private JteModel page(
            Actor me, String number, @Nullable MatterAct tried, StepForm form, Map<String, String> errors) {
        return templates.problemsMattersMatter(reader.page(me, number), tried, form, errors);
    }

    private JteModel form(Actor me, @Nullable String number, MatterForm form, Map<String, String> errors) {
        return templates.problemsMattersForm(
                number, form, units.options(me), drafts.leaders(me), MatterPolicy.maySignSome(me), errors);
    }

    private static String to(String number) {
        return Answer.to("/matters/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8));
    }
}
