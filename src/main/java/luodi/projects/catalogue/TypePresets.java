package luodi.projects.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luodi.projects.Regime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts in the catalogue that comes with the program (domain.md §7.3); rows already there are left alone. */
@Component
class TypePresets implements SmartInitializingSingleton {
    private record Shipped(String source, LocalDate validFrom, List<One> types) {}

    private record One(
            String code,
            @Nullable String variant,
            int seq,
            String name,
            Phase phase,
            @Nullable String departmentThen,
            @Nullable String departmentNow,
            List<Regime> regimes,
            boolean inTemplate,
            @Nullable String neededWhen,
            boolean filing,
            @Nullable Integer legalLimit,
            LimitUnit limitUnit,
            @Nullable Integer extensionLimit,
            ClockStart clockStart,
            @Nullable String stops,
            int planDays,
            @Nullable Integer validMonths,
            boolean validToStart,
            @Nullable String validity,
            boolean startGate,
            @Nullable List<String> milestones,
            @Nullable List<String> needsHard,
            @Nullable List<String> needsSoft,
            String source,
            boolean toVerify) {

        PermitType from(LocalDate day) {
            UUID id = UUID.nameUUIDFromBytes(
                    ("permit-type:" + code + "/" + text(variant) + "@" + day).getBytes(StandardCharsets.UTF_8));
            return new PermitType(
                    id,
                    null,
                    code,
                    text(variant),
                    seq,
                    name,
                    phase,
                    departmentThen,
                    departmentNow,
                    regimes,
                    inTemplate,
                    text(neededWhen),
                    filing,
                    legalLimit,
                    null,
                    limitUnit,
                    extensionLimit,
                    clockStart,
                    text(stops),
                    planDays,
                    validMonths,
                    validToStart,
                    text(validity),
                    startGate,
                    list(milestones),
                    list(needsHard),
                    list(needsSoft),
                    source,
                    toVerify,
                    day,
                    null,
                    "程序",
                    1);
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }

        private static List<String> list(@Nullable List<String> list) {
            return list == null ? List.of() : list;
        }
    }

    private final PermitTypes types;
    private final JsonMapper json;

    TypePresets(PermitTypes types, JsonMapper json) {
        this.types = types;
        this.json = json;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            Shipped shipped = json.readValue(
                    new ClassPathResource("data/permit-catalogue.json").getContentAsByteArray(), Shipped.class);
            for (One one : shipped.types) types.insert(one.from(shipped.validFrom));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
