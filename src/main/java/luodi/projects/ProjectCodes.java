package luodi.projects;

import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Codes like 420625-2026-03: without a gap per county and year, because the number is taken under the row's lock. */
@Component
class ProjectCodes {
    record Taken(String county, int year, int number) {
        String code() {
            return "%s-%d-%02d".formatted(county, year, number);
        }
    }

    private final JdbcClient db;

    ProjectCodes(JdbcClient db) {
        this.db = db;
    }

    /** Locks the year's counter until the transaction ends and proposes the next number, or the one that is wished. */
    @Transactional(propagation = Propagation.MANDATORY)
    Taken take(String county, int year, @Nullable String wished) {
        if (wished == null) return new Taken(county, year, lock(county, year) + 1);
        if (!wished.matches(county + "-\\d{4}-\\d{2,6}")) throw new Rejected("code", "项目编号应是 " + county + "-年-序号。");
        String[] parts = wished.split("-");
        Taken taken = new Taken(county, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        lock(county, taken.year());
        return taken;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Taken taken) {
        db.sql("update projects.code_counter set last = greatest(last, ?) where county = ? and year = ?")
                .params(taken.number(), taken.county(), taken.year())
                .update();
    }

    private int lock(String county, int year) {
        return db.sql("""
                insert into projects.code_counter (county, year, last) values (?, ?, 0)
                on conflict (county, year) do update set last = code_counter.last returning last""").params(county, year).query(Integer.class).single();
    }
}
