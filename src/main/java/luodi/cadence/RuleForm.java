package luodi.cadence;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import luodi.calendar.IsoWeek;
import luodi.shared.Ids;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** The editor of a visit rule, as typed; {@code validFrom} is the first week's Monday or any day, the week after it is judged first. */
public record RuleForm(
        @Nullable String id,
        @Nullable String perWeek,
        @Nullable String scope,
        @Nullable String mode,
        @Nullable List<String> roles,
        @Nullable String lateDays,
        @Nullable String validFrom,
        @Nullable String source) {

    /** Starting from a rule or a preset, from next Monday on. */
    static RuleForm of(VisitRule rule, String source, LocalDate today) {
        return new RuleForm(
                Ids.next().toString(),
                String.valueOf(rule.perWeek()),
                rule.scope().name(),
                rule.mode().name(),
                rule.roles().stream().map(VisitorRole::name).toList(),
                String.valueOf(rule.lateDays()),
                IsoWeek.of(today).next().monday().toString(),
                source);
    }

    UUID wished(Typed typed) {
        UUID wished = typed.id("id", id);
        return wished == null ? Ids.next() : wished;
    }

    public boolean has(VisitorRole role) {
        return roles != null && roles.contains(role.name());
    }

    String why(Typed typed) {
        String text = Typed.text(source);
        typed.need("source", text, "请写依据：哪个文件、哪次会议定的。");
        return text == null ? "" : text;
    }

    /** The past keeps its rule: nothing may start before this week's Monday. */
    VisitRule read(LocalDate today, Typed typed) {
        Integer times = typed.whole("perWeek", perWeek);
        typed.need("perWeek", times, "请填每周几次。");
        if (times != null && times > 7) typed.refuse("perWeek", "一周最多填 7 次。");
        Integer late = typed.whole("lateDays", lateDays);
        typed.need("lateDays", late, "请填几个工作日内算按时登记。");
        if (late != null && late > 30) typed.refuse("lateDays", "最多 30 个工作日。");
        VisitRule.Scope of = typed.choice("scope", scope, VisitRule.Scope.class);
        typed.need("scope", of, "请选按项目还是按全局。");
        VisitRule.Mode by = typed.choice("mode", mode, VisitRule.Mode.class);
        typed.need("mode", by, "请选按日子还是按次数。");
        Set<VisitorRole> counted = EnumSet.noneOf(VisitorRole.class);
        for (String role : roles == null ? List.<String>of() : roles) {
            VisitorRole known = typed.choice("roles", role, VisitorRole.class);
            if (known != null) counted.add(known);
        }
        if (counted.isEmpty()) typed.refuse("roles", "至少算一种人的走访。");
        LocalDate from = typed.date("validFrom", validFrom);
        typed.need("validFrom", from, "请填从哪天起。");
        LocalDate monday = IsoWeek.of(today).monday();
        if (from != null && from.isBefore(monday)) typed.refuse("validFrom", "过去的周按原来的规则算，新规则最早从这周一 " + monday + " 起。");
        return new VisitRule(
                times == null ? 0 : times,
                of == null ? VisitRule.Scope.PER_PROJECT : of,
                by == null ? VisitRule.Mode.DAYS : by,
                counted.isEmpty() ? EnumSet.allOf(VisitorRole.class) : counted,
                late == null ? 0 : late,
                from == null ? today : from);
    }
}
