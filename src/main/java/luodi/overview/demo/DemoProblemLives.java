package luodi.overview.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import luodi.calendar.Calendar;
import luodi.problems.AskerAnswer;
import luodi.problems.NewProblem;
import luodi.problems.ProblemMove;
import luodi.problems.Problems;
import luodi.problems.Source;
import luodi.problems.Told;
import luodi.projects.Seen;
import luodi.projects.roadmap.Milestone;
import luodi.projects.roadmap.Roadmaps;
import luodi.shared.Ids;
import luodi.shared.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Problems of 示例县 from the day they are raised on, through the door. */
@Component
class DemoProblemLives {
    static final String HOUSING = "县住房和城乡建设局";
    static final String CITY = "县城投公司";

    private final Problems problems;
    private final Roadmaps roadmaps;
    private final Calendar calendar;

    DemoProblemLives(Problems problems, Roadmaps roadmaps, Calendar calendar) {
        this.problems = problems;
        this.roadmaps = roadmaps;
        this.calendar = calendar;
    }

    Life of(DemoPeople.Cast cast, Seen project, DemoCast.Venture venture, Random random, DemoTroubles.Trouble trouble) {
        return new Life(cast, project, venture, random, trouble);
    }

    /** One problem's life, each move by whose move it is, on its working day. */
    final class Life {
        private final DemoPeople.Cast cast;
        private final Seen project;
        private final DemoCast.Venture venture;
        private final Random random;
        private final DemoTroubles.Trouble trouble;
        private String number = "";
        private LocalDate day = LocalDate.EPOCH;
        private boolean company;
        private String handler = "";
        private @Nullable UUID milestone;

        private Life(
                DemoPeople.Cast cast,
                Seen project,
                DemoCast.Venture venture,
                Random random,
                DemoTroubles.Trouble trouble) {
            this.cast = cast;
            this.project = project;
            this.venture = venture;
            this.random = random;
            this.trouble = trouble;
        }

        void closed(LocalDate on, int level) {
            raise(on, level == 1);
            if (level == 1)
                take().request(1 + random.nextInt(3)).verify("liaison").answer(random.nextInt(3));
            if (level == 2)
                takeBy(random.nextBoolean() ? HOUSING : CITY, 1)
                        .request(2 + random.nextInt(3))
                        .verify("head")
                        .answer(1);
            if (level == 3)
                takeBy(HOUSING, 1)
                        .up("sponsor", 3)
                        .takeBy(CITY, 1)
                        .request(4 + random.nextInt(4))
                        .verify("sponsor")
                        .answer(1);
            if (level == 4)
                up("sponsor", 2)
                        .up("county", 5)
                        .takeBy(HOUSING, 2)
                        .request(6)
                        .verify("county")
                        .answer(2);
        }

        /** What of the roadmap waits for it, where that is not finished yet. */
        Life holdsUp(String name) {
            milestone = roadmaps.current(project.id()).stream()
                    .flatMap(plan -> plan.milestones().stream())
                    .filter(one -> one.name().equals(name) && one.actualEnd() == null)
                    .map(Milestone::key)
                    .findFirst()
                    .orElse(null);
            return this;
        }

        Life raise(LocalDate on, boolean duty) {
            day = on;
            company = random.nextInt(5) < 2;
            Source source = company ? Source.COMPANY : random.nextBoolean() ? Source.SECRETARY : Source.MEETING;
            String who = company ? venture.owner() : duty ? venture.secretary() : DemoCast.CLERK;
            Time.on(
                    on,
                    () -> number = problems.raise(
                            cast.at(who, on),
                            project,
                            new NewProblem(
                                    Ids.next(),
                                    trouble.title(),
                                    null,
                                    trouble.category(),
                                    trouble.cause(),
                                    source,
                                    null,
                                    on,
                                    duty,
                                    milestone)));
            return move(duty ? venture.secretary() : DemoCast.CLERK, ProblemMove.CONFIRM, Told.nothing(), 0);
        }

        Life take() {
            handler = venture.secretary();
            return move(handler, ProblemMove.TAKE, Told.nothing(), 0);
        }

        Life takeBy(String unit, int later) {
            handler = unit.equals(HOUSING) ? "示例·何平" : unit.equals(CITY) ? "示例·蒋文" : venture.liaison();
            return move(DemoCast.CLERK, ProblemMove.TAKE, Told.assign(cast.unit(unit), "拿出办法，到现场对接企业", null), later);
        }

        Life up(String to, int later) {
            return move(
                    to.equals("county") ? venture.sponsor() : venture.liaison(),
                    ProblemMove.ESCALATE,
                    Told.because("要几家一起定，局里协调不下来"),
                    later);
        }

        Life request(int later) {
            return move(handler, ProblemMove.REQUEST_CLOSE, Told.solved(trouble.solution(), List.of()), later);
        }

        Life verify(String who) {
            String name = switch (who) {
                case "liaison" -> venture.liaison();
                case "head" -> DemoCast.HEAD;
                case "sponsor" -> venture.sponsor();
                default -> DemoCast.LEADER;
            };
            return move(name, ProblemMove.VERIFY, Told.nothing(), 0);
        }

        Life answer(int later) {
            return move(
                    company ? venture.owner() : venture.secretary(),
                    ProblemMove.ANSWER,
                    Told.answer(AskerAnswer.SATISFIED, null),
                    later);
        }

        Life park(LocalDate until) {
            return move(venture.sponsor(), ProblemMove.PARK, Told.until("等省里用地指标下达", until), 2);
        }

        Life stop(LocalDate from) {
            day = from;
            return move(
                    DemoCast.HEAD,
                    ProblemMove.STOP,
                    Told.stop("NOTICE", from, null, "环评报告表公示（示环公〔" + from.getYear() + "〕12号）", from),
                    0);
        }

        void reopen(LocalDate on) {
            day = on;
            move(venture.secretary(), ProblemMove.REOPEN, Told.because("同样的毛病又出现了"), 0);
        }

        private Life move(String who, ProblemMove move, Told told, int workingDays) {
            day = calendar.days().plus(day, workingDays);
            Time.on(day, () -> problems.move(cast.at(who, day), number, move, Ids.next(), told, null));
            return this;
        }
    }
}
