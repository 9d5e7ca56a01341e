package luodi.problems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import luodi.problems.ProblemPolicy.May;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;

/** What the page of one problem shows: its clocks, its hands, its history, and what its reader may do about it. */
public record ProblemPage(
        Actor me,
        ProblemCase problemCase,
        HoldingChart chart,
        List<Step> steps,
        List<Request> requests,
        ProblemRules.@Nullable Suggestion suggestion,
        ProblemRules.@Nullable Report report,
        int overdueDays,
        int promisedLate) {
    private static final List<ProblemMove> ORDER = List.of(
            ProblemMove.CONFIRM,
            ProblemMove.TAKE,
            ProblemMove.VERIFY,
            ProblemMove.ANSWER,
            ProblemMove.REQUEST_CLOSE,
            ProblemMove.UNPARK,
            ProblemMove.REOPEN,
            ProblemMove.ESCALATE,
            ProblemMove.URGE,
            ProblemMove.NOTE,
            ProblemMove.RETURN,
            ProblemMove.STOP,
            ProblemMove.RESUME,
            ProblemMove.EXTEND,
            ProblemMove.PARK,
            ProblemMove.LOWER,
            ProblemMove.MERGE,
            ProblemMove.REJECT,
            ProblemMove.WITHDRAW);

    /** A move that this reader may make or ask for. */
    public record Act(ProblemMove move, boolean asks) {
        public String label() {
            return asks ? "提请" + move.label() : move.label();
        }
    }

    public Problem problem() {
        return problemCase.problem();
    }

    /** In the order in which they press; the first stands as the main button. */
    public List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        Standing now = problem().standing();
        for (ProblemMove move : ORDER) {
            May may = ProblemPolicy.of(me, problemCase, move);
            if (may == May.NO || !move.mayLeave(now.state()) || !sensible(move, now)) continue;
            acts.add(new Act(move, may == May.ASK));
        }
        return acts;
    }

    public @Nullable Act main() {
        Set<ProblemMove> main = Set.of(
                ProblemMove.CONFIRM,
                ProblemMove.TAKE,
                ProblemMove.VERIFY,
                ProblemMove.ANSWER,
                ProblemMove.REQUEST_CLOSE,
                ProblemMove.UNPARK);
        boolean climb = suggestion != null && !me.today().isBefore(suggestion.on());
        return acts().stream()
                .filter(act -> !act.asks()
                        && (main.contains(act.move())
                                        && !(act.move() == ProblemMove.TAKE && now().state() == State.IN_PROGRESS)
                                || climb && act.move() == ProblemMove.ESCALATE))
                .findFirst()
                .orElse(null);
    }

    private Standing now() {
        return problem().standing();
    }

    private boolean sensible(ProblemMove move, Standing now) {
        boolean stopped = problemCase.stops().stream().anyMatch(stop -> stop.covers(me.today()));
        return switch (move) {
            case VERIFY -> now.closing().verifiedOn() == null && verifies(me, problemCase);
            case ANSWER -> now.closing().answer() == null;
            case ESCALATE -> now.level() < 4 && now.closing().verifiedOn() == null;
            case LOWER -> now.level() > 1 && !overdue();
            case PARK -> now.level() >= 3;
            case STOP -> !stopped;
            case RESUME -> stopped;
            default -> true;
        };
    }

    static boolean verifies(Actor me, ProblemCase of) {
        Standing now = of.problem().standing();
        return of.crew()
                .decides(
                        me.id(),
                        me.unitIds(),
                        ProblemRules.verifyingLevel(now, of.crew()),
                        now.handler().person(),
                        ProblemRules.handlerUnits(now, of.crew()));
    }

    public boolean overdue() {
        return now().state() != State.PARKED
                && ProblemRules.overdue(problem().open(), now().clock().due(), me.today());
    }

    /** Who verifies: 联络员, 落地局负责人 …, not of the handler's unit. */
    public String verifier() {
        return CloseOut.verifierOf(ProblemRules.verifyingLevel(now(), problemCase.crew()));
    }

    public boolean mayDecide(Request request) {
        return request.open() && ProblemPolicy.mayDecide(me, problemCase, request);
    }

    /** Newest first; a company reads neither notes nor urges between officials. */
    public List<Step> history() {
        boolean company = ProblemPolicy.onlyCompany(me);
        return steps.reversed().stream()
                .filter(step -> !company
                        || !step.internal()
                        || step.move() != ProblemMove.NOTE && step.move() != ProblemMove.URGE)
                .map(step -> company ? step.outside() : step)
                .toList();
    }

    public List<Stop> stops() {
        return problemCase.stops();
    }

    public LocalDate today() {
        return me.today();
    }
}
