package luodi.problems;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What of a problem moves: its state, its level with two clocks, in whose hands it is, who handles it, how far its close-out is. */
public record Standing(
        State state,
        int level,
        Clock clock,
        Clock promise,
        @Nullable LocalDate suggestedOn,
        Hands hands,
        Handler handler,
        Closing closing,
        int rejects,
        int reopens,
        int extensions,
        @Nullable LocalDate parkedUntil,
        @Nullable UUID mergedInto) {

    /** Working days from a day on; {@code due} is null while the calendar is not published, {@code since} before it runs. */
    public record Clock(
            @Nullable LocalDate since, int days, @Nullable LocalDate due) {
        static final Clock NOT_YET = new Clock(null, 0, null);
    }

    public record Hands(
            Holder holder, @Nullable UUID unit, @Nullable UUID person) {
        static final Hands NOBODY = new Hands(Holder.NOBODY, null, null);
    }

    /** Lead unit or person; at L1 the secretary himself. */
    public record Handler(
            @Nullable UUID unit,
            @Nullable UUID person,
            @Nullable String requirement) {
        static final Handler NONE = new Handler(null, null, null);

        public boolean known() {
            return unit != null || person != null;
        }
    }

    /** 部门办结 is {@code verifiedOn}, 企业认可 is {@code answer}: two words that never mix. */
    public record Closing(
            @Nullable String solution,
            @Nullable LocalDate requestedOn,
            @Nullable Integer verifyLevel,
            @Nullable LocalDate verifiedOn,
            @Nullable String verifiedBy,
            @Nullable LocalDate askedOn,
            @Nullable LocalDate askedAgainOn,
            @Nullable AskerAnswer answer,
            @Nullable LocalDate answeredOn,
            @Nullable String answeredBy,
            @Nullable LocalDate closedOn,
            @Nullable Holder resolvedBy) {
        static final Closing NONE = new Closing(null, null, null, null, null, null, null, null, null, null, null, null);

        Closing verified(LocalDate on, String by) {
            return with(draft -> {
                draft.verifiedOn = on;
                draft.verifiedBy = by;
            });
        }

        Closing asked(LocalDate first, @Nullable LocalDate again) {
            return with(draft -> {
                draft.askedOn = first;
                draft.askedAgainOn = again;
            });
        }

        Closing answered(AskerAnswer word, LocalDate on, String by) {
            return with(draft -> {
                draft.answer = word;
                draft.answeredOn = on;
                draft.answeredBy = by;
            });
        }

        Closing closed(LocalDate on, Holder by) {
            return with(draft -> {
                draft.closedOn = on;
                draft.resolvedBy = by;
            });
        }

        Closing verifiedAt(int level) {
            return with(draft -> draft.verifyLevel = level);
        }

        private Closing with(Consumer<Draft> change) {
            Draft draft = new Draft(this);
            change.accept(draft);
            return draft.closing();
        }

        private static final class Draft {
            private final @Nullable String solution;
            private final @Nullable LocalDate requestedOn;
            private @Nullable Integer verifyLevel;
            private @Nullable LocalDate verifiedOn;
            private @Nullable String verifiedBy;
            private @Nullable LocalDate askedOn;
            private @Nullable LocalDate askedAgainOn;
            private @Nullable AskerAnswer answer;
            private @Nullable LocalDate answeredOn;
            private @Nullable String answeredBy;
            private @Nullable LocalDate closedOn;
            private @Nullable Holder resolvedBy;

            private Draft(Closing from) {
                solution = from.solution;
                requestedOn = from.requestedOn;
                verifyLevel = from.verifyLevel;
                verifiedOn = from.verifiedOn;
                verifiedBy = from.verifiedBy;
                askedOn = from.askedOn;
                askedAgainOn = from.askedAgainOn;
                answer = from.answer;
                answeredOn = from.answeredOn;
                answeredBy = from.answeredBy;
                closedOn = from.closedOn;
                resolvedBy = from.resolvedBy;
            }

            private Closing closing() {
                return new Closing(
                        solution,
                        requestedOn,
                        verifyLevel,
                        verifiedOn,
                        verifiedBy,
                        askedOn,
                        askedAgainOn,
                        answer,
                        answeredOn,
                        answeredBy,
                        closedOn,
                        resolvedBy);
            }
        }
    }

    Standing to(State next) {
        return with(draft -> draft.state = next);
    }

    /** A climb settles what was suggested. */
    Standing at(int next, Clock running) {
        return with(draft -> {
            draft.level = next;
            draft.clock = running;
            draft.suggestedOn = null;
        });
    }

    Standing clocks(Clock running, Clock promised) {
        return with(draft -> {
            draft.clock = running;
            draft.promise = promised;
        });
    }

    Standing in(Hands next) {
        return with(draft -> draft.hands = next);
    }

    Standing by(Handler next) {
        return with(draft -> draft.handler = next);
    }

    Standing closing(Closing next) {
        return with(draft -> draft.closing = next);
    }

    Standing suggested(@Nullable LocalDate on) {
        return with(draft -> draft.suggestedOn = on);
    }

    Standing counted(int rejected, int reopened, int extended) {
        return with(draft -> {
            draft.rejects = rejected;
            draft.reopens = reopened;
            draft.extensions = extended;
        });
    }

    Standing parked(@Nullable LocalDate until) {
        return with(draft -> draft.parkedUntil = until);
    }

    Standing merged(UUID target) {
        return with(draft -> draft.mergedInto = target);
    }

    private Standing with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.standing();
    }

    private static final class Draft {
        private State state;
        private int level;
        private Clock clock;
        private Clock promise;
        private @Nullable LocalDate suggestedOn;
        private Hands hands;
        private Handler handler;
        private Closing closing;
        private int rejects;
        private int reopens;
        private int extensions;
        private @Nullable LocalDate parkedUntil;
        private @Nullable UUID mergedInto;

        private Draft(Standing from) {
            state = from.state;
            level = from.level;
            clock = from.clock;
            promise = from.promise;
            suggestedOn = from.suggestedOn;
            hands = from.hands;
            handler = from.handler;
            closing = from.closing;
            rejects = from.rejects;
            reopens = from.reopens;
            extensions = from.extensions;
            parkedUntil = from.parkedUntil;
            mergedInto = from.mergedInto;
        }

        private Standing standing() {
            return new Standing(
                    state,
                    level,
                    clock,
                    promise,
                    suggestedOn,
                    hands,
                    handler,
                    closing,
                    rejects,
                    reopens,
                    extensions,
                    parkedUntil,
                    mergedInto);
        }
    }
}
