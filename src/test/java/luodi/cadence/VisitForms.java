package luodi.cadence;

import java.util.List;
import luodi.shared.Ids;

/** Filled-in visits, for tests of every room that needs one. */
public final class VisitForms {
    private VisitForms() {}

    /** All three met, no problem. */
    public static VisitForm on(String day, String progress) {
        return new VisitForm(
                Ids.next().toString(),
                day,
                null,
                null,
                "项目现场",
                null,
                "MET",
                null,
                "MET",
                null,
                "MET",
                null,
                progress,
                "NO",
                List.of(),
                "DONE",
                null,
                "DONE",
                null,
                "NOT_NEEDED",
                "没有难点",
                List.of(),
                null,
                null,
                null);
    }

    public static VisitForm withProblem(String day, String title, String cause) {
        VisitForm plain = on(day, "二号冷库保温板装到第三层");
        return new VisitForm(
                plain.operationId(),
                day,
                null,
                null,
                "项目现场",
                null,
                "MET",
                null,
                "NOT_MET",
                "在县里开会",
                "MET",
                null,
                plain.progress(),
                "YES",
                List.of(new VisitForm.Problem(Ids.next().toString(), title, cause, "UTILITIES")),
                "DONE",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }

    /** The same words again, as a correction of a version. */
    public static VisitForm correction(Visit visit, String progress, String reason) {
        VisitForm now = VisitForm.of(visit);
        return new VisitForm(
                now.operationId(),
                now.visitedOn(),
                null,
                null,
                now.place(),
                null,
                now.owner(),
                now.ownerNote(),
                now.territory(),
                now.territoryNote(),
                now.secretary(),
                now.secretaryNote(),
                progress,
                now.anyProblem(),
                List.of(),
                now.reported(),
                now.reportedNote(),
                now.coordinated(),
                now.coordinatedNote(),
                now.pressed(),
                now.pressedNote(),
                List.of(),
                null,
                reason,
                now.version());
    }
}
