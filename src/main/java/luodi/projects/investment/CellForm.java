package luodi.projects.investment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One cell of the month's grid as typed or pasted; amount in 万元, version 0 for a booking that is not there yet. */
public record CellForm(
        @Nullable String code,
        @Nullable FundSource fundSource,
        @Nullable UUID id,
        int version,
        @Nullable String amount,
        @Nullable String was) {

    /** A cell that nobody touched is no change, whatever others saved meanwhile. */
    boolean untouched() {
        return was != null && was.equals(amount == null ? "" : amount.strip());
    }

    String field() {
        return "a." + code + "." + (fundSource == null ? "" : fundSource.name());
    }

    /** The page's fields: {@code a.<code>.<source>} is what was typed, {@code k.<code>.<source>} the booking's id, version and amount shown. */
    static List<CellForm> of(Map<String, @Nullable String> fields) {
        List<CellForm> cells = new ArrayList<>();
        fields.forEach((name, typed) -> {
            String[] parts = name.split("\\.");
            if (parts.length != 3 || !parts[0].equals("a")) return;
            String[] key =
                    String.valueOf(fields.get("k." + parts[1] + "." + parts[2])).split(":", 3);
            FundSource source = FundSource.CHOOSABLE.stream()
                    .filter(s -> s.name().equals(parts[2]))
                    .findFirst()
                    .orElse(null);
            if (source == null || key.length != 3 || !key[0].matches("[0-9a-f-]{36}") || !key[1].matches("\\d{1,9}"))
                return;
            cells.add(new CellForm(parts[1], source, UUID.fromString(key[0]), Integer.parseInt(key[1]), typed, key[2]));
        });
        return cells;
    }
}
