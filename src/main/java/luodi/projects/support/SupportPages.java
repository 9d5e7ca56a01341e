package luodi.projects.support;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Money;
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

@Controller
@RequestMapping("/support")
class SupportPages {
    private final Supports supports;
    private final SupportTargets targets;
    private final StaticTemplates templates = new StaticTemplates();

    SupportPages(Supports supports, SupportTargets targets) {
        this.supports = supports;
        this.targets = targets;
    }

    /** What is asked of the year's list. */
    record Filter(
            @Nullable Integer year,
            @Nullable UUID unit,
            @Nullable SupportKind kind,
            @Nullable Included included) {}

    @GetMapping
    JteModel index(Actor me, Filter filter) {
        Rights.require(SupportPolicy.mayLook(me));
        int year = year(me, filter);
        List<Support> all = supports.ofCounty(me, year);
        Map<String, String> units = new LinkedHashMap<>();
        all.forEach(one -> units.put(one.unitId().toString(), one.unit()));
        return templates.projectsSupportIndex(
                year,
                SupportsByUnit.of(list(me, filter)),
                filter.unit() == null ? "" : filter.unit().toString(),
                filter.kind() == null ? "" : filter.kind().name(),
                filter.included() == null ? "" : filter.included().name(),
                units,
                me);
    }

    @GetMapping("/new")
    JteModel newOne(
            Actor me,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String project) {
        Rights.require(SupportPolicy.mayRecord(me));
        int of = year == null ? me.county().latestYear() : year;
        return form(me, of, null, SupportForm.empty(of, project), Map.of());
    }

    @PostMapping
    Object create(Actor me, SupportForm form) {
        Rights.require(SupportPolicy.mayRecord(me));
        int year = form.year() == null ? me.county().latestYear() : form.year();
        return Answer.orForm(() -> to(supports.record(me, year, form)), errors -> form(me, year, null, form, errors));
    }

    @GetMapping("/{id}/correction")
    JteModel newCorrection(Actor me, @PathVariable UUID id) {
        Rights.require(SupportPolicy.mayRecord(me));
        Support wrong = supports.find(me, id);
        Rights.require(SupportPolicy.mayRecordFor(me, wrong.unitId()));
        return form(me, wrong.year(), wrong, SupportForm.of(wrong), Map.of());
    }

    @PostMapping("/{id}/correction")
    Object createCorrection(Actor me, @PathVariable UUID id, SupportForm form) {
        Rights.require(SupportPolicy.mayRecord(me));
        Support wrong = supports.find(me, id);
        return Answer.orForm(
                () -> to(supports.correct(me, wrong.id(), form)),
                errors -> form(me, wrong.year(), wrong, form, errors));
    }

    @GetMapping("/table.csv")
    void csv(Actor me, Filter filter, HttpServletResponse response) {
        Rights.require(SupportPolicy.mayLook(me));
        Csv.write(
                response,
                year(me, filter) + "年部门支持.csv",
                new Object[] {"部门", "方式", "支持对象", "做了什么", "金额（万元）", "是否含在项目投资内", "起", "止", "数量", "原文"},
                csv -> list(me, filter)
                        .forEach(one -> csv.row(
                                one.unit(),
                                one.kind().label(),
                                one.target(),
                                one.action(),
                                one.amount() == null ? "" : Money.wan(one.amount()),
                                one.includedInferred()
                                        ? "推定已含在项目投资内"
                                        : one.included().label(),
                                Say.date(one.from()),
                                Say.date(one.to()),
                                Say.or(one.quantities(), ""),
                                Say.or(one.quote(), ""))));
    }

    private List<Support> list(Actor me, Filter filter) {
        return supports.ofCounty(me, year(me, filter), filter.unit(), filter.kind(), filter.included());
    }

    private JteModel form(Actor me, int year, @Nullable Support wrong, SupportForm form, Map<String, String> errors) {
        return templates.projectsSupportForm(year, wrong, form, supports.units(me), targets.of(me), errors);
    }

    private static int year(Actor me, Filter filter) {
        return filter.year() == null ? me.county().latestYear() : filter.year();
    }

    private static String to(Support one) {
        return Answer.to(one.code() == null ? "/support?year=" + one.year() : "/projects/" + one.code() + "/support");
    }
}
