package luodi.problems;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem to be raised. {@code withinSecretaryDuty} true puts it at L1 with the project's secretary, false at L2 and tells
 * the sponsor leader and the liaison; {@code milestoneKey} ties it to the roadmap's milestone that waits for it.
 */
public record NewProblem(
        UUID id,
        String title,
        @Nullable String detail,
        Category category,
        @Nullable String cause,
        Source source,
        @Nullable Origin origin,
        LocalDate raisedOn,
        boolean withinSecretaryDuty,
        @Nullable UUID milestoneKey) {}
