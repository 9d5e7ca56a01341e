package luodi.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import luodi.audit.Trail;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The counties that work on this installation, by GB/T 2260. */
@Component
public class Counties {
    private static final RowMapper<Actor.County> COUNTY = (row, n) -> county(row);

    private final JdbcClient db;
    private final Trail trail;
    private final Clock clock;

    Counties(JdbcClient db, Trail trail, Clock clock) {
        this.db = db;
        this.trail = trail;
        this.clock = clock;
    }

    /** Opens a county; one that is open already stays as it is. */
    @Transactional
    public Actor.County open(String code, String name, String shortName, String bureauName, boolean demo) {
        LocalDate today = LocalDate.now(clock);
        int opened = db.sql("""
                insert into people.county (code, name, short_name, bureau_name, demo, latest_year, opened_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do nothing""")
                .params(code, name, shortName, bureauName, demo, today.getYear(), OffsetDateTime.now(clock))
                .update();
        Actor.County county = find(code).orElseThrow(NotFound::new);
        if (opened == 1)
            trail.record(Actor.program(county, "程序", today), "开县", "county:" + code, name + "开始使用，落地机构是" + bureauName);
        return county;
    }

    public Optional<Actor.County> find(String code) {
        return db.sql("select code, name, short_name, bureau_name, demo, latest_year from people.county where code = ?")
                .param(code)
                .query(COUNTY)
                .optional();
    }

    public List<Actor.County> all() {
        return db.sql("select code, name, short_name, bureau_name, demo, latest_year from people.county order by code")
                .query(COUNTY)
                .list();
    }

    /** Told by {@code projects} when a key-project list is approved: the year with which pages open. */
    @Transactional
    public void setLatestYear(Actor.County county, int year) {
        int changed = db.sql("update people.county set latest_year = ? where code = ? and latest_year <> ?")
                .params(year, county.code(), year)
                .update();
        if (changed == 1) {
            trail.record(
                    Actor.program(county, "程序", LocalDate.now(clock)),
                    "换年度",
                    "county:" + county.code(),
                    "页面从 " + year + " 年打开");
        }
    }

    private static Actor.County county(ResultSet row) throws SQLException {
        return new Actor.County(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getInt(6));
    }
}
