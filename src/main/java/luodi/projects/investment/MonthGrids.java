package luodi.projects.investment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luodi.audit.Trail;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The month's grid: read whole, saved whole; what is wrong comes back at its cells and nothing is saved. */
@Component
public class MonthGrids {
    private final JdbcClient db;
    private final JdbcTemplate batch;
    private final Standings standings;
    private final Clock clock;
    private final Trail trail;

    MonthGrids(JdbcClient db, JdbcTemplate batch, Standings standings, Clock clock, Trail trail) {
        this.db = db;
        this.batch = batch;
        this.standings = standings;
        this.clock = clock;
        this.trail = trail;
    }

    private record Booked(
            UUID projectId,
            FundSource source,
            UUID id,
            int version,
            BigDecimal amount,
            UUID recorderId,
            String by,
            OffsetDateTime at,
            boolean correction) {}

    private record Change(CellForm cell, UUID projectId, BigDecimal amount) {}

    /** Projects of the year's list in that month, and whoever else has booked in it. */
    @Transactional(readOnly = true)
    public MonthGrid of(Actor me, int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        Map<UUID, List<Booked>> booked =
                booked(me, year, month).stream().collect(Collectors.groupingBy(Booked::projectId));
        List<MonthGrid.Row> rows = db.sql("""
                select p.id, p.code, p.name, l.project_id is not null locked, c.planned,
                       (select count(*) from projects.investment_record w where w.project_id = p.id and w.year = :year and w.month = :month
                          and w.status = 'SUBMITTED') waiting
                from projects.project p
                left join projects.month_lock l on l.project_id = p.id and l.year = :year and l.month = :month
                left join projects.cached_month c on c.project_id = p.id and c.year = :year and c.month = :month
                where p.county = :county and (
                    p.id in (select k.project_id from projects.key_project k where k.county = :county and k.year = :year
                        and k.joined_on < :next and (k.left_on is null or k.left_on >= :first))
                    or p.id in (select r.project_id from projects.investment_record r where r.year = :year and r.month = :month))
                  and""" + VisibleProjects.to(me) + " order by p.code")
                .param("county", me.county().code())
                .param("year", year)
                .param("month", month)
                .param("first", first)
                .param("next", first.plusMonths(1))
                .param("me", me.id())
                .param("today", me.today())
                .param("countyWide", me.seesWholeCounty())
                .query((row, n) -> row(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getBoolean("locked"),
                        row.getInt("waiting"),
                        row.getBigDecimal("planned"),
                        booked.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
        return new MonthGrid(year, month, rows);
    }

    /** Returns how many cells were booked or changed; a second sending changes nothing. */
    @Transactional
    public int save(Actor me, int year, int month, List<CellForm> cells) {
        if (InvestmentRules.isFuture(year, month, me.today())) throw new Rejected("", month + " 月还没有到，不能登记。");
        MonthGrid seen = of(me, year, month);
        if (seen.rows().isEmpty()) return 0;
        standings.hold(seen.rows().stream().map(MonthGrid.Row::projectId).toList());
        List<Booked> booked = booked(me, year, month).stream()
                .filter(one -> !one.correction())
                .toList();
        List<Change> changes = changes(me, of(me, year, month), booked, cells);
        if (changes.isEmpty()) return 0;
        write(me, year, month, changes);
        standings.refreshCounty(me.county().code(), year);
        trail.record(
                me,
                "登记月报",
                "county:" + me.county().code(),
                year + " 年 " + month + " 月投资 " + changes.size() + " 个数："
                        + changes.stream()
                                .map(change -> change.cell().code())
                                .distinct()
                                .collect(Collectors.joining("、")));
        return changes.size();
    }

    private List<Change> changes(Actor me, MonthGrid grid, List<Booked> booked, List<CellForm> cells) {
        Map<String, MonthGrid.Row> rows =
                grid.rows().stream().collect(Collectors.toMap(MonthGrid.Row::code, Function.identity()));
        Map<String, String> errors = new LinkedHashMap<>();
        List<Change> changes = new ArrayList<>();
        for (CellForm cell : cells) {
            if (cell.untouched()) continue;
            MonthGrid.Row row = rows.get(String.valueOf(cell.code()));
            if (row == null || cell.fundSource() == null) {
                errors.put(cell.field(), "没有这个项目或资金来源。");
                continue;
            }
            Booked there = booked.stream()
                    .filter(one -> one.projectId().equals(row.projectId()) && one.source() == cell.fundSource())
                    .findFirst()
                    .orElse(null);
            boolean blank = cell.amount() == null || cell.amount().isBlank();
            if (blank && there == null) continue;
            String at = row.name() + "·" + cell.fundSource().label() + "：";
            if (blank) {
                if (cell.version() > 0) errors.put(cell.field(), at + "已登记的数不能清空，没有就填 0。");
                continue;
            }
            Map<String, String> wrong = new LinkedHashMap<>();
            BigDecimal yuan = InvestmentForm.amount(cell.amount(), wrong, cell.field());
            wrong.values().forEach(sentence -> errors.put(cell.field(), at + sentence));
            if (yuan == null || there != null && there.amount().compareTo(yuan) == 0) continue;
            if (row.locked()) errors.put(cell.field(), at + "这个月已经锁定，要改请到项目的投资页更正。");
            else if (there != null && (!there.id().equals(cell.id()) || there.version() != cell.version()))
                throw new Stale(there.by(), there.at().toInstant());
            else changes.add(new Change(cell, row.projectId(), yuan));
        }
        if (!errors.isEmpty()) throw new Rejected(errors, null);
        return changes;
    }

    private void write(Actor me, int year, int month, List<Change> changes) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        changes.sort(Comparator.comparing(Change::projectId));
        batch.batchUpdate(
                """
                insert into projects.investment_record (id, project_id, year, month, measure, fund_source, amount, status, recorder_id, recorded_by, recorded_at)
                values (?, ?, ?, ?, 'IN_YEAR', ?, ?, 'CONFIRMED', ?, ?, ?)
                on conflict (id) do update set amount = excluded.amount, version = investment_record.version + 1,
                    recorder_id = excluded.recorder_id, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
                where investment_record.project_id = excluded.project_id and investment_record.year = excluded.year
                  and investment_record.month = excluded.month and investment_record.fund_source = excluded.fund_source
                """,
                changes.stream()
                        .map(change -> new Object[] {
                            change.cell().id() == null
                                    ? Ids.next()
                                    : change.cell().id(),
                            change.projectId(),
                            year,
                            month,
                            String.valueOf(change.cell().fundSource()),
                            change.amount(),
                            me.id(),
                            me.signature(),
                            now
                        })
                        .toList());
    }

    private List<Booked> booked(Actor me, int year, int month) {
        return db.sql("""
                select r.* from projects.investment_record r join projects.project p on p.id = r.project_id
                where p.county = ? and r.year = ? and r.month = ? and r.measure = 'IN_YEAR' and r.figure = 'MANAGEMENT' and r.status = 'CONFIRMED'
                """)
                .params(me.county().code(), year, month)
                .query((row, n) -> new Booked(
                        row.getObject("project_id", UUID.class),
                        FundSource.valueOf(row.getString("fund_source")),
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getBigDecimal("amount"),
                        row.getObject("recorder_id", UUID.class),
                        row.getString("recorded_by"),
                        row.getObject("recorded_at", OffsetDateTime.class),
                        row.getObject("correction_of") != null))
                .list();
    }

    private static MonthGrid.Row row(
            UUID id,
            String code,
            String name,
            boolean locked,
            int waiting,
            @Nullable BigDecimal planned,
            List<Booked> booked) {
        Map<FundSource, MonthGrid.Cell> cells = new EnumMap<>(FundSource.class);
        FundSource.CHOOSABLE.forEach(source -> cells.put(source, MonthGrid.Cell.fresh()));
        booked.stream()
                .filter(one -> !one.correction())
                .forEach(one -> cells.put(one.source(), new MonthGrid.Cell(one.id(), one.version(), one.amount())));
        BigDecimal corrected =
                booked.stream().filter(Booked::correction).map(Booked::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new MonthGrid.Row(id, code, name, locked, waiting, planned, corrected, cells);
    }
}
