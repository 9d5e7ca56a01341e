package luodi.projects.team;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** 工作专班, as typed: {@code leadId} and {@code establishedOn} when it is established, {@code version} when it is revised. */
public record TaskForceForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String duties,
        @Nullable String establishedOn,
        @Nullable String leadId,
        @Nullable String version) {

    static TaskForceForm empty(String project, LocalDate today) {
        return new TaskForceForm(Ids.next().toString(), project + "工作专班", null, today.toString(), null, null);
    }

    static TaskForceForm of(TaskForce one) {
        return new TaskForceForm(
                one.id().toString(),
                one.name(),
                one.duties(),
                one.establishedOn().toString(),
                null,
                String.valueOf(one.version()));
    }

    TaskForceForm at(int newer) {
        return new TaskForceForm(id, name, duties, establishedOn, leadId, String.valueOf(newer));
    }

    NewTaskForce read() {
        Typed typed = new Typed();
        UUID known = typed.id("id", id);
        UUID lead = typed.id("leadId", leadId);
        LocalDate day = typed.date("establishedOn", establishedOn);
        typed.need("name", Typed.text(name), "请填专班名称。");
        typed.need("establishedOn", Typed.text(establishedOn), "请填成立日期。");
        typed.need("leadId", Typed.text(leadId), "请选组长。");
        typed.done("R-70");
        if (day == null || lead == null) throw new IllegalStateException("checked above");
        return new NewTaskForce(known == null ? Ids.next() : known, name(), Typed.text(duties), day, lead);
    }

    /** What a revision may change. */
    Revision revision() {
        Typed typed = new Typed();
        Integer row = typed.whole("version", version);
        typed.need("name", Typed.text(name), "请填专班名称。");
        typed.done("R-70");
        return new Revision(name(), Typed.text(duties), Objects.requireNonNullElse(row, 0));
    }

    record Revision(String name, @Nullable String duties, int version) {}

    @Override
    public String name() {
        return Objects.requireNonNullElse(Typed.text(name), "");
    }
}
