package luodi.cadence.briefing;

import java.time.LocalDate;
import java.util.UUID;
import luodi.calendar.IsoWeek;
import luodi.shared.Ids;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** The editor of the briefing's rule, as typed; the first week judged by it is the one whose Monday is {@code validFrom} or comes after it. */
public record BriefingRuleForm(
        @Nullable String id,
        @Nullable String meetings,
        @Nullable String dueDays,
        @Nullable String validFrom,
        @Nullable String source) {

    record Read(UUID id, BriefingRules.Rule rule, String source) {}

    /** Starting from the rule that holds, from next Monday on. */
    static BriefingRuleForm of(BriefingRules.Rule rule, LocalDate today) {
        return new BriefingRuleForm(
                Ids.next().toString(),
                String.valueOf(rule.meetings()),
                String.valueOf(rule.dueDays()),
                IsoWeek.of(today).next().monday().toString(),
                null);
    }

    /** The past keeps its rule, and so does the week that runs. @throws luodi.shared.Rejected with a sentence at each field */
    Read read(LocalDate today) {
        Typed typed = new Typed();
        UUID wished = typed.id("id", id);
        Integer times = typed.whole("meetings", meetings);
        if (Typed.text(meetings) == null) typed.refuse("meetings", "请填每周几次碰头会。");
        if (times != null && (times < 0 || times > 7)) typed.refuse("meetings", "一周填 0 到 7 次。");
        Integer days = typed.whole("dueDays", dueDays);
        if (Typed.text(dueDays) == null) typed.refuse("dueDays", "请填几个工作日内印发。");
        if (days != null && (days < 0 || days > 10)) typed.refuse("dueDays", "填 0 到 10 个工作日。");
        LocalDate from = typed.date("validFrom", validFrom);
        if (Typed.text(validFrom) == null) typed.refuse("validFrom", "请填从哪天起。");
        if (from != null && from.isBefore(today)) typed.refuse("validFrom", "过去的周按原来的规则算，新规则最早从今天起。");
        String why = Typed.text(source);
        typed.need("source", why, "请写依据：哪个文件、哪次会议定的。");
        if (why != null && why.length() > 300) typed.refuse("source", "最多 300 个字，现在是 " + why.length() + " 个。");
        typed.done("R-04");
        return new Read(
                wished == null ? Ids.next() : wished,
                new BriefingRules.Rule(must(times), must(days), must(from)),
                must(why));
    }

    private static <T> T must(@Nullable T value) {
        return java.util.Objects.requireNonNull(value);
    }
}
