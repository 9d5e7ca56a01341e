package luodi.projects.procedures;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import luodi.projects.Regime;
import luodi.projects.catalogue.ClockStart;
import luodi.projects.catalogue.LimitUnit;
import luodi.projects.catalogue.PermitType;
import luodi.projects.catalogue.Phase;
import luodi.shared.Ids;

/** Catalogue rows, cases and steps as plain values, for tests of the rules. */
final class Types {
    static final Limits LIMITS = new Limits(5, 20, 10, 10, 30);

    private Types() {}

    static PermitType type(String code, Integer legal, Integer promised, LimitUnit unit, ClockStart start) {
        return new PermitType(
                Ids.next(),
                null,
                code,
                "",
                10,
                code,
                Phase.LAND,
                null,
                null,
                List.of(Regime.FILING),
                true,
                "",
                false,
                legal,
                promised,
                unit,
                10,
                start,
                "",
                20,
                null,
                false,
                "",
                false,
                List.of(),
                List.of(),
                List.of(),
                "法",
                false,
                LocalDate.of(2016, 1, 1),
                null,
                "程序",
                1);
    }

    static PermitType gate(String code, boolean template, List<String> hard, List<String> soft) {
        return new PermitType(
                Ids.next(),
                null,
                code,
                "",
                10,
                code,
                Phase.LAND,
                null,
                null,
                List.of(Regime.FILING),
                template,
                "",
                false,
                20,
                null,
                LimitUnit.WORKING_DAY,
                10,
                ClockStart.ACCEPTED,
                "",
                20,
                null,
                false,
                "",
                true,
                List.of(),
                hard,
                soft,
                "法",
                false,
                LocalDate.of(2016, 1, 1),
                null,
                "程序",
                1);
    }

    static PermitCase one(PermitType type, PermitState state, LocalDate decided) {
        return new PermitCase(
                Ids.next(),
                Ids.next(),
                "420625-2018-01",
                "某项目",
                type.id(),
                type.code(),
                "",
                type.name(),
                null,
                state,
                LocalDate.of(2018, 9, 3),
                null,
                null,
                Helping.HELP,
                null,
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2018, 9, 3),
                null,
                decided,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                1);
    }

    /** Steps of one case from words: «PREPARE 2018-09-03», «STOP 2018-09-17 公示». */
    static List<PermitStep> steps(String... words) {
        List<PermitStep> steps = new ArrayList<>();
        UUID of = Ids.next();
        PermitState at = PermitState.NOT_STARTED;
        steps.add(step(of, 1, null, null, at, LocalDate.parse(words[0].split(" ")[1]), null, null));
        for (String word : words) {
            String[] parts = word.split(" ");
            PermitAct act = PermitAct.valueOf(parts[0]);
            steps.add(step(
                    of,
                    steps.size() + 1,
                    act,
                    at,
                    act.to(),
                    LocalDate.parse(parts[1]),
                    act == PermitAct.STOP ? StopKind.PUBLICITY : null,
                    act == PermitAct.EXTEND ? Integer.valueOf(parts[2]) : null));
            at = act.to();
        }
        return steps;
    }

    private static PermitStep step(
            UUID of,
            int seq,
            PermitAct act,
            PermitState from,
            PermitState to,
            LocalDate on,
            StopKind kind,
            Integer days) {
        return new PermitStep(
                Ids.next(),
                of,
                seq,
                act,
                from,
                to,
                on,
                kind,
                days,
                kind == null ? null : "公示 1 号",
                null,
                "某人",
                OffsetDateTime.parse("2018-09-03T10:00:00+08:00"));
    }
}
