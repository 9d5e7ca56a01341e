package luodi.projects.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import luodi.projects.Regime;
import luodi.projects.catalogue.PermitType;
import luodi.projects.catalogue.PermitTypes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** STARTED_WITHOUT_PERMIT over a county, in one statement: projects whose works have begun and whose gate papers are missing. */
@Component
public class StartGates {

    /** {@code missing} names the papers, {@code codes} their codes in order. */
    public record Flag(UUID projectId, String code, String name, LocalDate since, String missing, String codes) {}

    private final JdbcClient db;
    private final PermitTypes types;

    StartGates(JdbcClient db, PermitTypes types) {
        this.db = db;
        this.types = types;
    }

    public List<Flag> of(String county, LocalDate today, int limit) {
        List<String> codes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> regimes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (PermitType type : types.on(county, today)) {
            if (!type.startGate()) continue;
            for (Regime regime : type.regimes()) {
                if (!seen.add(type.code() + regime)) continue;
                codes.add(type.code());
                names.add(type.name());
                regimes.add(regime.name());
            }
        }
        return db.sql("""
                select p.id, p.code, p.name, p.stage_on, string_agg(g.name, '、' order by g.code) missing, string_agg(g.code, ',' order by g.code) codes
                from projects.project p
                join unnest(cast(:codes as text[]), cast(:names as text[]), cast(:regimes as text[])) g (code, name, regime) on g.regime = p.regime
                where p.county = :county and p.overlay is null
                  and p.stage in ('STARTED', 'UNDER_CONSTRUCTION', 'EQUIPMENT_INSTALLATION', 'TRIAL_PRODUCTION', 'IN_PRODUCTION', 'FULL_CAPACITY')
                  and exists (select 1 from projects.permit_case c where c.project_id = p.id)
                  and not exists (select 1 from projects.permit_case c where c.project_id = p.id and c.code = g.code
                      and c.state in ('GRANTED', 'DELIVERED', 'CHANGED', 'EXPIRED', 'NOT_APPLICABLE'))
                  and not exists (select 1 from projects.permit_fact f where f.project_id = p.id and f.procedure_code = g.code)
                group by p.id, p.code, p.name, p.stage_on order by p.stage_on, p.code limit :limit""")
                .param("county", county)
                .param("codes", codes.toArray(String[]::new))
                .param("names", names.toArray(String[]::new))
                .param("regimes", regimes.toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> {
                    LocalDate since = row.getObject("stage_on", LocalDate.class);
                    return new Flag(
                            row.getObject("id", UUID.class),
                            row.getString("code"),
                            row.getString("name"),
                            since == null ? today : since,
                            row.getString("missing"),
                            row.getString("codes"));
                })
                .list();
    }
}
