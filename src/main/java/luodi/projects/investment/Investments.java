package luodi.projects.investment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Measure;
import luodi.shared.Money;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 投资: what was invested, by month and fund source; measures are kept apart, months once locked are read-only. */
@Component
public class Investments {
    private final JdbcClient db;
    private final InvestmentReader reader;
    private final MonthLocks locks;
    private final Standings standings;
    private final Clock clock;
    private final Trail trail;

    Investments(
            JdbcClient db, InvestmentReader reader, MonthLocks locks, Standings standings, Clock clock, Trail trail) {
        this.db = db;
        this.reader = reader;
        this.locks = locks;
        this.standings = standings;
        this.clock = clock;
        this.trail = trail;
    }

    public List<Investment> of(Seen project, int year) {
        return reader.ofProject(project, year);
    }

    /** All bookings of the year in projects that the actor may see, by code. */
    public List<Investment> ofCounty(Actor me, int year) {
        return reader.ofCounty(me, year);
    }

    /** The county's sums of a year, one for each measure; there is no sum over measures. */
    public Map<Measure, Money> totals(Actor me, int year) {
        Map<Measure, Money> totals = new EnumMap<>(Measure.class);
        for (Investment one : reader.ofCounty(me, year)) {
            if (one.status() != Investment.Status.CONFIRMED || one.statistical()) continue;
            totals.merge(one.measure(), new Money(one.amount(), one.measure()), Money::plus);
        }
        return totals;
    }

    /** @throws NotFound where the booking is not one of this project's */
    public Investment find(Seen project, UUID id) {
        return reader.find(id)
                .filter(one -> one.projectId().equals(project.id()))
                .orElseThrow(NotFound::new);
    }

    /** Staff book at once; a secretary, a liaison and the owner propose, and the head confirms. */
    @Transactional
    public Investment record(Actor me, Seen project, int year, InvestmentForm form) {
        InvestmentForm.Booking booking = form.parse(year);
        standings.hold(List.of(project.id()));
        var sentBefore = reader.find(booking.id());
        if (sentBefore.isPresent()) return mine(me, project, sentBefore.get());
        locks.requireOpen(me, project.id(), booking.year(), booking.month());
        requireFree(project.id(), booking.year(), booking.month(), booking.source());
        var status = InvestmentPolicy.mayBook(me) ? Investment.Status.CONFIRMED : Investment.Status.SUBMITTED;
        db.sql("""
                insert into projects.investment_record
                    (id, project_id, year, month, measure, fund_source, amount, status, evidence, note, recorder_id, recorded_by, recorded_at)
                values (?, ?, ?, ?, 'IN_YEAR', ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
                .param(booking.id())
                .param(project.id())
                .param(booking.year())
                .param(booking.month())
                .param(booking.source().name())
                .param(booking.amount())
                .param(status.name())
                .param(booking.evidence())
                .param(booking.note())
                .param(me.id())
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .update();
        standings.refresh(project.id(), booking.year());
        trail.record(
                me,
                status == Investment.Status.CONFIRMED ? "登记投资" : "报投资数",
                "project:" + project.code(),
                sentence(project, booking.year(), booking.month(), booking.source(), booking.amount()));
        return find(project, booking.id());
    }

    /** Until its month is locked: staff change what is booked, whoever proposed changes his own proposal. */
    @Transactional
    public Investment revise(Actor me, Seen project, UUID id, InvestmentForm form) {
        standings.hold(List.of(project.id()));
        Investment old = find(project, id);
        if (old.month() == null || old.isCorrection()) throw new Rejected("", "这一条不能改，只能再更正。", "R-68");
        boolean booked = old.status() == Investment.Status.CONFIRMED;
        Rights.require(
                booked
                        ? InvestmentPolicy.mayBook(me)
                        : old.recorderId().equals(me.id()) || InvestmentPolicy.mayBook(me));
        locks.requireOpen(me, project.id(), old.year(), old.month());
        if (form.version() == null) throw new Rejected("version", "缺少版本号，请重新打开这一页。");
        InvestmentForm.Booking booking = new InvestmentForm(
                        id,
                        old.year(),
                        String.valueOf(old.month()),
                        old.source().name(),
                        form.amount(),
                        form.evidence(),
                        form.note(),
                        form.version())
                .parse(old.year());
        int changed = db.sql("""
                update projects.investment_record set amount = ?, evidence = ?, note = ?, version = version + 1, recorder_id = ?, recorded_by = ?,
                    recorded_at = ?, returned_why = null, status = case when status = 'RETURNED' then 'SUBMITTED' else status end
                where id = ? and version = ?
                """)
                .param(booking.amount())
                .param(booking.evidence())
                .param(booking.note())
                .param(me.id())
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .param(id)
                .param(form.version())
                .update();
        if (changed == 0) throw new Stale(old.recordedBy(), old.recordedAt().toInstant());
        standings.refresh(project.id(), old.year());
        trail.record(
                me,
                "改投资数",
                "project:" + project.code(),
                sentence(project, old.year(), old.month(), old.source(), booking.amount()) + "，原为 "
                        + Money.text(old.amount()));
        return find(project, id);
    }

    /** The head accepts a proposal: from now on it is in the sum. */
    @Transactional
    public Investment confirm(Actor me, Seen project, UUID id) {
        standings.hold(List.of(project.id()));
        Investment one = find(project, id);
        if (one.status() == Investment.Status.CONFIRMED) return one;
        if (one.status() != Investment.Status.SUBMITTED || one.month() == null)
            throw new Rejected("", "这一条已退回，等报送人改好再报。");
        locks.requireOpen(me, project.id(), one.year(), one.month());
        requireFree(project.id(), one.year(), one.month(), one.source());
        decide(me, one, "CONFIRMED", null);
        standings.refresh(project.id(), one.year());
        trail.record(
                me,
                "确认投资数",
                "project:" + project.code(),
                sentence(project, one.year(), one.month(), one.source(), one.amount()));
        return find(project, id);
    }

    /** The head sends a proposal back, with a reason. */
    @Transactional
    public Investment giveBack(Actor me, Seen project, UUID id, @Nullable String why) {
        if (why == null || why.isBlank()) throw new Rejected("why", "请写为什么退回，报送人才知道怎么改。");
        standings.hold(List.of(project.id()));
        Investment one = find(project, id);
        if (one.status() == Investment.Status.RETURNED) return one;
        if (one.status() != Investment.Status.SUBMITTED) throw new Rejected("", "这一条已经入账，不能退回。");
        decide(me, one, "RETURNED", why);
        trail.record(
                me, "退回投资数", "project:" + project.code(), "退回 " + project.name() + " " + one.month() + " 月的数：" + why);
        return find(project, id);
    }

    /** What a source says of a past year: relaxed for the historical load only, as month and fund source may be unknown. */
    @Transactional
    public void loadHistorical(Actor me, Seen project, HistoricalInvestment one) {
        Rights.require(me.isProgram());
        int made = db.sql("""
                insert into projects.investment_record (id, project_id, year, month, measure, fund_source, amount, status, as_written, quote,
                    inferred, note, recorder_id, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, 'CONFIRMED', ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
                .param(one.id())
                .param(project.id())
                .param(one.year())
                .param(one.month())
                .param(one.measure().name())
                .param(one.source().name())
                .param(one.amount())
                .param(one.asWritten())
                .param(one.quote())
                .param(one.inferred())
                .param(one.note())
                .param(me.id())
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .update();
        if (made == 0) return;
        standings.refresh(project.id(), one.year());
        trail.record(
                me,
                "导入投资数",
                "project:" + project.code(),
                project.name() + " " + one.year() + " 年" + one.measure().label() + " " + Money.text(one.amount()));
    }

    private void decide(Actor me, Investment one, String status, @Nullable String why) {
        int changed = db.sql("""
                update projects.investment_record set status = ?, returned_why = ?, decided_by = ?, decided_at = ?, version = version + 1
                where id = ? and version = ?
                """)
                .param(status)
                .param(why)
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .param(one.id())
                .param(one.version())
                .update();
        if (changed == 0) throw new Stale(one.recordedBy(), one.recordedAt().toInstant());
    }

    private void requireFree(UUID projectId, int year, int month, FundSource source) {
        db.sql("""
                select recorded_by, amount from projects.investment_record where project_id = ? and year = ? and month = ? and fund_source = ?
                  and measure = 'IN_YEAR' and figure = 'MANAGEMENT' and status = 'CONFIRMED' and correction_of is null
                """)
                .params(projectId, year, month, source.name())
                .query((row, n) -> row.getString(1) + " 已登记 " + Money.text(row.getBigDecimal(2)))
                .optional()
                .ifPresent(said -> {
                    throw new Rejected("month", month + " 月" + source.label() + "：" + said + "。要改请在那一行点“改”。");
                });
    }

    private static Investment mine(Actor me, Seen project, Investment one) {
        if (one.recorderId().equals(me.id()) && one.projectId().equals(project.id())) return one;
        throw new Rejected("这张表已由别人报过，请刷新后重填。");
    }

    private static String sentence(Seen project, int year, int month, FundSource source, BigDecimal amount) {
        return project.name() + " " + year + " 年 " + month + " 月" + source.label() + " " + Money.text(amount);
    }
}
