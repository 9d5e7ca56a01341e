package luodi.projects;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project that the actor may see, and what he is to it today. */
public record Seen(UUID id, String code, String name, @Nullable Stage stage, @Nullable String overlay, boolean infrastructure,
        Set<ProjectRole> mine) {

    /** Whether the actor serves this project today in one of these roles: the «o» of domain.md §5. */
    public boolean amAny(ProjectRole... roles) {
        for (ProjectRole role : roles) {
            if (mine.contains(role)) return true;
        }
        return false;
    }
}
