package luodi.problems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import luodi.problems.Ledger.Column;
import luodi.shared.Actor;
import luodi.shared.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 台账: for a period and each level, counted from the steps; every figure has its rows. Reads as {@link LedgerRules} says. */
@Component
public class Ledgers {
    /** A step or, for 期初 and 期末, an open problem, behind a figure. */
    public record LedgerRow(
            String number, String title, String projectCode, String projectName, int level, LocalDate on, String by) {}

    private static final String OPEN = "('REGISTERED','CONFIRMED','IN_PROGRESS','CLOSE_REQUESTED','PARKED')";
    /** The last step of each problem before {@code :until}, where it was open then. */
    private static final String STANDING = """
            select * from (select distinct on (s.problem_id) s.* from problems.step s
             where s.county = :county and s.happened_on < :until order by s.problem_id, s.seq desc) s where s.to_state in\s""" + OPEN;

    private static final Map<Column, String> COUNTS = Map.of(
            Column.RAISED, "s.from_state is null",
            Column.REOPENED, "s.from_state = 'CLOSED' and s.to_state in " + OPEN,
            Column.LEVEL_IN, "s.from_level <> s.to_level",
            Column.LEVEL_OUT, "s.from_level <> s.to_level",
            Column.CLOSED, "s.to_state = 'CLOSED' and s.from_state in " + OPEN,
            Column.WITHDRAWN, "s.to_state = 'WITHDRAWN' and s.from_state in " + OPEN,
            Column.MERGED, "s.to_state = 'MERGED' and s.from_state in " + OPEN,
            Column.REJECTED, "s.to_state = 'REJECTED' and s.from_state in " + OPEN);

    private final JdbcClient db;

    Ledgers(JdbcClient db) {
        this.db = db;
    }

    /** All levels together first, then L1 to L4. */
    public List<Ledger> of(Actor me, LocalDate from, LocalDate to) {
        int[] opening = open(me, from);
        int[] closing = open(me, to.plusDays(1));
        Map<Column, int[]> n = new HashMap<>();
        int[] onTime = new int[5];
        db.sql("""
                select case when s.from_state is null then 'RAISED' when s.from_state = 'CLOSED' then 'REOPENED' when s.from_level <> s.to_level then 'LEVEL'
                            else s.to_state end what, s.from_level, s.to_level, count(*) n,
                       count(*) filter (where s.happened_on <= q.promised_due) on_time
                from problems.step s join problems.problem q on q.id = s.problem_id
                where s.county = :county and s.happened_on between :from and :to
                  and (s.from_state is distinct from s.to_state or s.from_level is distinct from s.to_level) group by 1, 2, 3""")
                .param("county", me.county().code())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    String what = row.getString("what");
                    int level = row.getInt("to_level");
                    int count = row.getInt("n");
                    if (what.equals("LEVEL")) {
                        add(n, Column.LEVEL_IN, level, count);
                        add(n, Column.LEVEL_OUT, row.getInt("from_level"), count);
                    }
                    for (Column column : Column.values()) {
                        if (column.name().equals(what)) add(n, column, level, count);
                    }
                    if (what.equals("CLOSED")) {
                        onTime[level] += row.getInt("on_time");
                        onTime[0] += row.getInt("on_time");
                    }
                });
        List<Ledger> ledgers = new ArrayList<>();
        for (int level = 0; level <= 4; level++) {
            ledgers.add(new Ledger(
                    level == 0 ? null : level,
                    from,
                    to,
                    opening[level],
                    n(n, Column.RAISED, level),
                    n(n, Column.REOPENED, level),
                    n(n, Column.LEVEL_IN, level),
                    n(n, Column.LEVEL_OUT, level),
                    n(n, Column.CLOSED, level),
                    n(n, Column.WITHDRAWN, level),
                    n(n, Column.MERGED, level),
                    n(n, Column.REJECTED, level),
                    closing[level],
                    onTime[level]));
        }
        return ledgers;
    }

    /** The rows behind a figure, the first 1,000 of them. */
    public Listing<LedgerRow> rows(Actor me, Column column, @Nullable Integer level, LocalDate from, LocalDate to) {
        boolean standing = column == Column.OPENING || column == Column.CLOSING;
        String at = column == Column.LEVEL_OUT ? "s.from_level" : "s.to_level";
        String rows = standing
                ? STANDING
                : "select * from problems.step s where s.county = :county and s.happened_on between :from and :to and "
                        + COUNTS.get(column);
        List<LedgerRow> list = db.sql("select q.number, q.title, p.code, p.name, " + at
                        + " level, s.happened_on, s.by from (" + rows + """
                ) s join problems.problem q on q.id = s.problem_id join projects.project p on p.id = q.project_id
                where (:level::int is null or\s""" + at
                        + " = :level) order by s.happened_on desc, s.seq desc limit " + (Listing.CAP + 1))
                .param("county", me.county().code())
                .param("from", from)
                .param("to", to)
                .param("until", column == Column.OPENING ? from : to.plusDays(1))
                .param("level", level)
                .query((row, n) -> new LedgerRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getObject(6, LocalDate.class),
                        row.getString(7)))
                .list();
        return Listing.of(list, Listing.CAP, list.size(), last -> "");
    }

    private int[] open(Actor me, LocalDate until) {
        int[] open = new int[5];
        db.sql("select s.to_level, count(*) from (" + STANDING + ") s group by 1")
                .param("county", me.county().code())
                .param("until", until)
                .query(row -> {
                    open[row.getInt(1)] = row.getInt(2);
                    open[0] += row.getInt(2);
                });
        return open;
    }

    private static void add(Map<Column, int[]> n, Column column, int level, int count) {
        int[] at = n.computeIfAbsent(column, each -> new int[5]);
        at[level] += count;
        at[0] += count;
    }

    private static int n(Map<Column, int[]> n, Column column, int level) {
        int[] at = n.get(column);
        return at == null ? 0 : at[level];
    }
}
