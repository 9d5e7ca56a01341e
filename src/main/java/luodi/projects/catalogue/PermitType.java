package luodi.projects.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luodi.projects.Regime;
import org.jspecify.annotations.Nullable;

/**
 * A row of the catalogue (domain.md §7.3): limits in {@code limitUnit}, null where none is known; {@code planDays} in working days
 * serves planning only and is never a deadline. Without a county it came with the program.
 */
public record PermitType(
        UUID id,
        @Nullable String county,
        String code,
        String variant,
        int seq,
        String name,
        Phase phase,
        @Nullable String departmentThen,
        @Nullable String departmentNow,
        List<Regime> regimes,
        boolean inTemplate,
        String neededWhen,
        boolean filing,
        @Nullable Integer legalLimit,
        @Nullable Integer promisedLimit,
        LimitUnit limitUnit,
        @Nullable Integer extensionLimit,
        ClockStart clockStart,
        String stops,
        int planDays,
        @Nullable Integer validMonths,
        boolean validToStart,
        String validity,
        boolean startGate,
        List<String> milestones,
        List<String> needsHard,
        List<String> needsSoft,
        String source,
        boolean toVerify,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String editor,
        int version) {
    /** The reform of 2019 gave most departments the names they bear now. */
    static final LocalDate REFORM = LocalDate.of(2019, 3, 1);

    /** «环境影响评价（报告表）». */
    public String fullName() {
        return variant.isEmpty() ? name : name + "（" + variant + "）";
    }

    public @Nullable String department(LocalDate on) {
        return on.isBefore(REFORM) && departmentThen != null ? departmentThen : departmentNow;
    }

    public boolean ofCounty() {
        return county != null;
    }

    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    /** Of which permit it is a row: code and variant. */
    List<String> permit() {
        return List.of(code, variant);
    }

    /** «20 个工作日，可延长 10»; what is not known is said so. */
    public String limitText() {
        if (filing) return "材料齐全当场备案";
        if (legalLimit == null) return "没有查到法定时限";
        return legalLimit + " " + limitUnit.label() + (extensionLimit == null ? "" : "，可延长 " + extensionLimit);
    }

    public @Nullable String promisedText() {
        return promisedLimit == null ? null : promisedLimit + " " + limitUnit.label();
    }
}
