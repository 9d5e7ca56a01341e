package luodi.overview.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luodi.projects.Stage;
import luodi.shared.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A project in the year's review: its stage on the day of the review, its group, its printed or booked amounts, what was built.
 *
 * @param visible whether the reader may open the project
 * @param key whether it stands on the year's key list
 * @param computed the group by R-83; {@code override} is a person's word beside it
 */
public record ProjectLine(
        UUID id,
        String code,
        String name,
        boolean visible,
        boolean infrastructure,
        boolean key,
        boolean left,
        @Nullable Stage stage,
        @Nullable String confidence,
        @Nullable String stageQuote,
        @Nullable String overlay,
        ProgressGroup computed,
        @Nullable GroupOverride override,
        List<Amount> amounts,
        List<Fact> facts,
        List<SupportLine> supports) {

    /** An amount of one measure; measures are never added. */
    public record Amount(
            Measure measure,
            BigDecimal yuan,
            @Nullable String asWritten,
            boolean inferred,
            @Nullable String quote) {}

    /** What was built, a planned date, tax or progress, in the source's words. */
    public record Fact(
            String kind,
            String text,
            @Nullable BigDecimal yuan,
            @Nullable String month,
            @Nullable String quote,
            @Nullable String note) {}

    public ProgressGroup group() {
        return override == null ? computed : override.group();
    }

    /** The one amount that the table shows: what was completed in the year, else the unclear, else what is no part of the year's sum. */
    public @Nullable Amount shownAmount() {
        for (Measure measure : List.of(Measure.IN_YEAR, Measure.UNCLEAR, Measure.CUMULATIVE, Measure.CONTRACT)) {
            Optional<Amount> found = amounts.stream()
                    .filter(amount -> amount.measure() == measure)
                    .findFirst();
            if (found.isPresent()) return found.get();
        }
        return null;
    }

    public boolean hasPrintedAmount() {
        return amounts.stream()
                .anyMatch(amount -> amount.measure() == Measure.IN_YEAR || amount.measure() == Measure.UNCLEAR);
    }

    public String stageLabel() {
        return stage == null ? Stage.UNKNOWN_LABEL : stage.label();
    }

    public String built() {
        return String.join(
                "、",
                facts.stream()
                        .filter(fact -> fact.kind().equals("BUILT"))
                        .map(Fact::text)
                        .toList());
    }

    public List<Fact> otherFacts() {
        return facts.stream().filter(fact -> !fact.kind().equals("BUILT")).toList();
    }
}
