package luodi.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import luodi.problems.Cast;
import luodi.problems.Category;
import luodi.problems.NewProblem;
import luodi.problems.Problems;
import luodi.problems.Source;
import luodi.projects.Projects;
import luodi.projects.VisibleProjects;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Today is Tuesday 2026-11-24; two problems lie with the secretary, one with the bureau, all just registered. */
@LuodiTest
class NumberPreviewsTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    Projects projects;

    @Autowired
    VisibleProjects visible;

    @Autowired
    Problems problems;

    @Autowired
    NumberPreviews previews;

    @Autowired
    RuleNumbers numbers;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private Cast.Played on;

    @BeforeEach
    void threeProblems() {
        Cast cast = new Cast(fixtures, projects, visible, db);
        on = cast.play(2026);
        for (boolean duty : new boolean[] {true, true, false}) {
            problems.raise(
                    on.clerk(),
                    cast.seen(on.clerk(), on.code()),
                    new NewProblem(
                            Ids.next(),
                            "消防设计审查意见未回",
                            null,
                            Category.APPROVAL,
                            "图纸疏散宽度不足",
                            Source.SECRETARY,
                            null,
                            LocalDate.of(2026, 11, 24),
                            duty,
                            null));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "issue.limit.L1, 2, /problems?state=open&level=1, 已经定下的期限不变。2026-12-01 起",
        "issue.limit.L2, 1, /problems?state=open&level=2, 已经定下的期限不变。2026-12-01 起",
        "issue.escalate.L1, 2, /problems?state=open&level=1, 从 2026-12-01 起每天都按新的数看",
        "issue.confirmWithin, 3, /problems?state=REGISTERED, 从 2026-12-01 起每天都按新的数看",
        "issue.asker.silence, 0, /problems?state=CLOSE_REQUESTED, 不论是哪天开始的",
        "issue.maxExtensions, 3, /problems?state=open, 2026-12-01 起再办的按新的数定",
        "secretary.escalateWithin, 3, /problems?state=open, 2026-12-01 起发现的问题按新的看",
        "matter.accept, 0, /matters?view=all&state=DISPATCHED, 已经定下的签收期限不变",
        "slow.overdue, 0, /matters?view=all&state=OPEN, 从 2026-12-01 起每天都按新的数看",
    })
    void theFigureIsThatOfTheListBehindIt(String key, int total, String href, String how) {
        NumberPreviews.Preview preview = previews.of(on.clerk(), form(key, "9"));
        assertThat(preview.total()).isEqualTo(total);
        assertThat(preview.href()).isEqualTo(href);
        assertThat(preview.how()).contains(how);
        assertThat(preview.before())
                .isEqualTo(numbers.one(on.clerk(), key).shipped().value())
                .isEqualTo(preview.shipped());
        assertThat(numbers.one(on.clerk(), key).rows()).as("only looked at").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(RuleNumber.class)
    void theRowsOfEachNumberCanBeOpened(RuleNumber number) {
        NumberPreviews.Preview preview = previews.of(on.head(), form(number.key(), String.valueOf(number.most())));
        assertThat(new Visitor(port).signIn(on.head().id()).get(preview.href()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatCouldNotBeSentIsNotPreviewedEither() {
        assertThatThrownBy(() -> previews.of(on.clerk(), form("issue.limit.L1", "999")))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.fields()).containsOnlyKeys("value"));
    }

    private static NumberForm form(String key, String value) {
        return new NumberForm(null, key, value, "2026-12-01", null);
    }
}
