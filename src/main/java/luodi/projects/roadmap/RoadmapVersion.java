package luodi.projects.roadmap;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who drew and who approved a version of a project's roadmap, when and why; {@code version} guards against stale edits. */
public record RoadmapVersion(
        UUID id,
        UUID projectId,
        int number,
        Status status,
        boolean baseline,
        @Nullable String reason,
        String draftedBy,
        OffsetDateTime draftedAt,
        @Nullable String approvedBy,
        @Nullable OffsetDateTime approvedAt,
        int version) {

    public enum Status {
        DRAFT("草稿"),
        CURRENT("现行"),
        SUPERSEDED("已被替换"),
        DROPPED("已作废");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
