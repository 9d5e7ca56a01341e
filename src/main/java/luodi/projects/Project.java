package luodi.projects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import luodi.shared.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * An entry of the register (domain.md §2.2 Project). What the source of a historical load lacks is null and shown
 * 原文未载. Money is yuan here and 万元 in JSON.
 */
public record Project(
        UUID id,
        String county,
        String code,
        String name,
        @Nullable String aliases,
        String kind,
        @Nullable String regime,
        @Nullable String nationalCode,
        @Nullable String investor,
        @Nullable String creditCode,
        @Nullable String industryCode,
        @Nullable String regionCode,
        @Nullable String regionName,
        @Nullable UUID townshipId,
        @Nullable String townshipName,
        @Nullable UUID parkId,
        @Nullable String parkName,
        @Nullable String site,
        @Nullable BigDecimal landArea,
        @Nullable String landUnit,
        boolean landInferred,
        @Nullable BigDecimal buildingArea,
        @Nullable @JsonSerialize(using = Wan.class) BigDecimal planTotal,
        @Nullable LocalDate planFrom,
        @Nullable LocalDate planTo,
        @Nullable String content,
        @Nullable String products,
        @Nullable @JsonSerialize(using = Wan.class) BigDecimal expectedOutput,
        @Nullable @JsonSerialize(using = Wan.class) BigDecimal expectedTax,
        @Nullable Integer expectedJobs,
        @Nullable LocalDate signedOn,
        @Nullable String contractNo,
        @JsonIgnore @Nullable UUID parentId,
        @Nullable String parentCode,
        @Nullable String phase,
        @Nullable String stage,
        @Nullable LocalDate stageOn,
        @Nullable String stageConfidence,
        @Nullable String overlay,
        boolean historical,
        @Nullable String note,
        @Nullable String source,
        @JsonIgnore String @Nullable [] terms,
        String createdBy,
        OffsetDateTime createdAt,
        String updatedBy,
        OffsetDateTime updatedAt,
        int version) {

    @JsonIgnore
    public boolean isInfrastructure() {
        return ProjectKind.INFRASTRUCTURE.name().equals(kind);
    }

    public String kindLabel() {
        return ProjectKind.valueOf(kind).label();
    }

    public @Nullable String regimeLabel() {
        return regime == null ? null : Regime.valueOf(regime).label();
    }

    public String stageLabel() {
        if (isInfrastructure()) return ProjectKind.INFRASTRUCTURE.label();
        return stage == null ? Stage.UNKNOWN_LABEL : Stage.valueOf(stage).label();
    }

    /** «62.45 亩（单位系推定）» (domain.md §1.9 no. 6). */
    public @Nullable String landText() {
        if (landArea == null) return null;
        String unit =
                landUnit == null ? "（单位未载）" : " " + LandUnit.valueOf(landUnit).label();
        return landArea.stripTrailingZeros().toPlainString() + unit + (landInferred ? "（单位系推定）" : "");
    }

    static final class Wan extends StdSerializer<BigDecimal> {
        Wan() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(
                BigDecimal yuan,
                tools.jackson.core.JsonGenerator json,
                tools.jackson.databind.SerializationContext context) {
            json.writeNumber(Money.wan(yuan));
        }
    }
}
