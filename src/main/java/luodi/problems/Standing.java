package luodi.problems;

import java.time.LocalDate;
import java.util.UUID;
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
            return new Closing(
                    solution,
                    requestedOn,
                    verifyLevel,
                    on,
                    by,
                    askedOn,
                    askedAgainOn,
                    answer,
                    answeredOn,
                    answeredBy,
                    closedOn,
                    resolvedBy);
        }

        Closing asked(LocalDate first, @Nullable LocalDate again) {
            return new Closing(
                    solution,
                    requestedOn,
                    verifyLevel,
                    verifiedOn,
                    verifiedBy,
                    first,
                    again,
                    answer,
                    answeredOn,
                    answeredBy,
                    closedOn,
                    resolvedBy);
        }

        Closing answered(AskerAnswer word, LocalDate on, String by) {
            return new Closing(
                    solution,
                    requestedOn,
                    verifyLevel,
                    verifiedOn,
                    verifiedBy,
                    askedOn,
                    askedAgainOn,
                    word,
                    on,
                    by,
                    closedOn,
                    resolvedBy);
        }

        Closing closed(LocalDate on, Holder by) {
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
                    on,
                    by);
        }

        Closing verifiedAt(int level) {
            return new Closing(
                    solution,
                    requestedOn,
                    level,
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

    Standing to(State next) {
        return new Standing(
                next,
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

    Standing at(int next, Clock running) {
        return new Standing(
                state,
                next,
                running,
                promise,
                null,
                hands,
                handler,
                closing,
                rejects,
                reopens,
                extensions,
                parkedUntil,
                mergedInto);
    }

    Standing clocks(Clock running, Clock promised) {
        return new Standing(
                state,
                level,
                running,
                promised,
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

    Standing in(Hands next) {
        return new Standing(
                state,
                level,
                clock,
                promise,
                suggestedOn,
                next,
                handler,
                closing,
                rejects,
                reopens,
                extensions,
                parkedUntil,
                mergedInto);
    }

    Standing by(Handler next) {
        return new Standing(
                state,
                level,
                clock,
                promise,
                suggestedOn,
                hands,
                next,
                closing,
                rejects,
                reopens,
                extensions,
                parkedUntil,
                mergedInto);
    }

    Standing closing(Closing next) {
        return new Standing(
                state,
                level,
                clock,
                promise,
                suggestedOn,
                hands,
                handler,
                next,
                rejects,
                reopens,
                extensions,
                parkedUntil,
                mergedInto);
    }

    Standing suggested(@Nullable LocalDate on) {
        return new Standing(
                state,
                level,
                clock,
                promise,
                on,
                hands,
                handler,
                closing,
                rejects,
                reopens,
                extensions,
                parkedUntil,
                mergedInto);
    }

    Standing counted(int rejected, int reopened, int extended) {
        return new Standing(
                state,
                level,
                clock,
                promise,
                suggestedOn,
                hands,
                handler,
                closing,
                rejected,
                reopened,
                extended,
                parkedUntil,
                mergedInto);
    }

    Standing parked(@Nullable LocalDate until) {
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
                until,
                mergedInto);
    }

    Standing merged(UUID target) {
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
                target);
    }
}
