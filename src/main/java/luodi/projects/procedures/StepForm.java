package luodi.projects.procedures;

import java.time.LocalDate;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** One step of a case, as typed. The API takes the same fields. */
public record StepForm(
        @Nullable String id,
        @Nullable String act,
        @Nullable String on,
        @Nullable String stopKind,
        @Nullable String days,
        @Nullable String proof,
        @Nullable String note,
        @Nullable String documentNo,
        @Nullable String validUntil,
        @Nullable String incomplete,
        @Nullable String version) {

    /** What the form means, as far as it can be read without its case. */
    record Read(
            UUID id,
            PermitAct act,
            LocalDate on,
            @Nullable StopKind stopKind,
            @Nullable Integer days,
            @Nullable String proof,
            @Nullable String note,
            @Nullable String documentNo,
            @Nullable LocalDate validUntil,
            boolean incomplete,
            @Nullable Integer version) {}

    public static StepForm empty(@Nullable PermitAct act, LocalDate today, int version) {
        return new StepForm(
                Ids.next().toString(),
                act == null ? null : act.name(),
                today.toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                String.valueOf(version));
    }

    /** A plain step, for programs and the demonstration. */
    public static StepForm of(PermitAct act, LocalDate on, @Nullable String proof, @Nullable String documentNo) {
        return new StepForm(
                Ids.next().toString(),
                act.name(),
                on.toString(),
                null,
                null,
                proof,
                null,
                documentNo,
                null,
                null,
                null);
    }

    public static StepForm stop(StopKind kind, LocalDate on, String proof) {
        return new StepForm(
                Ids.next().toString(),
                PermitAct.STOP.name(),
                on.toString(),
                kind.name(),
                null,
                proof,
                null,
                null,
                null,
                null,
                null);
    }

    Read read(LocalDate today) {
        Typed typed = new Typed();
        UUID wished = typed.id("id", id);
        PermitAct what = typed.choice("act", act, PermitAct.class);
        typed.need("act", what, "请选做了哪一步。");
        LocalDate day = typed.date("on", on);
        typed.need("on", day, "请填哪一天办的。");
        if (day != null && day.isAfter(today)) typed.refuse("on", "办的日子不能在今天之后。");
        StopKind kind = typed.choice("stopKind", stopKind, StopKind.class);
        Integer more = typed.whole("days", days);
        LocalDate until = typed.date("validUntil", validUntil);
        Integer known = typed.whole("version", version);
        String shown = Typed.text(proof);
        if (what == PermitAct.STOP) {
            typed.need("stopKind", kind, "请选是哪一种程序：公示、听证、招拍挂、专家评审、技术审查、检测。");
            typed.need("proof", shown, "停钟要有凭据：公告、通知书的名称和文号。");
        }
        if (what == PermitAct.EXTEND) {
            if (more == null || more < 1) typed.refuse("days", "请填延长多少天。");
            typed.need("proof", shown, "延长要有本机关负责人的批准文书。");
        }
        boolean why = what == PermitAct.WAIVE
                || what == PermitAct.CORRECT
                || what == PermitAct.REJECT
                || what == PermitAct.REFUSE
                || what == PermitAct.WITHDRAW
                || what == PermitAct.CHANGE
                || what == PermitAct.EXPIRE;
        if (why) typed.need("note", Typed.text(note), what == PermitAct.CORRECT ? "请一次写全还缺什么材料。" : "请写明原因。");
        typed.done(what == PermitAct.STOP ? "R-30" : what == PermitAct.EXTEND ? "R-33" : "§3.4");
        if (what == null || day == null) throw new IllegalStateException();
        return new Read(
                wished == null ? Ids.next() : wished,
                what,
                day,
                what == PermitAct.STOP ? kind : null,
                what == PermitAct.EXTEND ? more : null,
                shown,
                Typed.text(note),
                Typed.text(documentNo),
                until,
                "true".equals(incomplete),
                known);
    }
}
