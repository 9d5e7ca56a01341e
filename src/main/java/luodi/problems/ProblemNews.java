package luodi.problems;

import java.util.Set;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells those concerned, once, in the transaction that changed something. */
@Component
class ProblemNews {
    void raised(Actor me, String number, String title, Seen project, Crew crew, boolean withinDuty) {}

    void moved(Actor me, ProblemCase before, ProblemMove move, Standing after, @Nullable String reason, UUID stepId) {}

    void evening(Actor program, Set<UUID> climbed, Set<UUID> asked) {}
}
