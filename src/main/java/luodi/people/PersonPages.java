package luodi.people;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person: roles with dates, the account, and who acts for whom. */
@Controller
class PersonPages {
    private final Persons persons;
    private final Roles roles;
    private final Logins logins;
    private final Delegations delegations;
    private final Units units;
    private final StaticTemplates templates = new StaticTemplates();

    PersonPages(Persons persons, Roles roles, Logins logins, Delegations delegations, Units units) {
        this.persons = persons;
        this.roles = roles;
        this.logins = logins;
        this.delegations = delegations;
        this.units = units;
    }

    @GetMapping("/people/{person}")
    JteModel show(Actor me, @PathVariable UUID person) {
        Rights.require(PeoplePolicy.maySeePeople(me));
        return templates.peoplePerson(page(me, person));
    }

    @PostMapping("/people/{person}/roles")
    Object grant(Actor me, @PathVariable UUID person, RoleForm form) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        return Answer.orForm(
                () -> {
                    roles.grant(me, form, person);
                    return Answer.to("/people/" + person);
                },
                errors -> templates.peoplePerson(page(me, person).with(form, errors)));
    }

    @PostMapping("/people/{person}/roles/{grant}/end")
    Object end(
            Actor me,
            @PathVariable UUID person,
            @PathVariable UUID grant,
            @RequestParam(required = false) @Nullable String lastDay) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        return onPage(me, person, page -> roles.end(me, person, grant, day(lastDay)));
    }

    @PostMapping("/people/{person}/delegations")
    Object delegate(Actor me, @PathVariable UUID person, DelegationForm form) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        return Answer.orForm(
                () -> {
                    delegations.grant(me, person, form);
                    return Answer.to("/people/" + person);
                },
                errors -> templates.peoplePerson(page(me, person).with(form, errors)));
    }

    @PostMapping("/people/{person}/delegations/{delegation}/end")
    Object endDelegation(
            Actor me,
            @PathVariable UUID person,
            @PathVariable UUID delegation,
            @RequestParam(required = false) @Nullable String lastDay) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        return onPage(me, person, page -> delegations.end(me, person, delegation, day(lastDay)));
    }

    /** The one-time word is shown by this answer and never again. */
    @PostMapping("/people/{person}/account")
    Object openAccount(Actor me, @PathVariable UUID person, @RequestParam(required = false) @Nullable String login) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        String name = Typed.text(login);
        try {
            String word = logins.openAccount(me, person, name);
            return templates.peopleOnce(page(me, person).person(), word);
        } catch (Rejected refused) {
            return new Answer(422, templates.peoplePerson(page(me, person).with(name, refused.fields())));
        }
    }

    @PostMapping("/people/{person}/account/password")
    JteModel oneTimeWord(Actor me, @PathVariable UUID person) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        String word = logins.oneTimeWord(me, person);
        return templates.peopleOnce(page(me, person).person(), word);
    }

    @PostMapping("/people/{person}/account/closure")
    Object closeAccount(Actor me, @PathVariable UUID person) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        return onPage(me, person, page -> logins.close(me, person));
    }

    @PostMapping("/people/{person}/account/reopening")
    Object reopenAccount(Actor me, @PathVariable UUID person) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        return onPage(me, person, page -> logins.reopen(me, person));
    }

    private Object onPage(Actor me, UUID person, Consumer<PersonPage> act) {
        PersonPage page = page(me, person);
        return Answer.orForm(
                () -> {
                    act.accept(page);
                    return Answer.to("/people/" + person);
                },
                errors -> templates.peoplePerson(page.with("", errors)));
    }

    private PersonPage page(Actor me, UUID id) {
        Person person = persons.find(me, id).orElseThrow(NotFound::new);
        boolean manages = PeoplePolicy.mayManagePeople(me);
        Map<String, String> others = manages ? persons.options(me) : new LinkedHashMap<>();
        others.remove(id.toString());
        return new PersonPage(
                person,
                roles.of(id),
                delegations.of(id),
                manages ? units.options(me) : Map.of(),
                others,
                manages,
                me.today(),
                RoleForm.empty(me.today()),
                DelegationForm.empty(me.today()),
                "",
                Map.of());
    }

    static LocalDate day(@Nullable String typed) {
        Map<String, String> errors = new LinkedHashMap<>();
        LocalDate day = Typed.date("lastDay", Typed.text(typed), errors);
        if (day == null) throw new Rejected("lastDay", errors.getOrDefault("lastDay", "要写最后一天是哪天。"));
        return day;
    }
}
