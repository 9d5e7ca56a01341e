package luodi.problems.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import luodi.shared.RuleRow;
import org.jspecify.annotations.Nullable;

/**
 * A reason for which a problem's clock may stop, as it holds today, with all its rows, the newest first.
 *
 * @param now what holds today; of a reason that only begins later, how it will begin; of one never put in force, as it was proposed
 * @param shipped how it came with the program; null where only this county knows it
 */
public record ReasonLine(String key, Row now, @Nullable Row shipped, List<Row> rows) {

    /** A dated row, {@code ceiling} in working days; without an id it came with the program. */
    public record Row(
            @Nullable UUID id,
            String name,
            String proof,
            int ceiling,
            boolean offered,
            LocalDate validFrom,
            String source,
            String editor,
            @Nullable OffsetDateTime editedAt,
            RuleRow.State state,
            @Nullable String decidedBy) {
        public boolean isShipped() {
            return id == null;
        }

        /** As a change of the county's own. */
        Map<String, Object> columns(String key) {
            return Map.of(
                    "reason_key", key,
                    "name", name,
                    "proof", proof,
                    "offered", offered,
                    "ceiling", ceiling,
                    "valid_from", validFrom,
                    "source", source);
        }

        boolean says(Row other) {
            return name.equals(other.name)
                    && proof.equals(other.proof)
                    && ceiling == other.ceiling
                    && offered == other.offered;
        }

        /** «最多停 20 个工作日，凭补正通知书». */
        public String words() {
            return name + "，" + (offered ? "最多停 " + ceiling + " 个工作日，凭" + proof : "不再作为停表的理由");
        }
    }

    static ReasonLine of(String key, @Nullable Row shipped, List<Row> rows, LocalDate today) {
        ReasonLine line = new ReasonLine(key, rows.getLast(), shipped, rows);
        Row now = line.on(today);
        if (now == null) now = line.inForce().reduce((newer, older) -> older).orElse(null);
        return now == null ? line : new ReasonLine(key, now, shipped, rows);
    }

    private Stream<Row> inForce() {
        return rows.stream().filter(row -> row.state() == RuleRow.State.IN_FORCE);
    }

    @Nullable
    Row on(LocalDate day) {
        return inForce()
                .filter(row -> !row.validFrom().isAfter(day))
                .findFirst()
                .orElse(null);
    }

    Optional<Row> row(UUID id) {
        return rows.stream().filter(row -> id.equals(row.id())).findFirst();
    }

    /** Holds, held or will hold: not only proposed or refused. */
    public boolean decided() {
        return now.state() == RuleRow.State.IN_FORCE;
    }

    /** May be chosen today. */
    public boolean open(LocalDate today) {
        return decided() && now.offered() && !now.validFrom().isAfter(today);
    }

    public boolean own() {
        return !now.isShipped();
    }

    public boolean changed() {
        return shipped != null && own() && !Objects.requireNonNull(shipped).says(now);
    }

    public List<Row> coming(LocalDate today) {
        return inForce()
                .filter(row -> row.validFrom().isAfter(today) && row != now)
                .toList();
    }
}
