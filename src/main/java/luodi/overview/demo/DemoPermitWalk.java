package luodi.overview.demo;

import java.time.LocalDate;
import java.util.Set;
import luodi.calendar.Calendar;
import luodi.projects.Seen;
import luodi.projects.catalogue.PermitType;
import luodi.projects.procedures.CaseForm;
import luodi.projects.procedures.PermitAct;
import luodi.projects.procedures.PermitCase;
import luodi.projects.procedures.PermitCases;
import luodi.projects.procedures.PermitSteps;
import luodi.projects.procedures.StepForm;
import luodi.projects.procedures.StopKind;
import luodi.shared.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One permit on its way through the door, step by step, each on its day and by whose step it is. */
@Component
class DemoPermitWalk {
    private static final String OFFICER = "示例·何平";
    /** They end in no paper of an authority, so there is no number to tell. */
    private static final Set<String> WITHOUT_PAPER = Set.of("UTILITIES", "EIA_ACCEPT", "SOIL_ACCEPT", "ARCHIVE");

    /** Whose permit it is, and by which row of the catalogue it is judged. */
    record Walk(
            DemoPeople.Cast cast,
            DemoCast.Venture venture,
            Seen project,
            PermitCase of,
            PermitType type,
            LocalDate today) {}

    /** How a permit waits today, and how many working days ago it was handed in. */
    enum Way {
        ACCEPTED(9),
        SUBMITTED(2),
        CORRECTION(6),
        STOPPED(9),
        OVERDUE(30);

        private final int handedIn;

        Way(int handedIn) {
            this.handedIn = handedIn;
        }

        /** The same, as far as the catalogue lets this permit wait so. */
        Way of(PermitType type) {
            boolean cannot = this == STOPPED && type.stops().isEmpty() || this == OVERDUE && type.legalLimit() == null;
            return cannot ? ACCEPTED : this;
        }
    }

    private final PermitCases cases;
    private final PermitSteps steps;
    private final Calendar calendar;

    DemoPermitWalk(PermitCases cases, PermitSteps steps, Calendar calendar) {
        this.cases = cases;
        this.steps = steps;
        this.calendar = calendar;
    }

    /** Granted and in the company's hands; answers the day it was granted. */
    LocalDate done(Walk walk, LocalDate from, LocalDate end) {
        LocalDate granted = granted(walk, from, end);
        if (granted.isBefore(walk.today.minusDays(6)))
            step(walk, PermitAct.DELIVER, earlier(calendar.days().plus(granted, 2), walk.today), null, null);
        return granted;
    }

    /** Prepared, handed in, accepted, granted; all between the two days, as far as that is long enough. */
    LocalDate granted(Walk walk, LocalDate from, LocalDate end) {
        LocalDate last = walk.today.minusDays(3);
        LocalDate until = earlier(workday(end.isAfter(from) ? end : from.plusDays(5)), last);
        LocalDate submitted = earlier(calendar.days().plus(from, 2), until);
        step(walk, PermitAct.PREPARE, from, null, null);
        String number = WITHOUT_PAPER.contains(walk.of.code())
                ? null
                : "示批〔" + until.getYear() + "〕" + (until.getDayOfYear() % 180 + 1) + "号";
        if (walk.type.filing()) {
            step(walk, PermitAct.SUBMIT, submitted, null, number);
            return submitted;
        }
        step(walk, PermitAct.SUBMIT, submitted, null, null);
        LocalDate accepted = earlier(calendar.days().plus(submitted, 1), until);
        step(walk, PermitAct.ACCEPT, accepted, "受理通知书", null);
        step(walk, PermitAct.GRANT, until, null, number);
        return until;
    }

    /** The company is putting its papers together. */
    void preparing(Walk walk, LocalDate on) {
        step(walk, PermitAct.PREPARE, on, null, null);
    }

    /** With whom it waits today, prepared not before {@code from}. */
    void running(Walk walk, LocalDate from, Way asked) {
        Way way = asked.of(walk.type);
        LocalDate submitted = back(walk.today, way.handedIn);
        LocalDate prepared = back(submitted, 12);
        step(walk, PermitAct.PREPARE, prepared.isBefore(from) ? earlier(from, submitted) : prepared, null, null);
        if (walk.type.filing()) return;
        if (walk.of.code().equals("UTILITIES") && walk.venture.name().startsWith("汉江")) consent(walk, submitted);
        step(walk, PermitAct.SUBMIT, submitted, null, null);
        if (way == Way.SUBMITTED) return;
        LocalDate answered = calendar.days().plus(submitted, 2);
        if (way == Way.CORRECTION) {
            note(walk, PermitAct.CORRECT, answered, "缺总平面图签章页和项目单位承诺书");
            return;
        }
        step(walk, PermitAct.ACCEPT, answered, "受理通知书", null);
        if (way == Way.STOPPED) stop(walk, calendar.days().plus(answered, 2));
    }

    LocalDate workday(LocalDate day) {
        return calendar.days().onOrAfter(day);
    }

    LocalDate back(LocalDate today, int workingDays) {
        LocalDate day = today;
        for (int left = workingDays; left > 0; ) {
            day = day.minusDays(1);
            if (calendar.days().isWorking(day)) left--;
        }
        return day;
    }

    private void stop(Walk walk, LocalDate on) {
        boolean assessed = walk.of.code().equals("EIA");
        StepForm form = StepForm.stop(
                assessed ? StopKind.TECHNICAL : StopKind.PUBLICITY, on, assessed ? "技术评估委托函 7 号" : "批前公示 11 号");
        Time.on(on, () -> steps.act(walk.cast.at(walk.venture.secretary(), on), walk.project, walk.of.id(), form));
    }

    private void consent(Walk walk, LocalDate on) {
        Time.on(
                on,
                () -> cases.consent(
                        walk.cast.at(walk.venture.secretary(), on),
                        walk.project,
                        walk.of.id(),
                        new CaseForm.Consent(on.toString(), walk.venture.owner(), "水电报装代办委托书")));
    }

    private void note(Walk walk, PermitAct act, LocalDate on, String note) {
        StepForm plain = StepForm.of(act, on, null, null);
        StepForm form =
                new StepForm(plain.id(), plain.act(), plain.on(), null, null, null, note, null, null, null, null);
        Time.on(on, () -> steps.act(walk.cast.at(walk.venture.secretary(), on), walk.project, walk.of.id(), form));
    }

    private void step(Walk walk, PermitAct act, LocalDate on, @Nullable String proof, @Nullable String number) {
        boolean housing = act.side() == PermitAct.Side.AUTHORITY && "县住房和城乡建设局".equals(walk.of.unit());
        Time.on(
                on,
                () -> steps.act(
                        walk.cast.at(housing ? OFFICER : walk.venture.secretary(), on),
                        walk.project,
                        walk.of.id(),
                        StepForm.of(act, on, proof, number)));
    }

    static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
