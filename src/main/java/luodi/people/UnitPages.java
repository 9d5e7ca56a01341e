package luodi.people;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import luodi.shared.web.Csv;
import luodi.shared.web.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 单位: the list as of a day, registering and revising. */
@Controller
class UnitPages {
    private static final Object[] HEAD = {"代码", "单位", "类别", "起", "止", "前身", "后继", "依据"};

    private final Units units;
    private final StaticTemplates templates = new StaticTemplates();

    UnitPages(Units units) {
        this.units = units;
    }

    @GetMapping("/units")
    JteModel index(Actor me, UnitFilter filter) {
        Rights.require(PeoplePolicy.maySeePeople(me));
        return templates.peopleUnits(units.list(me, filter), filter, me.today(), PeoplePolicy.mayManagePeople(me));
    }

    @GetMapping("/units.csv")
    void export(Actor me, UnitFilter filter, HttpServletResponse response) {
        Rights.require(PeoplePolicy.maySeePeople(me));
        Csv.write(response, "单位.csv", HEAD, csv -> {
            for (Unit unit : units.list(me, filter)) {
                csv.row(
                        unit.code(),
                        unit.name(),
                        unit.kind().label(),
                        Say.date(unit.validFrom()),
                        Say.date(unit.validTo()),
                        names(unit.predecessors()),
                        names(unit.successors()),
                        Say.or(unit.source(), ""));
            }
        });
    }

    @GetMapping("/units/new")
    JteModel newOne(Actor me) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        return templates.peopleUnitForm(null, UnitForm.empty(), Map.of());
    }

    @PostMapping("/units")
    Object create(Actor me, UnitForm form) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        return Answer.orForm(
                () -> {
                    units.create(me, form);
                    return Answer.to("/units");
                },
                errors -> templates.peopleUnitForm(null, form, errors));
    }

    @GetMapping("/units/{unit}/edit")
    JteModel edit(Actor me, @PathVariable UUID unit) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        Unit known = units.find(me, unit).orElseThrow(NotFound::new);
        return templates.peopleUnitForm(known, UnitForm.of(known), Map.of());
    }

    @PostMapping("/units/{unit}")
    Object update(Actor me, @PathVariable UUID unit, UnitForm form) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        Unit known = units.find(me, unit).orElseThrow(NotFound::new);
        return Answer.orForm(
                () -> {
                    units.revise(me, unit, form);
                    return Answer.to("/units");
                },
                errors -> templates.peopleUnitForm(known, form.at(known), errors));
    }

    private static String names(List<Unit.Named> named) {
        return named.stream().map(Unit.Named::name).collect(Collectors.joining("、"));
    }
}
