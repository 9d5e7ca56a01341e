package luodi.cadence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import luodi.problems.Category;
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

    VisitForm with(List<String> pictures) {
        return new VisitForm(
                operationId,
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
                version);
    }

    VisitForm at(int now) {
        return new VisitForm(
                Ids.next().toString(),
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
                photos,
                share,
                reason,
                String.valueOf(now));
    }

    public boolean isShared() {
        return "YES".equals(share);
    }

    UUID operation(Typed typed) {
        UUID wished = typed.id("operationId", operationId);
        return wished == null ? Ids.next() : wished;
    }

    /** The words, with a sentence at each field that R-02 or today refuses. @param told how many problems the visit has told already */
    VisitWords words(LocalDate today, int told, Typed typed) {
        LocalDate on = typed.date("visitedOn", visitedOn);
        typed.need("visitedOn", on, "请填哪一天去的。");
        if (on != null && on.isAfter(today)) typed.refuse("visitedOn", "走访日期不能晚于今天。");
        if (on != null && on.getYear() < 2010) typed.refuse("visitedOn", "请核对日期。");
        LocalTime from = time("startedAt", startedAt, typed);
        LocalTime to = time("endedAt", endedAt, typed);
        if (from != null && to != null && to.isBefore(from)) typed.refuse("endedAt", "离开不能早于到达。");
        List<Visit.Met> people = List.of(
                met("owner", owner, ownerNote, typed),
                met("territory", territory, territoryNote, typed),
                met("secretary", secretary, secretaryNote, typed));
        if (people.stream().noneMatch(Visit.Met::seen)) typed.refuse("owner", "三个人里至少见到一个才算一次走访。");
        boolean any = "YES".equals(anyProblem) || anyProblem == null && !given().isEmpty();
        if (!any && !"NO".equals(anyProblem)) typed.refuse("anyProblem", "有没有问题，请答一个；没有就选“没有”。");
        if (any && given().isEmpty() && told == 0) typed.refuse("problemTitle", "有什么问题，请写一句。");
        if (!any && (told > 0 || "NO".equals(anyProblem) && !given().isEmpty()))
            typed.refuse("anyProblem", "这次走访记了问题，不能再答“没有”。");
        return new VisitWords(
                on == null ? today : on,
                from,
                to,
                need("place", place, 100, "请填在哪里。", typed),
                limited("companions", companions, 100, typed),
                people.get(0),
                people.get(1),
                people.get(2),
                need("progress", progress, 1000, "请写一句进度怎样。", typed),
                any,
                job("reported", reported, reportedNote, typed),
                job("coordinated", coordinated, coordinatedNote, typed),
                job("pressed", pressed, pressedNote, typed));
    }

    /** Problems with something typed in them. */
    List<Problem> given() {
        return problems == null || "NO".equals(anyProblem) && problems.stream().allMatch(Problem::isEmpty)
                ? List.of()
                : problems.stream().filter(problem -> !problem.isEmpty()).toList();
    }

    /** Each with its cause, at most ten a visit. */
    List<Visit.Told> told(Typed typed) {
        List<Visit.Told> told = new ArrayList<>();
        for (Problem problem : given()) {
            UUID wished = typed.id("problemTitle", problem.id());
            typed.choice("problemCategory", problem.category(), Category.class);
            told.add(new Visit.Told(
                    wished == null ? Ids.next() : wished,
                    "",
                    need("problemTitle", problem.title(), 200, "有什么问题，请写一句。", typed),
                    need("problemCause", problem.cause(), 500, "每个问题都要问清原因，写一句就行。", typed)));
        }
        if (told.size() > 10) typed.refuse("problemTitle", "一次走访最多记十个问题。");
        return told;
    }

    Category category(int n) {
        String typed = Typed.text(given().get(n).category());
        return typed == null ? Category.OTHER : Category.valueOf(typed);
    }

    List<UUID> pictures(Typed typed) {
        if (photos == null) return List.of();
        return photos.stream()
                .map(photo -> typed.id("photos", photo))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Visit.Met met(String field, @Nullable String state, @Nullable String note, Typed typed) {
        String word = limited(field + "Note", note, 200, typed);
        if (Typed.text(state) == null) return new Visit.Met(null, word);
        if (!"MET".equals(state) && !"NOT_MET".equals(state)) typed.refuse(field, "请选见到或没见到。");
        return new Visit.Met("MET".equals(state), word);
    }

    private static Visit.Job job(String field, @Nullable String state, @Nullable String note, Typed typed) {
        String given = Typed.text(state);
        if (given != null && !given.equals("DONE") && !given.equals("NOT_NEEDED")) typed.refuse(field, "请选做了或不需要。");
        return new Visit.Job(given, limited(field + "Note", note, 200, typed));
    }

    private static String need(String field, @Nullable String typed, int limit, String sentence, Typed errors) {
        String text = limited(field, typed, limit, errors);
        errors.need(field, text, sentence);
        return text == null ? "" : text;
    }

    private static @Nullable String limited(String field, @Nullable String typed, int limit, Typed errors) {
        String text = Typed.text(typed);
        if (text != null && text.length() > limit)
            errors.refuse(field, "最多 " + limit + " 个字，现在是 " + text.length() + " 个。");
        return text;
    }

    private static @Nullable LocalTime time(String field, @Nullable String typed, Typed errors) {
        String text = Typed.text(typed);
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            errors.refuse(field, "时间写成 09:30 的样子。");
            return null;
        }
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
