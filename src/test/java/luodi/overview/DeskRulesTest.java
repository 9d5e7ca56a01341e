package luodi.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import luodi.calendar.WorkingDays;
import luodi.overview.DeskRules.Place;
import luodi.overview.Waiting.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskRulesTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final WorkingDays DAYS = new WorkingDays(List.of(2026), List.of());

    @ParameterizedTest
    @CsvSource({
        "MILESTONE_SOON, 2026-11-24, NOW",
        "MILESTONE_SOON, 2026-11-23, NOW",
        "MILESTONE_SOON, 2026-11-29, THIS_WEEK",
        "MILESTONE_SOON, 2026-11-30, LATER",
        "FOUR_ONES,, LATER",
        "RED,, NOW",
        "KEY_LIST, 2026-12-30, NOW"
    })
    void whatIsDueTodayIsForTodayAndWhatIsDueBySundayForThisWeek(Kind kind, LocalDate due, Place place) {
        Waiting waiting = new Waiting(kind, "事", "因", "在你", 0, "/", "去办");
        assertThat(DeskRules.place(due == null ? waiting : waiting.within(LocalDate.of(2026, 11, 1), due), TUESDAY))
                .isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-27, 5, 2, 3, 还剩 3 个工作日",
        "2026-11-20, 2026-11-24, 2, 2, 0, 今天到期",
        "2026-11-16, 2026-11-20, 4, 6, -2, 已超 2 个工作日",
        "2026-11-16, 2026-11-29, 9, 6, 3, 还剩 3 个工作日",
        "2026-11-20, 2027-01-05,,,, '日历未发布，2027-01-05 到期'"
    })
    void aClockCountsWorkingDays(
            LocalDate from, LocalDate due, Integer allowed, Integer used, Integer left, String text) {
        Waiting waiting = DeskRules.counted(
                new Waiting(Kind.MILESTONE_SOON, "事", "因", "在你", 0, "/", "去办").within(from, due), DAYS, TUESDAY);
        assertThat(waiting.term()).isEqualTo(new Waiting.Term(from, due, allowed, used, left));
        assertThat(waiting.term().text(TUESDAY)).isEqualTo(text);
        assertThat(waiting.late()).isEqualTo(left != null && left < 0);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, 本周还有 4 个工作日", "2026-11-27, 本周还有 1 个工作日", "2026-11-28, 本周没有工作日了", "2027-01-05,"})
    void theWeekSaysHowManyWorkingDaysAreLeft(LocalDate today, String text) {
        assertThat(DeskRules.weekLeft(DAYS, today)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"2, 3, '要你定的 2 件，要盯的 3 件'", "2, 0, 要你定的 2 件", "0, 3, '没有要你定的，要盯的 3 件'", "0, 0, 今天没有事在等你"})
    void aLeadersHeadlineSaysFirstWhatIsHisAloneToDecide(long decide, long watch, String headline) {
        assertThat(DeskRules.leaderHeadline(decide, watch)).isEqualTo(headline);
    }

    @Test
    void decisionsComeFirstForALeaderAndWhatHurtsMostForOthers() {
        Waiting late = new Waiting(Kind.MILESTONE_LATE, "迟", "", "", 37, "/", "");
        Waiting list = new Waiting(Kind.KEY_LIST, "名单", "", "", 1, "/", "");
        assertThat(DeskRules.ordered(List.of(late, list), Place.NOW, TUESDAY, true))
                .containsExactly(list, late);
        assertThat(DeskRules.ordered(List.of(list, late), Place.NOW, TUESDAY, false))
                .containsExactly(late, list);
    }

    @Test
    void threeMinutesAreNineHundredCharacters() {
        assertThat(List.of(
                        DeskRules.minutes(0), DeskRules.minutes(300), DeskRules.minutes(301), DeskRules.minutes(900)))
                .containsExactly(1, 1, 2, 3);
    }
}
