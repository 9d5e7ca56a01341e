package luodi.people;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
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

/** 人员: the list, and registering and revising a person. */
@Controller
class PeoplePages {
    private static final Object[] HEAD = {"姓名", "职务", "单位", "角色", "账号", "账号状态", "电话", "占位"};

    private final Persons persons;
    private final Units units;
    private final StaticTemplates templates = new StaticTemplates();

    PeoplePages(Persons persons, Units units) {
        this.persons = persons;
        this.units = units;
    }

    @GetMapping("/people")
    JteModel index(Actor me, PersonFilter filter) {
        Rights.require(PeoplePolicy.maySeePeople(me));
        return templates.peoplePeople(
                persons.list(me, filter), filter, units.options(me), PeoplePolicy.mayManagePeople(me));
    }

    @GetMapping("/people.csv")
    void export(Actor me, PersonFilter filter, HttpServletResponse response) {
        Rights.require(PeoplePolicy.maySeePeople(me));
        Csv.write(response, "人员.csv", HEAD, csv -> {
            for (Person person : persons.all(me, filter)) {
                csv.row(
                        person.name(),
                        Say.or(person.title(), ""),
                        Say.or(person.unitName(), ""),
                        person.roleNames(),
                        person.account() == null ? "" : person.account().login(),
                        person.accountState(),
                        Say.or(person.phone(), ""),
                        person.placeholder() ? "是" : "");
            }
        });
    }

    @GetMapping("/people/new")
    JteModel newOne(Actor me) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        return templates.peoplePersonForm(null, PersonForm.empty(), units.options(me), Map.of());
    }

    @PostMapping("/people")
    Object create(Actor me, PersonForm form) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        return Answer.orForm(
                () -> Answer.to("/people/" + persons.create(me, form)),
                errors -> templates.peoplePersonForm(null, form, units.options(me), errors));
    }

    @GetMapping("/people/{person}/edit")
    JteModel edit(Actor me, @PathVariable UUID person) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        Person known = persons.find(me, person).orElseThrow(NotFound::new);
        return templates.peoplePersonForm(known, PersonForm.of(known), units.options(me), Map.of());
    }

    @PostMapping("/people/{person}")
    Object update(Actor me, @PathVariable UUID person, PersonForm form) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        Person known = persons.find(me, person).orElseThrow(NotFound::new);
        return Answer.orForm(
                () -> {
                    persons.revise(me, person, form);
                    return Answer.to("/people/" + person);
                },
                errors -> templates.peoplePersonForm(known, form.at(known), units.options(me), errors));
    }
}
