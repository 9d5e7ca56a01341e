package luodi.overview.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import luodi.people.Counties;
import luodi.people.Logins;
import luodi.people.PersonForm;
import luodi.people.Persons;
import luodi.people.Roles;
import luodi.people.UnitForm;
import luodi.people.UnitKind;
import luodi.people.Units;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import org.springframework.stereotype.Component;

/** Opens 示例县 with its units, its people and their roles. */
@Component
class DemoPeople {
    /** The county peopled: units by name, people by name. */
    record Cast(Actor.County county, Map<String, UUID> units, Map<String, UUID> people, Map<String, Actor> actors) {
        UUID unit(String name) {
            return Objects.requireNonNull(units.get(name), name);
        }

        UUID person(String name) {
            return Objects.requireNonNull(people.get(name), name);
        }

        /** That person at work on that day. */
        Actor at(String name, LocalDate day) {
            Actor a = Objects.requireNonNull(actors.get(name), name);
            return new Actor(a.id(), a.name(), county, a.roles(), a.unitIds(), null, null, false, day);
        }
    }

    private final Counties counties;
    private final Units units;
    private final Persons persons;
    private final Roles roles;
    private final Logins logins;

    DemoPeople(Counties counties, Units units, Persons persons, Roles roles, Logins logins) {
        this.counties = counties;
        this.units = units;
        this.persons = persons;
        this.roles = roles;
        this.logins = logins;
    }

    /** @param passwords by login */
    Cast open(LocalDate since, Map<String, String> passwords) {
        Actor.County county = counties.open(DemoCast.COUNTY, "示例县", "示", "示例县项目落地服务局", true);
        Actor program = Actor.program(county, "演示数据", since);
        Map<String, UUID> offices = offices(program);
        Map<String, UUID> people = new LinkedHashMap<>();
        Map<String, Actor> actors = new HashMap<>();
        for (DemoCast.Player player : DemoCast.PLAYERS) {
            UUID unit = offices.get(player.unit());
            UUID id = persons.create(program, PersonForm.of(player.name(), player.title(), unit, false));
            boolean ofUnit = player.role() == Role.TERRITORY_HEAD || player.role() == Role.DEPARTMENT;
            roles.grant(program, id, player.role(), ofUnit ? unit : null, since);
            if (player.login() != null) {
                logins.openAccount(
                        program, id, player.login(), Objects.requireNonNull(passwords.get(player.login())), false);
            }
            people.put(player.name(), id);
            actors.put(player.name(), persons.actor(county, id));
        }
        return new Cast(county, offices, people, actors);
    }

    /** Those who were merged away come first, so that their successors can name them. */
    private Map<String, UUID> offices(Actor program) {
        Map<String, UUID> ids = new LinkedHashMap<>();
        List<DemoCast.Office> all = DemoCast.OFFICES;
        for (DemoCast.Office office : all) {
            if (office.successor() != null) ids.put(office.name(), unit(program, all.indexOf(office), office, ""));
        }
        for (DemoCast.Office office : all) {
            if (office.successor() != null) continue;
            String before = String.join(
                    "、",
                    all.stream()
                            .filter(o -> office.name().equals(o.successor()))
                            .map(DemoCast.Office::name)
                            .toList());
            ids.put(office.name(), unit(program, all.indexOf(office), office, before));
        }
        return ids;
    }

    private UUID unit(Actor program, int number, DemoCast.Office office, String predecessors) {
        boolean reformed = !predecessors.isEmpty();
        return units.create(
                program,
                new UnitForm(
                        Ids.next().toString(),
                        "U%02d".formatted(number + 1),
                        office.name(),
                        UnitKind.valueOf(office.kind()).name(),
                        reformed ? "2019-03-01" : "",
                        office.successor() == null ? "" : "2019-02-28",
                        "演示数据",
                        predecessors,
                        ""));
    }
}
