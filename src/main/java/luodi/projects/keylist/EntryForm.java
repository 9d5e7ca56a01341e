package luodi.projects.keylist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import luodi.shared.Money;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** A project's line on a draft, as typed; {@code plan} in 万元. The API takes the same fields. */
public record EntryForm(
        @Nullable String code,
        @Nullable String plan,
        @Nullable String priority,
        @Nullable String joinedOn,
        @Nullable String why,
        @Nullable String version) {

    static EntryForm empty(@Nullable String code, LocalDate day) {
        return new EntryForm(code, null, "2", day.toString(), null, null);
    }

    static EntryForm of(KeyListEntry entry) {
        return new EntryForm(
                entry.code(),
                entry.plan() == null ? null : Money.wan(entry.plan()).toPlainString(),
                String.valueOf(entry.priority()),
                entry.joinedOn().toString(),
                entry.joinedWhy(),
                String.valueOf(entry.version()));
    }

    EntryForm at(int newer) {
        return new EntryForm(code, plan, priority, joinedOn, why, String.valueOf(newer));
    }

    EntryForm of(String project) {
        return new EntryForm(project, plan, priority, joinedOn, why, version);
    }

    NewEntry read() {
        Typed typed = new Typed();
        BigDecimal yuan = typed.yuan("plan", plan);
        Integer rank = typed.whole("priority", priority);
        LocalDate day = typed.date("joinedOn", joinedOn);
        typed.need("code", Typed.text(code), "请选项目。");
        typed.need("plan", Typed.text(plan), "请填年度计划（万元）。");
        typed.need("joinedOn", Typed.text(joinedOn), "请填从哪天起列入。");
        typed.need("why", Typed.text(why), "请写列入的理由，例如“县政府常务会议同意”。");
        if (rank == null || rank < 1 || rank > 3) typed.refuse("priority", "优先级填 1、2 或 3。");
        typed.done("§5");
        return new NewEntry(
                Objects.requireNonNull(Typed.text(code)),
                yuan,
                Objects.requireNonNull(rank),
                Objects.requireNonNull(day),
                Typed.text(why),
                false);
    }

    /** The row's version that the form was opened with. */
    int stamp() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }
}
