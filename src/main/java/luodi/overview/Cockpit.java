package luodi.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luodi.projects.Stage;
import org.jspecify.annotations.Nullable;

/** 总览 of one county and year over the key projects that the reader may see; every sum is exact and in yuan. */
public record Cockpit(
        int year,
        LocalDate asOf,
        boolean whole,
        @Nullable ListHead list,
        List<Integer> years,
        List<Slice> slices,
        List<Month> months,
        List<UnitSupport> supports,
        Page page) {

    /** The approved key-project list that the page counts by. */
    public record ListHead(
            int number, boolean toConfirm, @Nullable LocalDate approvedOn) {}

    /**
     * The key projects of one stage (null is 阶段不详) and one light. {@code done} is all that is booked; {@code doneOfAnnual} the part of
     * the projects with an annual plan; {@code doneOfPlanned} theirs through the judged {@code months}, beside {@code planned}.
     * {@code unclear} is 口径待确认: shown beside the sum, never in it.
     */
    public record Slice(
            @Nullable Stage stage,
            String light,
            int count,
            int fourOnes,
            int withPlan,
            int months,
            BigDecimal done,
            BigDecimal doneOfAnnual,
            BigDecimal doneOfPlanned,
            BigDecimal planned,
            BigDecimal annual,
            BigDecimal unclear) {}

    /** A month's sums; month 0 holds what the source gives without a month. */
    public record Month(int month, BigDecimal done, BigDecimal planned) {}

    /** What one unit gave; {@code amount} is null where none of its actions has one. Never added to investment. */
    public record UnitSupport(
            UUID unitId, String unit, int count, @Nullable BigDecimal amount) {}

    /** The stretch of the key-list table that is shown. */
    public record Page(List<KeyRow> rows, int total, int number, int size) {
        public int pages() {
            return Math.max(1, (total + size - 1) / size);
        }
    }

    public int count() {
        return slices.stream().mapToInt(Slice::count).sum();
    }

    public int count(String light) {
        return slices.stream()
                .filter(s -> s.light().equals(light))
                .mapToInt(Slice::count)
                .sum();
    }

    public int count(@Nullable Stage stage) {
        return slices.stream()
                .filter(s -> s.stage() == stage)
                .mapToInt(Slice::count)
                .sum();
    }

    public int count(@Nullable Stage stage, String light) {
        return slices.stream()
                .filter(s -> s.stage() == stage && s.light().equals(light))
                .mapToInt(Slice::count)
                .sum();
    }

    public int fourOnes() {
        return slices.stream().mapToInt(Slice::fourOnes).sum();
    }

    public int withPlan() {
        return slices.stream().mapToInt(Slice::withPlan).sum();
    }

    public BigDecimal done() {
        return CockpitRules.sum(slices, Slice::done);
    }

    public BigDecimal annual() {
        return CockpitRules.sum(slices, Slice::annual);
    }

    public BigDecimal planned() {
        return CockpitRules.sum(slices, Slice::planned);
    }

    public BigDecimal unclear() {
        return CockpitRules.sum(slices, Slice::unclear);
    }

    /** R-60 over the projects that have an annual plan; null where none has. */
    public @Nullable BigDecimal completion() {
        return CockpitRules.rate(CockpitRules.sum(slices, Slice::doneOfAnnual), annual());
    }

    /** R-62, relative: done of what should be done by the end of the judged months; null where nothing is planned yet. */
    public @Nullable BigDecimal schedule() {
        return CockpitRules.rate(CockpitRules.sum(slices, Slice::doneOfPlanned), planned());
    }

    public BigDecimal supportTotal() {
        return supports.stream()
                .map(UnitSupport::amount)
                .filter(a -> a != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The last month that is judged: a running month counts only when it is locked. */
    public int judgedMonth() {
        return slices.stream().mapToInt(Slice::months).max().orElse(0);
    }

    public String headline() {
        return CockpitRules.headline(this);
    }

    /** The year's course, month by month and added up; empty where no month is known. */
    public List<CockpitRules.Point> course() {
        return CockpitRules.course(months);
    }

    public BigDecimal withoutMonth() {
        return months.stream().filter(m -> m.month() == 0).map(Month::done).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
