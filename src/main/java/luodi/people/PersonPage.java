package luodi.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the page of one person shows: the forms hold what was typed last, with the errors at their fields. */
public record PersonPage(
        Person person,
        List<RoleGrant> roles,
        List<Delegation> delegations,
        Map<String, String> units,
        Map<String, String> people,
        boolean mayManage,
        LocalDate today,
        RoleForm role,
        DelegationForm delegation,
        String login,
        Map<String, String> errors) {
    PersonPage with(RoleForm typed, Map<String, String> wrong) {
        return new PersonPage(
                person, roles, delegations, units, people, mayManage, today, typed, delegation, login, wrong);
    }

    PersonPage with(DelegationForm typed, Map<String, String> wrong) {
        return new PersonPage(person, roles, delegations, units, people, mayManage, today, role, typed, login, wrong);
    }

    PersonPage with(String typed, Map<String, String> wrong) {
        return new PersonPage(
                person, roles, delegations, units, people, mayManage, today, role, delegation, typed, wrong);
    }

    public boolean leads() {
        return person.roles().stream()
                .anyMatch(role ->
                        role == luodi.shared.Role.COUNTY_LEADERSHIP || role == luodi.shared.Role.SPONSOR_LEADER);
    }
}
