package luodi.projects.team;

import java.time.LocalDate;
import java.util.UUID;
import luodi.projects.ProjectRole;
import luodi.shared.Ids;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** 指定人员, as typed. The API takes the same fields. */
public record AssignmentForm(
        @Nullable String id,
        @Nullable String role,
        @Nullable String personId,
        @Nullable String lead,
        @Nullable String acting,
        @Nullable String from,
        @Nullable String to,
        @Nullable String note) {

    static AssignmentForm empty(ProjectRole role, LocalDate today) {
        return new AssignmentForm(Ids.next().toString(), role.name(), null, null, null, today.toString(), null, null);
    }

    NewAssignment read() {
        Typed typed = new Typed();
        UUID known = typed.id("id", id);
        ProjectRole as = typed.choice("role", role, ProjectRole.class);
        UUID person = typed.id("personId", personId);
        LocalDate start = typed.date("from", from);
        LocalDate end = typed.date("to", to);
        typed.need("role", Typed.text(role), "请选担任什么。");
        typed.need("personId", Typed.text(personId), "请选是谁。");
        typed.need("from", Typed.text(from), "请填从哪天起。");
        typed.done("R-71");
        if (as == null || person == null || start == null) throw new IllegalStateException("checked above");
        return new NewAssignment(
                known == null ? Ids.next() : known,
                person,
                as,
                "true".equals(lead),
                "true".equals(acting),
                start,
                end,
                Typed.text(note));
    }
}
