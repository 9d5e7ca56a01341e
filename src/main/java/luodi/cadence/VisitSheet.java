package luodi.cadence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.updates.UpdatePolicy;
import org.jspecify.annotations.Nullable;

/** The page of the form: what is typed, what the last visit said, who the three are; {@code now} is the record that a correction changes. */
public record VisitSheet(
        Seen project,
        VisitForm form,
        Optional<VisitReader.Last> last,
        Map<ProjectRole, String> names,
        String today,
        boolean mayShare,
        @Nullable Visit now,
        boolean needsReason,
        Map<String, String> errors) {

    /** A field whose words differ between what the person typed and what stands by now. */
    public record Difference(String label, String mine, String theirs) {}

    /** A new visit, most of it answered by what is likely: today, the site, a visiting secretary is himself met. */
    static VisitForm blank(Actor me, Seen project, Optional<VisitReader.Last> last) {
        String secretary = project.amAny(ProjectRole.SECRETARY) ? "MET" : null;
        return new VisitForm(
                Ids.next().toString(),
                me.today().toString(),
                null,
                null,
                last.map(VisitReader.Last::place).orElse("项目现场"),
                null,
                null,
                null,
                null,
                null,
                secretary,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }

    static VisitSheet of(
            Actor me,
            Seen project,
            VisitForm form,
            Optional<VisitReader.Last> last,
            Map<ProjectRole, String> names,
            @Nullable Visit now,
            Map<String, String> errors) {
        return new VisitSheet(
                project,
                form,
                last,
                names,
                me.today().toString(),
                UpdatePolicy.mayWrite(me, project),
                now,
                now != null && !Visits.isSlip(me, now),
                errors);
    }

    public boolean correction() {
        return now != null;
    }

    public String action() {
        return now == null ? "/projects/" + project.code() + "/visits" : now.href();
    }

    /** Where the queue of an open page sends the same words. */
    public String api() {
        String base = "/api/v1/counties/" + project.code().substring(0, 6) + "/projects/" + project.code();
        return now == null ? base + "/visits" : base + "/visits/" + now.id() + "/corrections";
    }

    public String photosApi() {
        return "/api/v1/counties/" + project.code().substring(0, 6) + "/projects/" + project.code() + "/visit-photos/";
    }

    public String name(ProjectRole role) {
        return names.getOrDefault(role, "");
    }

    /** The problems to show fields for: those typed, or one empty. */
    public List<VisitForm.Problem> problems() {
        return form.problems() == null || form.problems().isEmpty()
                ? List.of(new VisitForm.Problem(Ids.next().toString(), null, null, null))
                : form.problems();
    }

    /** When or where the person typed something that needs looking at. */
    public boolean whenOpen() {
        return errors.keySet().stream()
                .anyMatch(field -> List.of("visitedOn", "place", "startedAt", "endedAt", "companions")
                        .contains(field));
    }

    /** After someone saved first: both texts of each field that differs; nothing is merged silently. */
    public List<Difference> differences() {
        List<Difference> differ = new ArrayList<>();
        if (now == null || !errors.containsKey("")) return differ;
        VisitForm theirs = VisitForm.of(now);
        differ(differ, "日期", form.visitedOn(), theirs.visitedOn());
        differ(differ, "地点", form.place(), theirs.place());
        differ(differ, "进度", form.progress(), theirs.progress());
        differ(differ, "项目负责人", met(form.owner(), form.ownerNote()), met(theirs.owner(), theirs.ownerNote()));
        differ(
                differ,
                "属地负责人",
                met(form.territory(), form.territoryNote()),
                met(theirs.territory(), theirs.territoryNote()));
        differ(
                differ,
                "项目秘书",
                met(form.secretary(), form.secretaryNote()),
                met(theirs.secretary(), theirs.secretaryNote()));
        differ(
                differ,
                "向上报告",
                job(form.reported(), form.reportedNote()),
                job(theirs.reported(), theirs.reportedNote()));
        differ(
                differ,
                "协调服务",
                job(form.coordinated(), form.coordinatedNote()),
                job(theirs.coordinated(), theirs.coordinatedNote()));
        differ(differ, "紧盯督办", job(form.pressed(), form.pressedNote()), job(theirs.pressed(), theirs.pressedNote()));
        return differ;
    }

    private static String met(@Nullable String state, @Nullable String note) {
        return new Visit.Met(state == null ? null : state.equals("MET"), note).words();
    }

    private static String job(@Nullable String state, @Nullable String note) {
        return new Visit.Job(state, note).words();
    }

    private static void differ(List<Difference> differ, String label, @Nullable String mine, @Nullable String theirs) {
        String one = mine == null ? "" : mine;
        String other = theirs == null ? "" : theirs;
        if (!one.equals(other)) differ.add(new Difference(label, one, other));
    }
}
