package luodi.projects.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** 改目录里的一行, as typed; {@code id} is that of the county's own row which saving makes. The API takes the same fields. */
public record TypeForm(
        @Nullable String id,
        @Nullable String version,
        @Nullable String name,
        @Nullable String department,
        @Nullable String legalLimit,
        @Nullable String promisedLimit,
        @Nullable String limitUnit,
        @Nullable String extensionLimit,
        @Nullable String clockStart,
        @Nullable String planDays,
        @Nullable String validMonths,
        @Nullable String neededWhen,
        @Nullable String stops,
        @Nullable String validity,
        @Nullable String inTemplate,
        @Nullable String startGate,
        @Nullable String needsHard,
        @Nullable String needsSoft,
        @Nullable String source,
        @Nullable String toVerify) {

    static TypeForm of(PermitType t) {
        return new TypeForm(
                Ids.next().toString(),
                String.valueOf(t.version()),
                t.name(),
                t.departmentNow(),
                text(t.legalLimit()),
                text(t.promisedLimit()),
                t.limitUnit().name(),
                text(t.extensionLimit()),
                t.clockStart().name(),
                text(t.planDays()),
                text(t.validMonths()),
                t.neededWhen(),
                t.stops(),
                t.validity(),
                tick(t.inTemplate()),
                tick(t.startGate()),
                String.join(" ", t.needsHard()),
                String.join(" ", t.needsSoft()),
                t.source(),
                tick(t.toVerify()));
    }

    UUID idOrNext() {
        Typed typed = new Typed();
        UUID read = typed.id("id", id);
        typed.done("§7.3");
        return read == null ? Ids.next() : read;
    }

    int versionOr(int otherwise) {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : otherwise;
    }

    /** The row that this form means; a promise longer than the law is refused. */
    PermitType over(PermitType old, UUID newId, Actor me) {
        Typed typed = new Typed();
        String called = Typed.text(name);
        typed.need("name", called, "请填手续的名称。");
        String origin = Typed.text(source);
        typed.need("source", origin, "请写依据：哪部法规第几条、哪份文件，或谁定的。");
        Integer legal = positive(typed, "legalLimit", legalLimit);
        Integer promised = positive(typed, "promisedLimit", promisedLimit);
        Integer extension = positive(typed, "extensionLimit", extensionLimit);
        Integer plan = positive(typed, "planDays", planDays);
        Integer months = positive(typed, "validMonths", validMonths);
        LimitUnit unit = typed.choice("limitUnit", limitUnit, LimitUnit.class);
        typed.need("limitUnit", unit, "请选工作日还是自然日。");
        ClockStart start = typed.choice("clockStart", clockStart, ClockStart.class);
        typed.need("clockStart", start, "请选从受理还是从收到之日算起。");
        typed.need("planDays", plan, "排计划用的天数要填，没有把握就填 20（R-33）。");
        if (legal != null && promised != null && promised > legal)
            typed.refuse("promisedLimit", "承诺时限不能长于法定的 " + legal + "。");
        typed.done("R-32");
        if (called == null || origin == null || unit == null || start == null || plan == null)
            throw new IllegalStateException();
        return new PermitType(
                newId,
                me.county().code(),
                old.code(),
                old.variant(),
                old.seq(),
                called,
                old.phase(),
                old.departmentThen(),
                Typed.text(department),
                old.regimes(),
                ticked(inTemplate),
                plain(neededWhen),
                old.filing(),
                legal,
                promised,
                unit,
                extension,
                start,
                plain(stops),
                plan,
                months,
                old.validToStart(),
                plain(validity),
                ticked(startGate),
                old.milestones(),
                codes(needsHard),
                codes(needsSoft),
                origin,
                ticked(toVerify),
                me.today(),
                null,
                me.signature(),
                1);
    }

    private static @Nullable Integer positive(Typed typed, String field, @Nullable String text) {
        Integer read = typed.whole(field, text);
        if (read != null && (read < 1 || read > 999)) typed.refuse(field, "请填 1 到 999 的整数，没有就空着。");
        return read;
    }

    private static List<String> codes(@Nullable String typed) {
        return Arrays.stream(plain(typed).split("[\\s,，、;；]+"))
                .filter(code -> code.matches("[A-Z_]{2,40}"))
                .distinct()
                .toList();
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String tick(boolean is) {
        return is ? "true" : "";
    }

    public static boolean ticked(@Nullable String typed) {
        return "true".equals(typed);
    }
}
