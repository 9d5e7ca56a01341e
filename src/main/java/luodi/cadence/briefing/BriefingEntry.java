package luodi.cadence.briefing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One project in a briefing, with the counts of the day on which it was gathered. */
public record BriefingEntry(
        UUID id,
        UUID projectId,
        int seq,
        String code,
        String name,
        String stage,
        String light,
        String owners,
        int visits,
        @Nullable Integer required,
        @Nullable Boolean kept,
        int raised,
        int closed,
        int open,
        int overdue,
        int version,
        List<BriefingLine> lines) {

    public BriefingLine line(BriefingPart part) {
        return lines.stream().filter(line -> line.part() == part).findFirst().orElseThrow();
    }

    /** each entry has progress and problems. */
    public boolean complete() {
        return !line(BriefingPart.PROGRESS).text().isBlank()
                && !line(BriefingPart.PROBLEMS).text().isBlank();
    }

    /** 走访 1 / 2 次. */
    public String visitWords() {
        return required == null ? "走访 " + visits + " 次" : "走访 " + visits + " / " + required + " 次";
    }

    BriefingEntry with(List<BriefingLine> others) {
        return new BriefingEntry(
                id, projectId, seq, code, name, stage, light, owners, visits, required, kept, raised, closed, open,
                overdue, version, others);
    }
}
