package luodi.cadence;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import luodi.shared.Ids;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The screen of a visit, as typed; the API takes the same fields. {@code owner}, {@code territory}, {@code secretary}: MET or NOT_MET;
 * {@code anyProblem}: YES or NO; the three jobs: DONE or NOT_NEEDED; {@code photos} are ids of pictures sent before; {@code share}: the
 * progress goes out as an update, too; {@code reason} and {@code version} belong to a correction.
 */
public record VisitForm(
        @Nullable String operationId,
        @Nullable String visitedOn,
        @Nullable String startedAt,
        @Nullable String endedAt,
        @Nullable String place,
        @Nullable String companions,
        @Nullable String owner,
        @Nullable String ownerNote,
        @Nullable String territory,
        @Nullable String territoryNote,
        @Nullable String secretary,
        @Nullable String secretaryNote,
        @Nullable String progress,
        @Nullable String anyProblem,
        @Nullable List<Problem> problems,
        @Nullable String reported,
        @Nullable String reportedNote,
        @Nullable String coordinated,
        @Nullable String coordinatedNote,
        @Nullable String pressed,
        @Nullable String pressedNote,
        @Nullable List<String> photos,
        @Nullable String share,
        @Nullable String reason,
        @Nullable String version) {

    /** One problem as typed; {@code id} is made when the form is opened. */
    public record Problem(
            @Nullable String id,
            @Nullable String title,
            @Nullable String cause,
            @Nullable String category) {
        boolean isEmpty() {
            return Typed.text(title) == null && Typed.text(cause) == null;
        }
    }

    static VisitForm of(MultiValueMap<String, String> typed) {
        List<String> titles = Objects.requireNonNullElse(typed.get("problemTitle"), List.of());
        List<Problem> problems = IntStream.range(0, titles.size())
                .mapToObj(n -> new Problem(
                        nth(typed, "problemId", n),
                        titles.get(n),
                        nth(typed, "problemCause", n),
                        nth(typed, "problemCategory", n)))
                .toList();
        return new VisitForm(
                typed.getFirst("operationId"),
                typed.getFirst("visitedOn"),
                typed.getFirst("startedAt"),
                typed.getFirst("endedAt"),
                typed.getFirst("place"),
                typed.getFirst("companions"),
                typed.getFirst("owner"),
                typed.getFirst("ownerNote"),
                typed.getFirst("territory"),
                typed.getFirst("territoryNote"),
                typed.getFirst("secretary"),
                typed.getFirst("secretaryNote"),
                typed.getFirst("progress"),
                typed.getFirst("anyProblem"),
                problems,
                typed.getFirst("reported"),
                typed.getFirst("reportedNote"),
                typed.getFirst("coordinated"),
                typed.getFirst("coordinatedNote"),
                typed.getFirst("pressed"),
                typed.getFirst("pressedNote"),
                typed.get("photos"),
                typed.getFirst("share"),
                typed.getFirst("reason"),
                typed.getFirst("version"));
    }

    /** As a correction of that visit starts. */
    static VisitForm of(Visit visit) {
        return new VisitForm(
                Ids.next().toString(),
                visit.visitedOn().toString(),
                text(visit.startedAt()),
                text(visit.endedAt()),
                visit.place(),
                visit.companions(),
                met(visit.owner()),
                visit.owner().note(),
                met(visit.territory()),
                visit.territory().note(),
                met(visit.secretary()),
                visit.secretary().note(),
                visit.progress(),
                visit.hasProblems() ? "YES" : "NO",
                List.of(),
                visit.reported().state(),
                visit.reported().note(),
                visit.coordinated().state(),
                visit.coordinated().note(),
                visit.pressed().state(),
                visit.pressed().note(),
                List.of(),
                null,
                null,
                String.valueOf(visit.version()));
    }

    /** With the pictures that came with it. */
    VisitForm with(List<String> pictures) {
        return copy(operationId, pictures, version);
    }

    /** As it is sent once more over what another has saved meanwhile. */
    VisitForm at(int now) {
        return copy(Ids.next().toString(), photos, String.valueOf(now));
    }

    private VisitForm copy(@Nullable String operation, @Nullable List<String> pictures, @Nullable String known) {
        return new VisitForm(
                operation,
                visitedOn,
                startedAt,
                endedAt,
                place,
                companions,
                owner,
                ownerNote,
                territory,
                territoryNote,
                secretary,
                secretaryNote,
                progress,
                anyProblem,
                problems,
                reported,
                reportedNote,
                coordinated,
                coordinatedNote,
                pressed,
                pressedNote,
                pictures,
                share,
                reason,
                known);
    }

    public boolean isShared() {
        return "YES".equals(share);
    }

    /** Problems with something typed in them. */
    List<Problem> given() {
        return problems == null || "NO".equals(anyProblem) && problems.stream().allMatch(Problem::isEmpty)
                ? List.of()
                : problems.stream().filter(problem -> !problem.isEmpty()).toList();
    }

    private static @Nullable String nth(MultiValueMap<String, String> typed, String name, int n) {
        List<String> all = typed.get(name);
        return all == null || n >= all.size() ? null : all.get(n);
    }

    private static @Nullable String met(Visit.Met met) {
        return met.met() == null ? null : met.seen() ? "MET" : "NOT_MET";
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }
}
