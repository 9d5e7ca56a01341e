package luodi.cadence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import luodi.calendar.IsoWeek;
import luodi.projects.Seen;
import luodi.projects.team.Period;
import luodi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the facts of R-01 for a range of weeks in three statements, however many projects. */
@Component
class WeekReader {
    private static final String LISTED = """
            select p.id, p.code, p.name, k.year, k.joined_on, k.left_on,
                   array(select s.occurred_on || ' ' || s.act from projects.stage_record s where s.project_id = p.id
                         and s.act in ('SUSPEND','RESUME','TERMINATE','CORRECTION') and s.occurred_on <= :to order by s.occurred_on, s.recorded_at) turns
            from projects.key_project k join projects.project p on p.id = k.project_id
            where k.county = :county and k.year between :fromYear and :toYear and k.joined_on <= :to and (k.left_on is null or k.left_on > :from) and\
            """;
    private static final String VISITS = """
            select v.project_id, v.visited_on, v.role from cadence.visit v
            where v.county = :county and v.visited_on between :from and :to and\
            """;

    private record Range(String county, LocalDate from, LocalDate to) {}

    private final JdbcClient db;
    private final VisitRuleBook rules;

    WeekReader(JdbcClient db, VisitRuleBook rules) {
        this.db = db;
        this.rules = rules;
    }

    /** Of all projects that the actor may see, in the order of their codes. */
    WeekFacts of(Actor me, IsoWeek from, IsoWeek to) {
        String mine = me.seesWholeCounty() ? " true " : """

                p.id in (select v.project_id from projects.visible_project v where v.person_id = :me
                  and v.valid_from <= :today and (v.valid_to is null or v.valid_to >= :today))
                """;
        return read(
                new Range(me.county().code(), from.monday(), to.sunday()),
                mine,
                Map.of("me", me.id(), "today", me.today()));
    }

    /** Of all projects of a county: what the evening run judges. */
    WeekFacts of(String county, IsoWeek from, IsoWeek to) {
        return read(new Range(county, from.monday(), to.sunday()), " true ", Map.of());
    }

    WeekFacts of(Seen project, IsoWeek from, IsoWeek to) {
        WeekFacts facts = read(
                new Range(project.code().substring(0, 6), from.monday(), to.sunday()),
                " p.id = :project ",
                Map.of("project", project.id()));
        if (!facts.projects().isEmpty()) return facts;
        WeekFacts.Project unlisted =
                new WeekFacts.Project(project.code(), project.name(), List.of(), List.of(), visits(project, from, to));
        return new WeekFacts(facts.county(), facts.rules(), List.of(unlisted), facts.everyVisit());
    }

    private List<VisitRules.Counted> visits(Seen project, IsoWeek from, IsoWeek to) {
        return db.sql("select visited_on, role from cadence.visit where project_id = ? and visited_on between ? and ?")
                .params(project.id(), from.monday(), to.sunday())
                .query((row, n) -> new VisitRules.Counted(
                        row.getObject(1, LocalDate.class), VisitorRole.valueOf(row.getString(2))))
                .list();
    }

    private WeekFacts read(Range range, String which, Map<String, ?> params) {
        List<VisitRule> known = rules.of(range.county());
        boolean bureau = known.stream().anyMatch(rule -> rule.scope() == VisitRule.Scope.PER_BUREAU);
        Map<UUID, WeekFacts.Project> projects = new LinkedHashMap<>();
        statement(LISTED + which + "order by p.code_year, p.code_no, k.year", range, params)
                .param("fromYear", range.from().getYear())
                .param("toYear", range.to().getYear())
                .query(row -> {
                    LocalDate left = row.getObject("left_on", LocalDate.class);
                    int year = row.getInt("year");
                    LocalDate last = left == null ? LocalDate.of(year, 12, 31) : left.minusDays(1);
                    LocalDate joined = row.getObject("joined_on", LocalDate.class);
                    LocalDate first = joined.getYear() < year ? LocalDate.of(year, 1, 1) : joined;
                    UUID id = row.getObject("id", UUID.class);
                    if (!projects.containsKey(id)) {
                        projects.put(id, project(row.getString("code"), row.getString("name")));
                        projects.get(id).halted().addAll(WeekFacts.halts(turns(row)));
                    }
                    projects.get(id).listed().add(new Period(first, last.isBefore(first) ? first : last));
                });
        List<VisitRules.Counted> every = new ArrayList<>();
        statement(VISITS + (bureau ? " true " : which.replace("p.id", "v.project_id")), range, params)
                .query(row -> {
                    var visit = new VisitRules.Counted(
                            row.getObject("visited_on", LocalDate.class), VisitorRole.valueOf(row.getString("role")));
                    every.add(visit);
                    WeekFacts.Project project = projects.get(row.getObject("project_id", UUID.class));
                    if (project != null) project.visits().add(visit);
                });
        return new WeekFacts(range.county(), known, List.copyOf(projects.values()), every);
    }

    private static List<WeekFacts.Turn> turns(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("turns").getArray())
                .map(words -> words.split(" "))
                .map(words -> new WeekFacts.Turn(LocalDate.parse(words[0]), words[1]))
                .toList();
    }

    private JdbcClient.StatementSpec statement(String sql, Range range, Map<String, ?> params) {
        return db.sql(sql)
                .param("county", range.county())
                .param("from", range.from())
                .param("to", range.to())
                .params(params);
    }

    private static WeekFacts.Project project(String code, String name) {
        return new WeekFacts.Project(code, name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
