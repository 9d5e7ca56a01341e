package luodi.projects.investment;

import java.math.BigDecimal;
import java.util.UUID;
import luodi.shared.Measure;
import luodi.shared.Money;
import luodi.shared.web.Say;
import org.jspecify.annotations.Nullable;

/** A booking as the API gives it: amount in 万元. */
record InvestmentItem(
        UUID id,
        String project,
        int year,
        @Nullable Integer month,
        Measure measure,
        FundSource fundSource,
        BigDecimal amount,
        String figure,
        Investment.Status status,
        @Nullable String evidence,
        @Nullable String asWritten,
        @Nullable String quote,
        boolean inferred,
        @Nullable String note,
        @Nullable UUID correctionOf,
        @Nullable String reason,
        @Nullable String returnedWhy,
        String recordedBy,
        String recordedAt,
        @Nullable String decidedBy,
        int version) {

    static InvestmentItem of(Investment one) {
        return new InvestmentItem(
                one.id(),
                one.code(),
                one.year(),
                one.month(),
                one.measure(),
                one.source(),
                Money.wan(one.amount()),
                one.statistical() ? "STATISTICAL" : "MANAGEMENT",
                one.status(),
                one.evidence(),
                one.asWritten(),
                one.quote(),
                one.inferred(),
                one.note(),
                one.correctionOf(),
                one.reason(),
                one.returnedWhy(),
                one.recordedBy(),
                Say.time(one.recordedAt()),
                one.decidedBy(),
                one.version());
    }
}
