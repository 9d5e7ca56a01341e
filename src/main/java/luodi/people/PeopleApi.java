package luodi.people;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.NotFound;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's people as JSON; every act checks the county of the address too. */
@RestController
@RequestMapping("/api/v1/counties/{county}/people")
class PeopleApi {
    record Whole(Person person, List<RoleGrant> roles, List<Delegation> delegations) {}

    record Login(@Nullable String login) {}

    /** The one-time word, told once. */
    record Once(String login, String password) {}

    record End(@Nullable String lastDay) {}

    private final Persons persons;
    private final Roles roles;
    private final Logins logins;
    private final Delegations delegations;

    PeopleApi(Persons persons, Roles roles, Logins logins, Delegations delegations) {
        this.persons = persons;
        this.roles = roles;
        this.logins = logins;
        this.delegations = delegations;
    }

    @GetMapping
    Listing<Person> index(Actor me, @PathVariable String county, @ParameterObject PersonFilter filter) {
        Rights.require(PeoplePolicy.maySeePeople(me));
        Rights.requireCounty(me, county);
        return persons.list(me, filter);
    }

    @PostMapping
    ResponseEntity<Whole> create(Actor me, @PathVariable String county, @RequestBody PersonForm form) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        Rights.requireCounty(me, county);
        UUID id = persons.create(me, form);
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/people/" + id))
                .body(whole(me, id));
    }

    @GetMapping("/{person}")
    Whole show(Actor me, @PathVariable String county, @PathVariable UUID person) {
        Rights.require(PeoplePolicy.maySeePeople(me));
        Rights.requireCounty(me, county);
        return whole(me, person);
    }

    @PutMapping("/{person}")
    Whole update(Actor me, @PathVariable String county, @PathVariable UUID person, @RequestBody PersonForm form) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        Rights.requireCounty(me, county);
        persons.revise(me, person, form);
        return whole(me, person);
    }

    @PostMapping("/{person}/roles")
    ResponseEntity<Whole> grant(
            Actor me, @PathVariable String county, @PathVariable UUID person, @RequestBody RoleForm form) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        Rights.requireCounty(me, county);
        roles.grant(me, form, person);
        return ResponseEntity.created(at(county, person)).body(whole(me, person));
    }

    @PostMapping("/{person}/roles/{grant}/end")
    Whole end(
            Actor me,
            @PathVariable String county,
            @PathVariable UUID person,
            @PathVariable UUID grant,
            @RequestBody End end) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        Rights.requireCounty(me, county);
        roles.end(me, person, grant, PersonPages.day(end.lastDay()));
        return whole(me, person);
    }

    @PostMapping("/{person}/delegations")
    ResponseEntity<Whole> delegate(
            Actor me, @PathVariable String county, @PathVariable UUID person, @RequestBody DelegationForm form) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        Rights.requireCounty(me, county);
        delegations.grant(me, person, form);
        return ResponseEntity.created(at(county, person)).body(whole(me, person));
    }

    @PostMapping("/{person}/delegations/{delegation}/end")
    Whole endDelegation(
            Actor me,
            @PathVariable String county,
            @PathVariable UUID person,
            @PathVariable UUID delegation,
            @RequestBody End end) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        Rights.requireCounty(me, county);
        delegations.end(me, person, delegation, PersonPages.day(end.lastDay()));
        return whole(me, person);
    }

    @PostMapping("/{person}/account")
    ResponseEntity<Once> openAccount(
            Actor me, @PathVariable String county, @PathVariable UUID person, @RequestBody Login login) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        Rights.requireCounty(me, county);
        String name = Typed.text(login.login());
        return ResponseEntity.created(at(county, person)).body(new Once(name, logins.openAccount(me, person, name)));
    }

    @PostMapping("/{person}/account/password")
    Once oneTimeWord(Actor me, @PathVariable String county, @PathVariable UUID person) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        Rights.requireCounty(me, county);
        String word = logins.oneTimeWord(me, person);
        Person.Account account = whole(me, person).person().account();
        return new Once(account == null ? "" : account.login(), word);
    }

    @PostMapping("/{person}/account/closure")
    Whole closeAccount(Actor me, @PathVariable String county, @PathVariable UUID person) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        Rights.requireCounty(me, county);
        logins.close(me, person);
        return whole(me, person);
    }

    @DeleteMapping("/{person}/account/closure")
    @ResponseStatus(HttpStatus.OK)
    Whole reopenAccount(Actor me, @PathVariable String county, @PathVariable UUID person) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        Rights.requireCounty(me, county);
        logins.reopen(me, person);
        return whole(me, person);
    }

    private Whole whole(Actor me, UUID id) {
        return new Whole(persons.find(me, id).orElseThrow(NotFound::new), roles.of(id), delegations.of(id));
    }

    private static URI at(String county, UUID person) {
        return URI.create("/api/v1/counties/" + county + "/people/" + person);
    }
}
