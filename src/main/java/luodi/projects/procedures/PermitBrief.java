package luodi.projects.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import luodi.projects.Seen;
import luodi.projects.procedures.CaseRules.StartGate;

/** What the project page says of permits: how many there are and are done, which are under way or not delivered in time, and in whose hands, and R-36. */
public record PermitBrief(Seen project, LocalDate today, int cases, long done, List<Moving> moving, StartGate gate) {

    /** @param held working days in these hands, empty where the calendar is not published */
    public record Moving(PermitCase of, OptionalInt held) {
        public String heldText() {
            return PermitBoard.held(held);
        }
    }
}
