package luodi.projects.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import luodi.projects.ProjectRole;
import luodi.shared.Role;
import org.jspecify.annotations.Nullable;

/** R-71 and the order of a roster: one secretary at a time and no gap day, one primary sponsor, an acting one within a leave. */
public final class TeamRules {
    private TeamRules() {}

    /** The county role that a person must hold to serve a project in this role; a task force takes anyone. */
    public static @Nullable Role needed(ProjectRole role) {
        return switch (role) {
            case SPONSOR_LEADER -> Role.SPONSOR_LEADER;
            case SECRETARY -> Role.PROJECT_SECRETARY;
            case LIAISON -> Role.LIAISON;
            case TERRITORY_HEAD -> Role.TERRITORY_HEAD;
            case OWNER_REP -> Role.OWNER_REPRESENTATIVE;
            case TASK_FORCE_LEAD, TASK_FORCE_MEMBER -> null;
        };
    }

    /** Whether only one may serve at a time, so that a change of person is a handover. */
    static boolean isSingle(ProjectRole role) {
        return role == ProjectRole.SECRETARY || role == ProjectRole.TASK_FORCE_LEAD;
    }

    /** @param others the project's other assignments in the same role, past ones too
     *  @return a sentence at each field that is wrong; empty where all is well */
    public static Map<String, String> refuse(NewAssignment wanted, List<Assignment> others) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (wanted.to() != null && wanted.to().isBefore(wanted.from())) {
            errors.put("to", "结束日期早于开始日期。");
            return errors;
        }
        others.stream()
                .filter(o ->
                        o.personId().equals(wanted.personId()) && o.period().overlaps(wanted.period()))
                .findFirst()
                .ifPresent(o -> errors.put(
                        "personId",
                        o.personName() + "在这段时间已经是" + o.roleLabel() + "（"
                                + o.period().words() + "）。"));
        if (wanted.acting()) acting(wanted, others, errors);
        else if (wanted.role() == ProjectRole.SECRETARY) secretary(wanted, others, errors);
        if (wanted.lead()) {
            if (wanted.role() == ProjectRole.SPONSOR_LEADER)
                single(wanted, others.stream().filter(Assignment::lead).toList(), "lead", errors);
            else errors.put("lead", "只有包保领导分主次。");
        }
        if (wanted.role() == ProjectRole.TASK_FORCE_LEAD) single(wanted, others, "from", errors);
        return errors;
    }

    private static void single(
            NewAssignment wanted, List<Assignment> others, String field, Map<String, String> errors) {
        others.stream()
                .filter(o -> o.period().overlaps(wanted.period()))
                .findFirst()
                .ifPresent(o -> errors.putIfAbsent(
                        field,
                        o.personName() + "正任" + o.roleLabel() + "（" + o.period().words() + "），同时只能有一位。请在他那一行办交接。"));
    }

    private static void acting(NewAssignment wanted, List<Assignment> others, Map<String, String> errors) {
        if (wanted.role() != ProjectRole.SECRETARY && wanted.role() != ProjectRole.LIAISON) {
            errors.putIfAbsent("role", "只有项目秘书和联络员可以代理。");
        } else if (wanted.to() == null) {
            errors.putIfAbsent("to", "代理要写明到哪一天，到期自动交回。");
        } else if (others.stream().noneMatch(o -> !o.acting() && o.period().covers(wanted.period()))) {
            errors.putIfAbsent("from", "代理期间没有在任的" + wanted.role().label() + "可代。");
        } else if (wanted.role() == ProjectRole.SECRETARY) {
            single(wanted, others.stream().filter(Assignment::acting).toList(), "from", errors);
        }
    }

    /** Consecutive secretaries touch: the next starts on the day after the previous one's last. */
    private static void secretary(NewAssignment wanted, List<Assignment> others, Map<String, String> errors) {
        List<Assignment> before =
                new ArrayList<>(others.stream().filter(o -> !o.acting()).toList());
        single(wanted, before, "from", errors);
        if (errors.containsKey("from")) return;
        before.sort(Comparator.comparing(Assignment::from));
        before.stream()
                .filter(o -> o.to() != null && o.to().isBefore(wanted.from()))
                .reduce((a, b) -> b)
                .ifPresent(last -> {
                    LocalDate next =
                            last.to() == null ? wanted.from() : last.to().plusDays(1);
                    if (!next.equals(wanted.from())) {
                        errors.put(
                                "from", "上一任" + last.personName() + "到 " + last.to() + " 止，秘书不能有空档，请从 " + next + " 起。");
                    }
                });
        before.stream().filter(o -> o.from().isAfter(wanted.from())).findFirst().ifPresent(first -> {
            LocalDate last = first.from().minusDays(1);
            if (!last.equals(wanted.to())) {
                errors.put("to", "下一任" + first.personName() + "从 " + first.from() + " 起，这一任要到 " + last + " 止。");
            }
        });
    }

    /** The last day of the one who hands over to somebody from that day on; refuses a gap and an overlap. */
    public static Map<String, String> refuseHandover(Assignment incumbent, LocalDate from) {
        if (incumbent.acting()) return Map.of("", "代理不办交接，到期自动交回；要提前交回，请填结束日期。");
        if (!from.isAfter(incumbent.from())) {
            return Map.of(
                    "from",
                    incumbent.personName() + "从 " + incumbent.from() + " 起任" + incumbent.roleLabel() + "，接任要晚于这一天。");
        }
        if (incumbent.to() != null && from.isAfter(incumbent.to().plusDays(1))) {
            return Map.of(
                    "from",
                    incumbent.personName() + "到 " + incumbent.to() + " 止，不能有空档，请从 "
                            + incumbent.to().plusDays(1) + " 起。");
        }
        return Map.of();
    }

    /** @param needed whether the project still needs someone there: on the key list and neither suspended nor ended */
    public static Map<String, String> refuseEnd(Assignment one, LocalDate on, boolean needed) {
        if (on.isBefore(one.from())) return Map.of("on", "结束日期早于开始日期 " + one.from() + "。");
        if (one.to() != null && on.isAfter(one.to())) return Map.of("on", "已定在 " + one.to() + " 结束，只能提前。");
        if (one.role() == ProjectRole.SECRETARY && !one.acting() && needed) {
            return Map.of("", "重点项目的秘书不能有空档，请办交接，写明谁来接。");
        }
        return Map.of();
    }
}
