package luodi.projects.investment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project's year as a table of twelve months, with what has no month and what is no in-year figure set apart. */
public record YearTable(
        int year,
        AnnualPlan plan,
        List<Line> lines,
        List<Investment> booked,
        List<Investment> apart,
        List<Investment> waiting) {

    /** One month: what was planned and done (yuan), by fund source, corrections included; the lock where there is one. */
    public record Line(
            int month,
            BigDecimal planned,
            Map<FundSource, BigDecimal> bySource,
            BigDecimal done,
            BigDecimal cumulative,
            boolean reported,
            MonthLocks.@Nullable Lock lock) {}

    static YearTable of(int year, AnnualPlan plan, List<Investment> records, List<MonthLocks.Lock> locks) {
        List<Investment> booked = records.stream()
                .filter(one -> one.counts() && one.month() != null)
                .toList();
        List<Investment> apart = records.stream()
                .filter(one -> one.status() == Investment.Status.CONFIRMED && (!one.counts() || one.month() == null))
                .toList();
        List<Investment> waiting = records.stream()
                .filter(one -> one.status() != Investment.Status.CONFIRMED)
                .toList();
        List<Line> lines = new ArrayList<>();
        BigDecimal cumulative = BigDecimal.ZERO;
        for (int month = 1; month <= 12; month++) {
            int m = month;
            List<Investment> ofMonth =
                    booked.stream().filter(one -> one.isIn(m)).toList();
            Map<FundSource, BigDecimal> bySource = new EnumMap<>(FundSource.class);
            ofMonth.forEach(one -> bySource.merge(one.source(), one.amount(), BigDecimal::add));
            BigDecimal done = bySource.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            cumulative = cumulative.add(done);
            lines.add(new Line(
                    m,
                    plan.plannedIn(m),
                    bySource,
                    done,
                    cumulative,
                    !ofMonth.isEmpty(),
                    locks.stream().filter(lock -> lock.month() == m).findFirst().orElse(null)));
        }
        return new YearTable(year, plan, lines, booked, apart, waiting);
    }

    /** The sources that the year knows, in their order: the table's columns. */
    public List<FundSource> sources() {
        return booked.stream().map(Investment::source).distinct().sorted().toList();
    }

    public BigDecimal done() {
        return lines.getLast().cumulative();
    }

    public List<Investment> corrections() {
        return booked.stream().filter(Investment::isCorrection).toList();
    }

    public List<Investment> of(Line line) {
        return booked.stream().filter(one -> one.isIn(line.month())).toList();
    }

    /** The booking that a correction corrects, where it lies in this year. */
    public @Nullable Investment corrected(Investment correction) {
        return booked.stream()
                .filter(one -> one.id().equals(correction.correctionOf()))
                .findFirst()
                .orElse(null);
    }
}
