package luodi.cadence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import luodi.problems.Category;
import luodi.shared.Ids;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** What the screen of a visit means, with a sentence at each field that R-02, the day or a limit refuses. */
record VisitReading(VisitForm form, Typed typed) {
    UUID operation() {
        UUID wished = typed.id("operationId", form.operationId());
        return wished == null ? Ids.next() : wished;
    }

    /** @param told how many problems the visit has told already */
    VisitWords words(LocalDate today, int told) {
        LocalDate on = day(today);
        LocalTime from = time("startedAt", form.startedAt());
        LocalTime to = time("endedAt", form.endedAt());
        if (from != null && to != null && to.isBefore(from)) typed.refuse("endedAt", "离开不能早于到达。");
        List<Visit.Met> people = List.of(
                met("owner", form.owner(), form.ownerNote()),
                met("territory", form.territory(), form.territoryNote()),
                met("secretary", form.secretary(), form.secretaryNote()));
        if (people.stream().noneMatch(Visit.Met::seen)) typed.refuse("owner", "三个人里至少见到一个才算一次走访。");
        boolean any = anyProblem(told);
        return new VisitWords(
                on,
                from,
                to,
                need("place", form.place(), 100, "请填在哪里。"),
                limited("companions", form.companions(), 100),
                people.get(0),
                people.get(1),
                people.get(2),
                need("progress", form.progress(), 1000, "请写一句进度怎样。"),
                any,
                job("reported", form.reported(), form.reportedNote()),
                job("coordinated", form.coordinated(), form.coordinatedNote()),
                job("pressed", form.pressed(), form.pressedNote()));
    }

    private LocalDate day(LocalDate today) {
        LocalDate on = typed.date("visitedOn", form.visitedOn());
        typed.need("visitedOn", on, "请填哪一天去的。");
        if (on != null && on.isAfter(today)) typed.refuse("visitedOn", "走访日期不能晚于今天。");
        if (on != null && on.getYear() < 2010) typed.refuse("visitedOn", "请核对日期。");
        return on == null ? today : on;
    }

    private boolean anyProblem(int told) {
        boolean none = "NO".equals(form.anyProblem());
        boolean some = !form.given().isEmpty();
        boolean any = "YES".equals(form.anyProblem()) || form.anyProblem() == null && some;
        if (!any && !none) typed.refuse("anyProblem", "有没有问题，请答一个；没有就选“没有”。");
        if (any && !some && told == 0) typed.refuse("problemTitle", "有什么问题，请写一句。");
        if (!any && (told > 0 || none && some)) typed.refuse("anyProblem", "这次走访记了问题，不能再答“没有”。");
        return any;
    }

    /** Each with its cause, at most ten a visit. */
    List<Visit.Told> told() {
        List<Visit.Told> told = new ArrayList<>();
        for (VisitForm.Problem problem : form.given()) {
            UUID wished = typed.id("problemTitle", problem.id());
            typed.choice("problemCategory", problem.category(), Category.class);
            told.add(new Visit.Told(
                    wished == null ? Ids.next() : wished,
                    "",
                    need("problemTitle", problem.title(), 200, "有什么问题，请写一句。"),
                    need("problemCause", problem.cause(), 500, "每个问题都要问清原因，写一句就行。")));
        }
        if (told.size() > 10) typed.refuse("problemTitle", "一次走访最多记十个问题。");
        return told;
    }

    Category category(int n) {
        String chosen = Typed.text(form.given().get(n).category());
        return chosen == null ? Category.OTHER : Category.valueOf(chosen);
    }

    List<UUID> pictures() {
        if (form.photos() == null) return List.of();
        return form.photos().stream()
                .map(photo -> typed.id("photos", photo))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Visit.Met met(String field, @Nullable String state, @Nullable String note) {
        String word = limited(field + "Note", note, 200);
        if (Typed.text(state) == null) return new Visit.Met(null, word);
        if (!"MET".equals(state) && !"NOT_MET".equals(state)) typed.refuse(field, "请选见到或没见到。");
        return new Visit.Met("MET".equals(state), word);
    }

    private Visit.Job job(String field, @Nullable String state, @Nullable String note) {
        String given = Typed.text(state);
        if (given != null && !given.equals("DONE") && !given.equals("NOT_NEEDED")) typed.refuse(field, "请选做了或不需要。");
        return new Visit.Job(given, limited(field + "Note", note, 200));
    }

    private String need(String field, @Nullable String words, int limit, String sentence) {
        String text = limited(field, words, limit);
        typed.need(field, text, sentence);
        return text == null ? "" : text;
    }

    private @Nullable String limited(String field, @Nullable String words, int limit) {
        String text = Typed.text(words);
        if (text != null && text.length() > limit)
            typed.refuse(field, "最多 " + limit + " 个字，现在是 " + text.length() + " 个。");
        return text;
    }

    private @Nullable LocalTime time(String field, @Nullable String words) {
        String text = Typed.text(words);
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            typed.refuse(field, "时间写成 09:30 的样子。");
            return null;
        }
    }
}
