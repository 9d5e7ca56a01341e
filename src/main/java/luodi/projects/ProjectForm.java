package luodi.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import luodi.shared.Ids;
import luodi.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The screen of a project's facts, each as it was typed; money in 万元, aliases parted by 、. {@code code}, {@code year},
 * {@code stageConfidence} and {@code stageQuote} are for the historical load alone.
 */
public record ProjectForm(
        @Nullable String id,
        @Nullable String version,
        @Nullable String code,
        @Nullable String year,
        @Nullable String name,
        @Nullable String aliases,
        @Nullable String kind,
        @Nullable String regime,
        @Nullable String nationalCode,
        @Nullable String investor,
        @Nullable String creditCode,
        @Nullable String industryCode,
        @Nullable String regionCode,
        @Nullable String townshipId,
        @Nullable String parkId,
        @Nullable String site,
        @Nullable String landArea,
        @Nullable String landUnit,
        @Nullable String landInferred,
        @Nullable String buildingArea,
        @Nullable String planTotal,
        @Nullable String planFrom,
        @Nullable String planTo,
        @Nullable String content,
        @Nullable String products,
        @Nullable String expectedOutput,
        @Nullable String expectedTax,
        @Nullable String expectedJobs,
        @Nullable String signedOn,
        @Nullable String contractNo,
        @Nullable String parentCode,
        @Nullable String phase,
        @Nullable String stage,
        @Nullable String stageOn,
        @Nullable String stageEvidence,
        @Nullable String stageConfidence,
        @Nullable String stageQuote,
        @Nullable String note,
        @Nullable String source) {

    /** A form from named values: {@code ProjectForm.of(Map.of("name", "…")::get)}; for loaders and imports. */
    public static ProjectForm of(Function<String, @Nullable String> of) {
        return new ProjectForm(
                of.apply("id"),
                of.apply("version"),
                of.apply("code"),
                of.apply("year"),
                of.apply("name"),
                of.apply("aliases"),
                of.apply("kind"),
                of.apply("regime"),
                of.apply("nationalCode"),
                of.apply("investor"),
                of.apply("creditCode"),
                of.apply("industryCode"),
                of.apply("regionCode"),
                of.apply("townshipId"),
                of.apply("parkId"),
                of.apply("site"),
                of.apply("landArea"),
                of.apply("landUnit"),
                of.apply("landInferred"),
                of.apply("buildingArea"),
                of.apply("planTotal"),
                of.apply("planFrom"),
                of.apply("planTo"),
                of.apply("content"),
                of.apply("products"),
                of.apply("expectedOutput"),
                of.apply("expectedTax"),
                of.apply("expectedJobs"),
                of.apply("signedOn"),
                of.apply("contractNo"),
                of.apply("parentCode"),
                of.apply("phase"),
                of.apply("stage"),
                of.apply("stageOn"),
                of.apply("stageEvidence"),
                of.apply("stageConfidence"),
                of.apply("stageQuote"),
                of.apply("note"),
                of.apply("source"));
    }

    static ProjectForm blank(String county, LocalDate today) {
        return of(field -> switch (field) {
            case "id" -> Ids.next().toString();
            case "regionCode" -> county;
            case "landUnit" -> "MU";
            case "stageOn" -> today.toString();
            default -> null;
        });
    }

    static ProjectForm of(Project p) {
        return of(field -> switch (field) {
            case "version" -> String.valueOf(p.version());
            case "code" -> p.code();
            case "name" -> p.name();
            case "aliases" -> p.aliases();
            case "kind" -> p.kind();
            case "regime" -> p.regime();
            case "nationalCode" -> p.nationalCode();
            case "investor" -> p.investor();
            case "creditCode" -> p.creditCode();
            case "industryCode" -> p.industryCode();
            case "regionCode" -> p.regionCode();
            case "townshipId" -> text(p.townshipId());
            case "parkId" -> text(p.parkId());
            case "site" -> p.site();
            case "landArea" -> plain(p.landArea());
            case "landUnit" -> p.landUnit();
            case "landInferred" -> p.landInferred() ? "true" : null;
            case "buildingArea" -> plain(p.buildingArea());
            case "planTotal" -> wan(p.planTotal());
            case "planFrom" -> text(p.planFrom());
            case "planTo" -> text(p.planTo());
            case "content" -> p.content();
            case "products" -> p.products();
            case "expectedOutput" -> wan(p.expectedOutput());
            case "expectedTax" -> wan(p.expectedTax());
            case "expectedJobs" -> text(p.expectedJobs());
            case "signedOn" -> text(p.signedOn());
            case "contractNo" -> p.contractNo();
            case "parentCode" -> p.parentCode();
            case "phase" -> p.phase();
            case "note" -> p.note();
            case "source" -> p.source();
            default -> null;
        });
    }

    /** The same words on top of another version. */
    ProjectForm at(int newer) {
        return new ProjectForm(
                id,
                String.valueOf(newer),
                code,
                year,
                name,
                aliases,
                kind,
                regime,
                nationalCode,
                investor,
                creditCode,
                industryCode,
                regionCode,
                townshipId,
                parkId,
                site,
                landArea,
                landUnit,
                landInferred,
                buildingArea,
                planTotal,
                planFrom,
                planTo,
                content,
                products,
                expectedOutput,
                expectedTax,
                expectedJobs,
                signedOn,
                contractNo,
                parentCode,
                phase,
                stage,
                stageOn,
                stageEvidence,
                stageConfidence,
                stageQuote,
                note,
                source);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String wan(@Nullable BigDecimal yuan) {
        return yuan == null ? null : Money.wan(yuan).toPlainString();
    }
}
