package luodi.projects.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands in a year: yuan, R-60..R-63.
 *
 * @param months the months 1..n that are judged; a running month counts only when it is locked
 * @param done in-year investment through these months; other measures and support are never in it
 * @param since the first day of the month from which the light has been the same
 */
public record Standing(
        UUID projectId,
        int year,
        int months,
        BigDecimal done,
        BigDecimal planned,
        @Nullable BigDecimal annual,
        Light light,
        String reason,
        @Nullable LocalDate since,
        LocalDate asOf) {

    /** R-60, as a fraction; null without an annual plan. */
    public @Nullable BigDecimal completion() {
        return InvestmentRules.rate(done, annual);
    }

    /** R-61, as a fraction; null without an annual plan. */
    public @Nullable BigDecimal schedule() {
        return InvestmentRules.rate(planned, annual);
    }

    /** R-62, in percentage points; negative is ahead. */
    public @Nullable BigDecimal gapPoints() {
        BigDecimal schedule = schedule();
        BigDecimal completion = completion();
        return schedule == null || completion == null ? null : InvestmentRules.gapPoints(schedule, completion);
    }

    static Standing of(Facts facts, LightBook book, LocalDate today) {
        LocalDate asOf = InvestmentRules.asOf(facts.year(), today);
        int months = InvestmentRules.monthsJudged(facts.year(), today, facts.locked());
        LightRules.Verdict now = LightRules.judge(facts, months, book.rules(facts.county(), asOf), asOf);
        return new Standing(
                facts.projectId(),
                facts.year(),
                months,
                facts.doneThrough(months),
                facts.plannedThrough(months),
                facts.annual(),
                now.light(),
                now.reason(),
                since(facts, book, months, now.light()),
                asOf);
    }

    /** Looks back month by month, each judged by the rule of its own time, for as long as the light is the same. */
    private static @Nullable LocalDate since(Facts facts, LightBook book, int months, Light light) {
        if (months == 0) return null;
        int first = months;
        while (first > 1) {
            LocalDate end = LocalDate.of(facts.year(), first, 1).minusDays(1);
            if (LightRules.judge(facts, first - 1, book.rules(facts.county(), end), end)
                            .light()
                    != light) break;
            first--;
        }
        return LocalDate.of(facts.year(), first, 1);
    }
}
