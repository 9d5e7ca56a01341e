package luodi.projects.team;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** 交接, as typed; {@code version} is the predecessor's row. The API takes the same fields. */
public record HandoverForm(
        @Nullable String id,
        @Nullable String personId,
        @Nullable String from,
        @Nullable String note,
        @Nullable String version) {

    static HandoverForm of(Assignment incumbent, LocalDate today) {
        LocalDate next = incumbent.to() == null ? today : incumbent.to().plusDays(1);
        return new HandoverForm(
                Ids.next().toString(), null, next.toString(), null, String.valueOf(incumbent.version()));
    }

    /** The same words over the row as it stands by now: sending again is then meant. */
    HandoverForm at(int newer) {
        return new HandoverForm(id, personId, from, note, String.valueOf(newer));
    }

    Handover read() {
        Typed typed = new Typed();
        UUID known = typed.id("id", id);
        UUID person = typed.id("personId", personId);
        LocalDate start = typed.date("from", from);
        Integer row = typed.whole("version", version);
        String left = Typed.text(note);
        typed.need("personId", Typed.text(personId), "请选谁来接。");
        typed.need("from", Typed.text(from), "请填接任的第一天。");
        typed.need("note", left, "请写交接说明：手上的事、资料在哪、要盯住什么。");
        typed.done("R-71");
        if (person == null || start == null || left == null) throw new IllegalStateException("checked above");
        return new Handover(
                known == null ? Ids.next() : known, person, start, left, Objects.requireNonNullElse(row, 0));
    }
}
