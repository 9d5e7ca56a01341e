package luodi.problems.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luodi.shared.RuleRow;
import org.jspecify.annotations.Nullable;

/**
 * One number with the row that holds today, the shipped one beside it, and all its rows, the newest first.
 *
 * @param own whether {@code now} is the county's own
 */
public record NumberLine(RuleNumber number, Row now, Row shipped, boolean own, List<Row> rows) {

    /** A dated row; without an id it came with the program. */
    public record Row(
            @Nullable UUID id,
            int value,
            LocalDate validFrom,
            String source,
            String editor,
            @Nullable OffsetDateTime editedAt,
            RuleRow.State state,
            @Nullable String decidedBy) {
        public boolean isShipped() {
            return id == null;
        }
    }

    /** In force already, not yet begun. */
    public List<Row> coming(LocalDate today) {
        return rows.stream()
                .filter(row ->
                        row.state() == RuleRow.State.IN_FORCE && row.validFrom().isAfter(today))
                .toList();
    }

    Optional<Row> row(UUID id) {
        return rows.stream().filter(row -> id.equals(row.id())).findFirst();
    }

    Row on(LocalDate day) {
        return rows.stream()
                .filter(row -> !row.isShipped()
                        && row.state() == RuleRow.State.IN_FORCE
                        && !row.validFrom().isAfter(day))
                .findFirst()
                .orElse(shipped);
    }
}
