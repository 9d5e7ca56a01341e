package luodi.overview.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import luodi.calendar.Calendar;
import luodi.calendar.WorkingDays;
import luodi.problems.matters.MatterAct;
import luodi.problems.matters.MatterDrafts;
import luodi.problems.matters.MatterForm;
import luodi.problems.matters.MatterSource;
import luodi.problems.matters.MatterSteps;
import luodi.problems.matters.StepForm;
import luodi.projects.Seen;
import luodi.shared.Ids;
import luodi.shared.Time;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the tales of {@link DemoMatterTales} through the doors that the people of 示例县 use, each on its day. */
@Component
@Order(40)
class DemoMatters implements DemoChapter {
    private static final Map<String, String> ACTS_FOR = Map.of(
            DemoMatterTales.HOUSING,
            "示例·何平",
            DemoMatterTales.BUILDER,
            "示例·蒋文",
            DemoMatterTales.PARK,
            "示例·刘强",
            DemoMatterTales.EAST,
            "示例·高远",
            DemoMatterTales.CLOUD,
            "示例·罗兰");

    private final JdbcClient db;
    private final MatterDrafts drafts;
    private final MatterSteps steps;
    private final Calendar calendar;

    DemoMatters(JdbcClient db, MatterDrafts drafts, MatterSteps steps, Calendar calendar) {
        this.db = db;
        this.drafts = drafts;
        this.steps = steps;
        this.calendar = calendar;
    }

    @Override
    public void tell(DemoPeople.Cast cast, Map<String, Seen> seen, LocalDate today) {
        WorkingDays days = calendar.days();
        for (DemoMatterTales.Tale tale : DemoMatterTales.all()) tell(cast, seen, tale, days, today);
        fromProblems(cast, days, today);
    }

    private void tell(
            DemoPeople.Cast cast,
            Map<String, Seen> seen,
            DemoMatterTales.Tale tale,
            WorkingDays days,
            LocalDate today) {
        LocalDate begun = back(days, today, tale.begun());
        LocalDate due = days.planned(begun, tale.due()).date();
        String leader = tale.signer() != null && tale.source().equals("LEADER")
                ? cast.person(tale.signer()).toString()
                : null;
        List<MatterForm.Co> co = tale.helper() == null
                ? List.of()
                : List.of(new MatterForm.Co(
                        cast.unit(tale.helper()).toString(),
                        "现场配合部分",
                        days.planned(begun, tale.due() - 2).date().toString()));
        MatterForm form = new MatterForm(
                Ids.next().toString(),
                tale.title(),
                tale.detail(),
                null,
                tale.source(),
                tale.venture() == null
                        ? null
                        : Objects.requireNonNull(seen.get(tale.venture())).code(),
                null,
                null,
                null,
                null,
                leader,
                cast.unit(tale.lead()).toString(),
                due.toString(),
                co,
                null,
                null);
        String[] number = new String[1];
        Time.on(begun, () -> number[0] = drafts.draft(cast.at(tale.drafter(), begun), form));
        if (tale.signer() != null) sign(cast, number[0], tale.drafter(), tale.signer(), begun);
        for (DemoMatterTales.Beat beat : tale.beats()) {
            LocalDate on = days.planned(begun, beat.after()).date();
            if (!on.isAfter(today)) play(cast, number[0], tale, beat, on, due, days);
        }
    }

    private void sign(DemoPeople.Cast cast, String number, String drafter, String signer, LocalDate on) {
        Time.on(on, () -> {
            steps.take(cast.at(drafter, on), number, MatterAct.SIGNATURE_REQUEST, StepForm.of(null));
            steps.take(cast.at(signer, on), number, MatterAct.DISPATCH, StepForm.of(null));
        });
    }

    private void play(
            DemoPeople.Cast cast,
            String number,
            DemoMatterTales.Tale tale,
            DemoMatterTales.Beat beat,
            LocalDate on,
            LocalDate due,
            WorkingDays days) {
        String who = beat.who() == null ? Objects.requireNonNull(ACTS_FOR.get(tale.lead())) : beat.who();
        String more = beat.more();
        StepForm form = switch (beat.act()) {
            case RETURN_CONSENT ->
                StepForm.to(beat.text(), cast.unit(Objects.requireNonNull(more)).toString(), null);
            case EXTENSION_REQUEST ->
                StepForm.to(
                        beat.text(),
                        null,
                        days.planned(due, Integer.parseInt(Objects.requireNonNull(more)))
                                .date()
                                .toString());
            case EXCLUSION ->
                new StepForm(
                        null,
                        null,
                        beat.text(),
                        more,
                        null,
                        null,
                        null,
                        "COMPANY_MATERIAL",
                        on.toString(),
                        days.planned(on, 5).date().toString());
            default -> StepForm.of(beat.text(), more);
        };
        Time.on(on, () -> steps.take(cast.at(who, on), number, beat.act(), form));
    }

    /** Three of the problems that are open get a matter each. */
    private void fromProblems(DemoPeople.Cast cast, WorkingDays days, LocalDate today) {
        record Open(String number, String title, String code) {}
        LocalDate on = back(days, today, 6);
        List<Open> open = db.sql("""
                select b.number, b.title, p.code from problems.problem b join projects.project p on p.id = b.project_id
                where b.county = ? and b.open and not b.confidential and b.raised_on < ? order by b.raised_on desc, b.number desc limit 3""")
                .params(cast.county().code(), on)
                .query((row, n) -> new Open(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        for (Open one : open) {
            MatterForm form = new MatterForm(
                    Ids.next().toString(),
                    "解决：" + cut(one.title()),
                    "问题 " + one.number() + "：" + one.title() + "。请牵头办结，结果反馈到问题清单。",
                    null,
                    MatterSource.PROBLEM.name(),
                    one.code(),
                    one.number(),
                    null,
                    null,
                    null,
                    null,
                    cast.unit(DemoMatterTales.PARK).toString(),
                    days.planned(on, 12).date().toString(),
                    List.of(),
                    null,
                    null);
            String[] number = new String[1];
            Time.on(on, () -> number[0] = drafts.draft(cast.at(DemoCast.CLERK, on), form));
            sign(cast, number[0], DemoCast.CLERK, DemoCast.HEAD, on);
            for (LocalDate day : List.of(days.plus(on, 1), days.plus(on, 4))) {
                boolean first = day.equals(days.plus(on, 1));
                Time.on(
                        day,
                        () -> steps.take(
                                cast.at("示例·刘强", day),
                                number[0],
                                first ? MatterAct.ACCEPTANCE : MatterAct.PROGRESS,
                                StepForm.of(first ? null : "已召集相关单位碰头，分工到人")));
            }
        }
    }

    private static String cut(String title) {
        return title.length() > 50 ? title.substring(0, 50) : title;
    }

    /** So many working days before today. */
    private static LocalDate back(WorkingDays days, LocalDate today, int n) {
        LocalDate day = today;
        for (int left = n; left > 0; ) {
            day = day.minusDays(1);
            if (days.isWorking(day)) left--;
        }
        return day;
    }
}
