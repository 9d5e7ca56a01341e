package luodi.projects.investment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The grid as typed, to be shown again where it was refused: what was touched stays as typed, the rest shows what is booked now. */
public record TypedGrid(Map<String, @Nullable String> fields, Map<String, String> errors) {

    static TypedGrid empty() {
        return new TypedGrid(Map.of(), Map.of());
    }

    public String value(MonthGrid.Row row, FundSource source) {
        String typed = fields.get(row.field(source));
        return touched(row, source) && typed != null ? typed : row.cell(source).wan();
    }

    /** After somebody else saved first the present booking is meant, else still the one that was shown. */
    public String key(MonthGrid.Row row, FundSource source) {
        String sent = fields.get("k." + row.code() + "." + source.name());
        return sent == null || !touched(row, source) || errors.containsKey("")
                ? row.cell(source).key()
                : sent;
    }

    public boolean wrong(MonthGrid.Row row, FundSource source) {
        return errors.containsKey(row.field(source));
    }

    private boolean touched(MonthGrid.Row row, FundSource source) {
        String typed = fields.get(row.field(source));
        String sent = fields.get("k." + row.code() + "." + source.name());
        return typed != null && sent != null && !sent.endsWith(":" + typed.strip());
    }
}
