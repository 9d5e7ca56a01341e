package luodi.projects.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GanttChartTest {

    @ParameterizedTest
    @CsvSource({
        "2018-03-01, 2018-03-31, 0.0%, 50.82%",
        "2018-04-01, 2018-04-30, 50.82%, 49.18%",
        "2018-03-01, 2018-03-01, 0.0%, 1.64%"
    })
    void aBarReachesFromTheMorningOfItsFirstDayToTheEveningOfItsLast(String start, String end, String x, String width) {
        var chart =
                chart("2018-02-01", Plans.milestone("框", "2018-03-01", "2018-04-30"), Plans.milestone("甲", start, end));
        assertThat(chart.rows().get(1).plan()).isEqualTo(new GanttChart.Bar(x, width, "plan"));
    }

    @Test
    void aDayIsStillSeenInALongPlan() {
        var chart = chart(
                "2018-02-01",
                Plans.milestone("长", "2018-03-01", "2022-04-30"),
                Plans.milestone("甲", "2018-03-01", "2018-03-01"));
        assertThat(chart.rows().get(1).plan().width()).isEqualTo("0.6%");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-05, 2018-03-30, , , 2018-03-01, plan, ,", "2018-03-05, 2018-03-30, , , 2018-03-12, attention, , 该开未开",
        "2018-03-05, 2018-03-30, 2018-03-06, , 2018-03-12, plan, running,",
                "2018-03-05, 2018-03-30, 2018-03-06, 2018-03-28, 2018-05-12, plan, done,",
        "2018-03-05, 2018-03-30, 2018-03-06, , 2018-04-10, plan, late, 迟 7 个工作日",
                "2018-03-05, 2018-03-30, , , 2018-04-10, late-plan, , 迟 7 个工作日"
    })
    void theColourOfABarIsWhereItStands(
            String start,
            String end,
            String began,
            String ended,
            LocalDate today,
            String plan,
            String actual,
            String note) {
        var m = Plans.milestone("甲", start, end);
        var row = chart(
                        today.toString(),
                        began == null ? m : Plans.did(m, began, ended),
                        Plans.milestone("乙", "2018-03-01", "2019-03-01"))
                .rows()
                .getFirst();
        assertThat(row.plan().kind()).isEqualTo(plan);
        assertThat(row.actual() == null ? null : row.actual().kind()).isEqualTo(actual);
        assertThat(row.note() == null ? null : row.note().text()).isEqualTo(note);
    }

    @Test
    void wordsStandBeforeTheBarWhereThereIsNoRoomBehindIt() {
        var late = chart("2018-04-20", Plans.milestone("甲", "2018-02-05", "2018-04-13"))
                .rows()
                .getFirst();
        assertThat(late.note()).isNotNull();
        assertThat(late.note().end()).isTrue();
    }

    @Test
    void theBaselineStandsUnderTheBarOfTheSameKey() {
        var m = Plans.milestone("甲", "2018-04-01", "2018-04-30");
        var moved = m.planned(LocalDate.of(2018, 5, 1), LocalDate.of(2018, 5, 31), false);
        var chart = GanttChart.of(
                List.of(moved, Plans.milestone("新", "2018-05-02", "2018-05-04")),
                List.of(m),
                LocalDate.of(2018, 3, 1),
                Plans.DAYS_2018);
        assertThat(chart.rows().get(0).baseline()).isEqualTo(new GanttChart.Bar("0.0%", "49.18%", "baseline"));
        assertThat(chart.rows().get(1).baseline()).isNull();
    }

    @Test
    void anElbowLeadsFromTheEndOfThePredecessorToTheBeginning() {
        var a = Plans.milestone("甲", "2018-03-01", "2018-03-31");
        var chart = chart("2018-02-01", a, Plans.milestone("乙", "2018-04-16", "2018-04-30", a));
        int first = GanttChart.HEAD + 14;
        int second = first + GanttChart.ROW;
        assertThat(chart.elbows())
                .containsExactly(
                        new GanttChart.Line("50.82%", first, "50.82%", second),
                        new GanttChart.Line("50.82%", second, "75.41%", second));
    }

    @Test
    void todayIsMarkedWhileItBelongsToThePlan() {
        var open = Plans.milestone("甲", "2018-03-01", "2018-04-30");
        assertThat(chart("2018-04-01", open).today()).isEqualTo("50.82%");
        assertThat(chart("2018-02-01", open).today()).isNull();
        assertThat(chart("2018-06-30", open).today()).isNotNull();
        assertThat(chart("2018-06-30", Plans.did(open, "2018-03-01", "2018-04-27"))
                        .today())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"2018-06-30, 6, 1", "2019-08-31, 20, 2", "2020-06-30, 10, 2", "2024-12-31, 7, 7"})
    void theLongerThePlanTheFewerMonthsAreNamed(String end, int months, int years) {
        var chart = chart("2018-01-05", Plans.milestone("甲", "2018-01-10", end));
        if (end.startsWith("2019")) months = 7;
        assertThat(chart.months()).hasSize(months);
        assertThat(chart.years().getFirst().label()).isEqualTo("2018年");
    }

    @Test
    void theTitleSaysTheFigures() {
        var done = Plans.did(Plans.milestone("甲", "2018-03-01", "2018-03-30"), "2018-03-01", "2018-03-29");
        assertThat(chart("2018-05-10", done, Plans.milestone("乙", "2018-04-01", "2018-04-30"))
                        .title())
                .isEqualTo("路线图：2 个节点，完成 1 个，迟 1 个；今天 2018-05-10");
    }

    private static GanttChart chart(String today, Milestone... plan) {
        return GanttChart.of(List.of(plan), List.of(), LocalDate.parse(today), Plans.DAYS_2018);
    }
}
