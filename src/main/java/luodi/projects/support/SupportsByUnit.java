package luodi.projects.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import luodi.shared.Measure;
import luodi.shared.Money;

/** A unit and what it did, with the sum of its amounts: a sum of support, never of investment. */
public record SupportsByUnit(UUID unitId, String unit, Money total, List<Support> items) {

    public static List<SupportsByUnit> of(List<Support> all) {
        Map<UUID, List<Support>> byUnit = new LinkedHashMap<>();
        all.forEach(one ->
                byUnit.computeIfAbsent(one.unitId(), unit -> new ArrayList<>()).add(one));
        return byUnit.values().stream()
                .map(items -> new SupportsByUnit(
                        items.getFirst().unitId(), items.getFirst().unit(), total(items), items))
                .toList();
    }

    public static Money total(List<Support> items) {
        return items.stream()
                .map(Support::money)
                .filter(Objects::nonNull)
                .reduce(Money.zero(Measure.SUPPORT), Money::plus);
    }
}
