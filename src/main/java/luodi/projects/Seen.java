package luodi.projects;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project that the actor may see, what he is to it today, and its light in the county's latest year. */
public record Seen(
        UUID id,
        String code,
        String name,
        @Nullable Stage stage,
        @Nullable String overlay,
        boolean infrastructure,
        Set<ProjectRole> mine,
        String light) {

    /** Whether the actor serves this project today in one of these roles: the «o» of domain.md §5. */
    public boolean amAny(ProjectRole... roles) {
        for (ProjectRole role : roles) {
            if (mine.contains(role)) return true;
        }
        return false;
    }

    public String stageLabel() {
        if (infrastructure) return ProjectKind.INFRASTRUCTURE.label();
        return stage == null ? Stage.UNKNOWN_LABEL : stage.label();
    }

    /** 停缓建, 终止, or null where the project runs. */
    public @Nullable String overlayLabel() {
        return overlay == null ? null : overlay.equals("SUSPENDED") ? "停缓建" : "终止";
    }
}
