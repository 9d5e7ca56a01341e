package luodi.projects.procedures;

import java.time.LocalDate;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** 建账 of one case, and later who helps, which department, which milestone; as typed. The API takes the same fields. */
public record CaseForm(
        @Nullable String id,
        @Nullable String code,
        @Nullable String variant,
        @Nullable String batch,
        @Nullable String unitId,
        @Nullable String helping,
        @Nullable String helperId,
        @Nullable String milestoneKey,
        @Nullable String version) {

    record Read(
            UUID id,
            @Nullable String code,
            String variant,
            @Nullable String batch,
            @Nullable UUID unitId,
            Helping helping,
            @Nullable UUID helperId,
            @Nullable UUID milestoneKey,
            int version) {}

    /** The company's word that the county may run the errand for it; it stays the applicant. */
    public record Consent(
            @Nullable String on,
            @Nullable String by,
            @Nullable String text) {
        record Read(LocalDate on, String by, @Nullable String text) {}

        Read read(LocalDate today) {
            Typed typed = new Typed();
            LocalDate day = typed.date("on", on);
            typed.need("on", day, "请填哪一天委托的。");
            if (day != null && day.isAfter(today)) typed.refuse("on", "委托的日子不能在今天之后。");
            String who = Typed.text(by);
            typed.need("by", who, "请填项目单位谁签的字。");
            typed.done("§3.4");
            if (day == null || who == null) throw new IllegalStateException();
            return new Read(day, who, Typed.text(text));
        }
    }

    public static CaseForm of(PermitCase c) {
        return new CaseForm(
                c.id().toString(),
                c.code(),
                c.variant(),
                c.batch(),
                text(c.unitId()),
                c.helping().name(),
                text(c.helperId()),
                text(c.milestoneKey()),
                String.valueOf(c.version()));
    }

    public static CaseForm open(String code, String variant, @Nullable UUID milestoneKey) {
        return new CaseForm(
                Ids.next().toString(), code, variant, null, null, Helping.HELP.name(), null, text(milestoneKey), null);
    }

    Read read() {
        Typed typed = new Typed();
        UUID wished = typed.id("id", id);
        UUID unit = typed.id("unitId", unitId);
        UUID helper = typed.id("helperId", helperId);
        UUID milestone = typed.id("milestoneKey", milestoneKey);
        Helping how = typed.choice("helping", helping, Helping.class);
        Integer known = typed.whole("version", version);
        typed.done("§3.4");
        return new Read(
                wished == null ? Ids.next() : wished,
                Typed.text(code),
                variant == null ? "" : variant.strip(),
                Typed.text(batch),
                unit,
                how == null ? Helping.HELP : how,
                helper,
                milestone,
                known == null ? 0 : known);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
