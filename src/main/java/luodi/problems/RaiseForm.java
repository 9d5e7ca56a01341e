package luodi.problems;

import java.time.LocalDate;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** The screen 报问题. {@code operationId} (or {@code id}) makes a second sending the same problem. */
public record RaiseForm(
        @Nullable String id,
        @Nullable String operationId,
        @Nullable String projectCode,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String category,
        @Nullable String cause,
        @Nullable String source,
        @Nullable String raisedOn,
        @Nullable String withinSecretaryDuty,
        @Nullable String milestoneKey,
        @Nullable String confidential) {

    static RaiseForm blank(@Nullable String projectCode, LocalDate today, Source source) {
        return new RaiseForm(
                Ids.next().toString(),
                null,
                projectCode,
                null,
                null,
                null,
                null,
                source.name(),
                today.toString(),
                "true",
                null,
                null);
    }

    public boolean isConfidential() {
        return on(confidential);
    }

    NewProblem read(LocalDate today) {
        Typed typed = new Typed();
        UUID made = typed.id("id", operationId == null ? id : operationId);
        String what = Typed.text(title);
        typed.need("title", what, "什么问题，请写一句。");
        if (what != null && what.length() > 100) typed.refuse("title", "标题最多 100 个字，细节写在下面。");
        if (detail != null && detail.length() > 2000) typed.refuse("detail", "最多写 2000 字。");
        Category about = typed.choice("category", category, Category.class);
        typed.need("category", about, "是哪一类，请选一个。");
        Source from = source == null ? Source.SECRETARY : typed.choice("source", source, Source.class);
        LocalDate on = raisedOn == null ? today : typed.date("raisedOn", raisedOn);
        typed.need("raisedOn", on, "哪天发现的，请填日期。");
        if (on != null && on.isAfter(today)) typed.refuse("raisedOn", "不能登记将来的日子。");
        UUID milestone = typed.id("milestoneKey", milestoneKey);
        typed.done("§2.2");
        return new NewProblem(
                made == null ? Ids.next() : made,
                java.util.Objects.requireNonNull(what),
                Typed.text(detail),
                java.util.Objects.requireNonNull(about),
                Typed.text(cause),
                java.util.Objects.requireNonNull(from),
                null,
                java.util.Objects.requireNonNull(on),
                withinSecretaryDuty == null || on(withinSecretaryDuty),
                milestone);
    }

    private static boolean on(@Nullable String typed) {
        return "true".equals(typed) || "on".equals(typed);
    }
}
