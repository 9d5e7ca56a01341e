package luodi.problems;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import luodi.files.StoredFile;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a problem. */
public record Step(
        UUID id,
        ProblemMove move,
        @Nullable State from,
        State to,
        @Nullable Integer fromLevel,
        int toLevel,
        LocalDate happenedOn,
        @Nullable String reason,
        @Nullable String rule,
        boolean internal,
        List<StoredFile> files,
        String by,
        OffsetDateTime at) {

    /** «升到 包保领导», «申请销号». */
    public String title() {
        if (move.changesLevel())
            return (move == ProblemMove.ESCALATE ? "升到" : "交回")
                    + Holder.ofLevel(toLevel).label();
        return move.label();
    }

    /** As a company's representative reads it: what happened, without what officials say to each other. */
    Step outside() {
        return internal
                ? new Step(id, move, from, to, fromLevel, toLevel, happenedOn, null, rule, true, List.of(), by, at)
                : this;
    }
}
