package luodi.projects.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The county's departments and helpers, as cases name them. */
@Component
class CaseUnits {
    private final JdbcClient db;

    CaseUnits(JdbcClient db) {
        this.db = db;
    }

    /** Units that exist on a day, by name. */
    Map<String, UUID> byName(String county, LocalDate on) {
        return db
                .sql("""
                select name, id from people.unit where county = ? and (valid_from is null or valid_from <= ?) and (valid_to is null or valid_to >= ?)
                order by name""")
                .params(county, on, on)
                .query((row, n) -> Map.entry(row.getString(1), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.LinkedHashMap::new));
    }

    /** «自然资源和规划局» of the catalogue is «县自然资源和规划局» of a county, where only one unit bears the name. */
    static @Nullable UUID named(@Nullable String name, Map<String, UUID> byName) {
        if (name == null) return null;
        UUID exact = byName.get(name);
        if (exact != null) return exact;
        List<UUID> bearing = byName.entrySet().stream()
                .filter(unit -> unit.getKey().contains(name))
                .map(Map.Entry::getValue)
                .toList();
        return bearing.size() == 1 ? bearing.getFirst() : null;
    }

    UUID known(String county, UUID unit) {
        boolean there = db.sql("select exists (select 1 from people.unit where id = ? and county = ?)")
                .params(unit, county)
                .query(Boolean.class)
                .single();
        if (!there) throw new Rejected("unitId", "请选本县的部门。");
        return unit;
    }

    @Nullable
    UUID helper(String county, @Nullable UUID person) {
        if (person == null) return null;
        boolean there = db.sql("select exists (select 1 from people.person where id = ? and county = ?)")
                .params(person, county)
                .query(Boolean.class)
                .single();
        if (!there) throw new Rejected("helperId", "本县没有这个人，请重新选。");
        return person;
    }

    /** Those who may help with a project's permits: who serves it today, by name. */
    Map<String, String> helpers(UUID projectId, LocalDate today) {
        return db
                .sql("""
                select distinct p.id, p.name from projects.assignment a join people.person p on p.id = a.person_id
                where a.project_id = ? and a.role in ('SECRETARY', 'LIAISON', 'TASK_FORCE_LEAD', 'TASK_FORCE_MEMBER')
                  and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?) order by p.name""")
                .params(projectId, today, today)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.LinkedHashMap::new));
    }
}
