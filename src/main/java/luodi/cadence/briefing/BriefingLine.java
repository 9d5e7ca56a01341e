package luodi.cadence.briefing;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence of a briefing: as the records gave it, as it stands now, and the records behind it. */
public record BriefingLine(
        BriefingPart part,
        String drafted,
        String text,
        List<BriefingSource> sources,
        @Nullable String editedBy,
        @Nullable OffsetDateTime editedAt) {

    public boolean edited() {
        return editedBy != null;
    }

    static BriefingLine drafted(BriefingPart part, String text, List<BriefingSource> sources) {
        return new BriefingLine(part, text, text, sources, null, null);
    }
}
