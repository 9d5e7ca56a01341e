package luodi.projects.investment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Money;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 更正: what a locked month got wrong becomes a record of the difference in the open month, with its reason. */
@Component
public class Corrections {
    private final JdbcClient db;
    private final InvestmentReader reader;
    private final MonthLocks locks;
    private final Standings standings;
    private final Clock clock;
    private final Trail trail;

    Corrections(
            JdbcClient db, InvestmentReader reader, MonthLocks locks, Standings standings, Clock clock, Trail trail) {
        this.db = db;
        this.reader = reader;
        this.locks = locks;
        this.standings = standings;
        this.clock = clock;
        this.trail = trail;
    }

    /** As typed: what the amount should have been (万元), and why. */
    public record Form(
            @Nullable UUID id,
            @Nullable String amount,
            @Nullable String reason) {
        static Form empty() {
            return new Form(Ids.next(), null, null);
        }
    }

    @Transactional
    public Investment correct(Actor me, Seen project, UUID wrongId, Form form) {
        standings.hold(List.of(project.id()));
        UUID id = form.id() == null ? Ids.next() : form.id();
        var sentBefore = reader.find(id);
        if (sentBefore.isPresent()) return again(me, project, wrongId, sentBefore.get());
        List<Investment> line = reader.withCorrections(wrongId);
        Investment wrong = line.stream()
                .filter(one -> one.id().equals(wrongId) && one.projectId().equals(project.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
        requireLocked(project, wrong);
        BigDecimal difference = difference(line, form);
        int month = openMonth(me, project);
        db.sql("""
                insert into projects.investment_record (id, project_id, year, month, measure, fund_source, amount, figure, status, correction_of, reason,
                    recorder_id, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'CONFIRMED', ?, ?, ?, ?, ?)
                """)
                .param(id)
                .param(project.id())
                .param(me.today().getYear())
                .param(month)
                .param(wrong.measure().name())
                .param(wrong.source().name())
                .param(difference)
                .param(wrong.statistical() ? "STATISTICAL" : "MANAGEMENT")
                .param(wrongId)
                .param(form.reason())
                .param(me.id())
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .update();
        standings.refresh(project.id(), me.today().getYear());
        trail.record(
                me,
                "更正投资数",
                "project:" + project.code(),
                project.name() + " " + wrong.year() + " 年 " + wrong.month() + " 月"
                        + wrong.source().label() + "更正 " + Money.text(difference) + "：" + form.reason());
        return reader.find(id).orElseThrow();
    }

    private void requireLocked(Seen project, Investment wrong) {
        if (wrong.isCorrection()) throw new Rejected("", "请更正最初的那一条，更正的数也会算进去。", "R-68");
        if (wrong.month() == null || wrong.status() != Investment.Status.CONFIRMED)
            throw new Rejected("", "这一条不能更正。", "R-68");
        if (!locks.locked(project.id(), wrong.year()).contains(wrong.month())) {
            throw new Rejected("", wrong.month() + " 月还没有锁定，直接点“改”就行。", "R-68");
        }
    }

    private static BigDecimal difference(List<Investment> line, Form form) {
        Map<String, String> errors = new LinkedHashMap<>();
        BigDecimal right = InvestmentForm.amount(form.amount(), errors, "amount");
        if (form.reason() == null || form.reason().isBlank()) errors.put("reason", "请写为什么更正。");
        BigDecimal now = line.stream().map(Investment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (right != null && right.compareTo(now) == 0) errors.put("amount", "现在就是 " + Money.text(now) + "，没有要更正的。");
        if (right == null || !errors.isEmpty()) throw new Rejected(errors, "R-67");
        return right.subtract(now);
    }

    private int openMonth(Actor me, Seen project) {
        int month = InvestmentRules.openMonth(
                me.today(), locks.locked(project.id(), me.today().getYear()));
        if (month == 0) throw new Rejected("", "今年到本月都已锁定，请在下月更正。", "R-68");
        return month;
    }

    private static Investment again(Actor me, Seen project, UUID wrongId, Investment one) {
        if (one.recorderId().equals(me.id())
                && one.projectId().equals(project.id())
                && wrongId.equals(one.correctionOf())) return one;
        throw new Rejected("这张表已由别人报过，请刷新后重填。");
    }
}
