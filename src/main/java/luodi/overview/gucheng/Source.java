package luodi.overview.gucheng;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code data/gucheng-2018.json} as it stands: money in 万元, quotes literal, null where the article says nothing. */
record Source(
        Meta meta,
        CountyOf county,
        List<Mechanism> mechanisms,
        List<RoleOf> roles,
        List<Statement> rules,
        List<ProjectOf> projects,
        List<Infrastructure> infrastructure,
        List<SupportOf> supports,
        List<Permit> permits,
        List<Total> yearTotals,
        List<Named> serviceModes2018,
        Sums reconciliation,
        List<Ambiguity> ambiguities,
        Context context) {

    record Meta(String title, String publisher, String publishedAt) {
        String citation() {
            return "《" + title + "》，" + publisher + "，" + publishedAt.substring(0, 10);
        }
    }

    record CountyOf(String name, String regionCode) {}

    record Mechanism(
            String code,
            String name,
            @Nullable List<String> items,
            @Nullable String startedAsWritten,
            @Nullable String document,
            @Nullable List<String> people,
            @Nullable List<String> questions,
            @Nullable List<String> jobs,
            @Nullable String note,
            @Nullable String quote,
            @Nullable List<String> quotes) {}

    record RoleOf(String name, List<String> duties, String quote) {}

    record Statement(
            String statement,
            @Nullable String actor,
            @Nullable String scope,
            String quote) {}

    record ProjectOf(
            String id,
            String name,
            @Nullable List<String> aliases,
            @Nullable String group,
            @Nullable String groupQuote,
            String stage,
            String stageText,
            @Nullable String stageQuote,
            String stageConfidence,
            List<Amount> investments,
            List<Built> builtItems,
            List<Dated> dates,
            List<Other> other,
            @Nullable String nameQuote,
            @Nullable String note) {}

    record Amount(
            BigDecimal amountWan,
            String asWritten,
            String kind,
            String quote,
            @Nullable String period,
            @Nullable String note,
            @Nullable Boolean kindInferred) {}

    record Built(String name, String quote, @Nullable String note) {}

    record Dated(String asWritten, @Nullable String normalized, String event, String kind, String quote) {}

    record Other(
            String name, @Nullable String value, @Nullable BigDecimal amountWan, String quote) {}

    record Infrastructure(String id, String name, List<String> progress, String note) {}

    record SupportOf(
            String id,
            String department,
            String kind,
            @Nullable BigDecimal amountWan,
            String target,
            @Nullable String targetId,
            String action,
            String quote,
            @Nullable String quote2,
            String includedInProjectInvestment,
            @Nullable Boolean inclusionInferred,
            @Nullable List<Quantity> quantities) {}

    record Quantity(String name, int count) {}

    record Permit(
            String id,
            String department,
            String procedure,
            String procedureCode,
            String projectId,
            String status,
            @Nullable String batch,
            @Nullable Area area,
            String quote,
            @Nullable String note) {}

    record Area(BigDecimal value, boolean unitInArticle) {}

    record Total(
            String code,
            BigDecimal value,
            @Nullable String operator,
            String unit,
            @Nullable String asWritten,
            String quote) {}

    record Named(String name, String quote) {}

    record Sums(
            List<Candidate> candidateSetsOf11,
            List<Remainder> supportMinusProjectPattern,
            String patternReading,
            String conclusion) {}

    record Candidate(String name, List<String> ids, String feasible) {}

    record Remainder(String projectId, BigDecimal projectAmountWan, BigDecimal supportWan, BigDecimal remainderWan) {}

    record Ambiguity(int no, String topic, String detail) {}

    record Context(
            List<Worded> goals,
            List<Named> media,
            List<Quoted> assessmentOfWork,
            Quoted informationSharing,
            Quoted departmentTrend,
            Quoted supervisionNormalisation) {}

    record Worded(String text, String quote) {}

    record Quoted(String quote) {}
}
