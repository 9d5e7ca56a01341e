package luodi.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 单位, with the time in which it stands; after a reform its name stays readable and its successors are known. */
public record Unit(
        UUID id,
        String code,
        String name,
        UnitKind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String source,
        int version,
        List<Named> predecessors,
        List<Named> successors) {
    /** Another unit, to be linked. */
    public record Named(UUID id, String code, String name) {}

    public boolean standsOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || !validTo.isBefore(day));
    }

    /** The codes of the predecessors, as the form shows them. */
    public String predecessorCodes() {
        return String.join(" ", predecessors.stream().map(Named::code).toList());
    }
}
