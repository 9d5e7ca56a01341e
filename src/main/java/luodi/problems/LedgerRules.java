package luodi.problems;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import luodi.problems.Ledger.Column;
import org.jspecify.annotations.Nullable;

/** which figure a step counts in; the same words as the SQL of {@link Ledgers}. */
final class LedgerRules {
    private LedgerRules() {}

    /** A step; entries of one problem stand in the order in which they happened. */
    record Entry(
            UUID problem,
            LocalDate on,
            ProblemMove move,
            @Nullable State from,
            @Nullable Integer fromLevel,
            State to,
            int toLevel) {
        boolean wasOpen() {
            return from != null && from.open();
        }
    }

    static Ledger of(Collection<Entry> entries, @Nullable Integer level, LocalDate from, LocalDate to) {
        Map<Column, Integer> n = new EnumMap<>(Column.class);
        Map<UUID, Entry> before = new HashMap<>();
        Map<UUID, Entry> after = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.on().isBefore(from)) before.put(entry.problem(), entry);
            if (!entry.on().isAfter(to)) after.put(entry.problem(), entry);
            if (entry.on().isBefore(from) || entry.on().isAfter(to)) continue;
            for (Column column : Column.values()) {
                if (counts(entry, column, level)) n.merge(column, 1, Integer::sum);
            }
        }
        return new Ledger(
                level,
                from,
                to,
                open(before, level),
                n(n, Column.RAISED),
                n(n, Column.REOPENED),
                n(n, Column.LEVEL_IN),
                n(n, Column.LEVEL_OUT),
                n(n, Column.CLOSED),
                n(n, Column.WITHDRAWN),
                n(n, Column.MERGED),
                n(n, Column.REJECTED),
                open(after, level),
                0);
    }

    private static boolean counts(Entry step, Column column, @Nullable Integer level) {
        boolean into = level == null || step.toLevel() == level;
        boolean outOf =
                level == null || step.fromLevel() != null && step.fromLevel().intValue() == level;
        boolean moved = step.fromLevel() != null && step.fromLevel() != step.toLevel();
        return switch (column) {
            case RAISED -> step.from() == null && into;
            case REOPENED -> step.from() == State.CLOSED && step.to().open() && into;
            case LEVEL_IN -> moved && into;
            case LEVEL_OUT -> moved && outOf;
            case CLOSED -> step.wasOpen() && step.to() == State.CLOSED && into;
            case WITHDRAWN -> step.wasOpen() && step.to() == State.WITHDRAWN && into;
            case MERGED -> step.wasOpen() && step.to() == State.MERGED && into;
            case REJECTED -> step.wasOpen() && step.to() == State.REJECTED && into;
            case OPENING, CLOSING -> false;
        };
    }

    private static int open(Map<UUID, Entry> last, @Nullable Integer level) {
        return (int) last.values().stream()
                .filter(entry -> entry.to().open() && (level == null || entry.toLevel() == level))
                .count();
    }

    private static int n(Map<Column, Integer> counted, Column column) {
        return counted.getOrDefault(column, 0);
    }
}
