package luodi.projects.investment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Money;
import luodi.shared.web.Say;
import org.jspecify.annotations.Nullable;

/** 月报: a month of all projects of the year's list (yuan); a cell is a fund source's one booking. */
public record MonthGrid(int year, int month, List<Row> rows) {

    /** @param version 0 where nothing is booked yet; then {@code id} is what the booking will bear */
    public record Cell(UUID id, int version, @Nullable BigDecimal amount) {
        static Cell fresh() {
            return new Cell(Ids.next(), 0, null);
        }

        public String wan() {
            return amount == null ? "" : Say.number(Money.wan(amount));
        }

        /** What the form sends along: which booking, its version, and what it said when it was shown. */
        public String key() {
            return id + ":" + version + ":" + wan();
        }
    }

    public record Row(
            UUID projectId,
            String code,
            String name,
            boolean locked,
            int waiting,
            @Nullable BigDecimal planned,
            BigDecimal corrected,
            Map<FundSource, Cell> cells) {
        public BigDecimal done() {
            return cells.values().stream()
                    .map(Cell::amount)
                    .filter(java.util.Objects::nonNull)
                    .reduce(corrected, BigDecimal::add);
        }

        public boolean reported() {
            return locked || waiting > 0 || cells.values().stream().anyMatch(cell -> cell.amount() != null);
        }

        /** Where one of this row's cells stands in the form. */
        public String field(FundSource source) {
            return "a." + code + "." + source.name();
        }

        public Cell cell(FundSource source) {
            return cells.getOrDefault(source, Cell.fresh());
        }
    }

    public List<Row> unreported() {
        return rows.stream().filter(row -> !row.reported()).toList();
    }

    public List<Row> lockable() {
        return rows.stream()
                .filter(row -> row.reported() && !row.locked() && row.waiting() == 0)
                .toList();
    }

    public BigDecimal done() {
        return rows.stream().map(Row::done).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal planned() {
        return rows.stream()
                .map(Row::planned)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
