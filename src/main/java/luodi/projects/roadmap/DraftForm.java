package luodi.projects.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import luodi.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The draft's page as typed: all rows at once; {@code raise} is the key of the row whose ↑ was pressed. */
public record DraftForm(
        @Nullable Integer version,
        @Nullable String reason,
        @Nullable List<@Nullable DraftRow> rows,
        @Nullable UUID raise) {
    private static final int SPARE = 2;

    static DraftForm of(Roadmap draft) {
        List<@Nullable DraftRow> rows = new ArrayList<>();
        draft.milestones().forEach(m -> rows.add(DraftRow.of(m, draft)));
        return new DraftForm(draft.version().version(), draft.version().reason(), rows, null);
    }

    List<DraftRow> typed() {
        return rows == null
                ? List.of()
                : rows.stream().map(row -> row == null ? DraftRow.EMPTY : row).toList();
    }

    /** What stands on the page: the rows and a few empty ones, whose keys make a second sending the same milestone. */
    public List<DraftRow> shown() {
        List<DraftRow> shown = new ArrayList<>(typed());
        while (!shown.isEmpty() && shown.getLast().blank()) shown.removeLast();
        for (int i = 0; i < SPARE; i++) shown.add(new DraftRow(Ids.next(), null, null, null, null, null, null, null));
        return shown;
    }

    int stamp() {
        return version == null ? 0 : version;
    }
}
