package luodi.overview.gucheng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import luodi.people.Counties;
import luodi.people.Logins;
import luodi.people.PersonForm;
import luodi.people.Persons;
import luodi.people.Roles;
import luodi.shared.Actor;
import luodi.shared.Role;
import luodi.shared.Time;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Loads 谷城县 2018 from the article's facts: once, whole or not at all (domain.md §12). */
@Component
public class GuchengYear {
    public static final String COUNTY = "420625";
    public static final int YEAR = 2018;
    public static final String LOGIN = "gucheng";
    private static final String ACTOR = "原文导入";

    private final Counties counties;
    private final Persons persons;
    private final Roles roles;
    private final Logins logins;
    private final GuchengUnits units;
    private final GuchengProjects projects;
    private final GuchengWords words;
    private final JsonMapper json;
    private final Clock clock;

    GuchengYear(
            Counties counties,
            Persons persons,
            Roles roles,
            Logins logins,
            GuchengUnits units,
            GuchengProjects projects,
            GuchengWords words,
            JsonMapper json,
            Clock clock) {
        this.counties = counties;
        this.persons = persons;
        this.roles = roles;
        this.logins = logins;
        this.units = units;
        this.projects = projects;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** @return login and role of the account that reads and writes the county, or nothing where the county is already open */
    @Transactional
    public Optional<String> load(String password) {
        if (counties.find(COUNTY).isPresent()) return Optional.empty();
        Source source = read();
        Actor.County county = counties.open(COUNTY, source.county().name(), "谷", "落地局", false);
        Actor me = program(county);
        GuchengUnits.Book book = units.load(me, source);
        projects.load(me, source, book);
        words.load(me, source);
        UUID clerk = persons.create(me, PersonForm.of("占位·落地局人员", "原文未具名，占位", book.bureau(), true));
        roles.grant(me, clerk, Role.BUREAU_STAFF, null, LocalDate.of(YEAR, 1, 1));
        logins.openAccount(me, clerk, LOGIN, password, false);
        return Optional.of(LOGIN + "  " + source.county().name() + " " + Role.BUREAU_STAFF.label());
    }

    /** The program as the one who loads: it reads the whole county. */
    public Actor program(Actor.County county) {
        return Actor.program(county, ACTOR, LocalDate.now(clock.withZone(Time.ZONE)));
    }

    private Source read() {
        try {
            return json.readValue(
                    new ClassPathResource("data/gucheng-2018.json").getContentAsByteArray(), Source.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
