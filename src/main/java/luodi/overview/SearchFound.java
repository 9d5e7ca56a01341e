package luodi.overview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import luodi.problems.ProblemRow;
import luodi.problems.matters.MatterRow;
import luodi.projects.ProjectRow;
import luodi.shared.Listing;
import org.jspecify.annotations.Nullable;

/** What the words found; {@code matters} null for whom no matter concerns. */
public record SearchFound(
        String words,
        Listing<ProjectRow> projects,
        Listing<ProblemRow> problems,
        @Nullable Listing<MatterRow> matters) {
    /** The words as they stand in an address. */
    public String query() {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    public boolean nothing() {
        return projects.items().isEmpty()
                && problems.items().isEmpty()
                && (matters == null || matters.items().isEmpty());
    }
}
