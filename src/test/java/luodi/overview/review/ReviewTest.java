package luodi.overview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.shared.Stale;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class ReviewTest {
    private static final String QUOTE = "全年完成投资12.0亿元";

    @Autowired
    Fixtures fixtures;

    @Autowired
    DeclaredFigures declared;

    @Autowired
    GroupOverrides groups;

    @Autowired
    Reviews reviews;

    @Autowired
    VisibleProjects projects;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private Actor clerk;

    @BeforeEach
    void county() {
        clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
    }

    @Test
    void aDeclaredFigureWithoutItsWordsOrSourceIsNobodys() {
        assertThatThrownBy(() -> declared.enter(
                        clerk, 2025, new DeclaredForm(Ids.next(), "completed_investment", "12.0亿元", "", " ", null)))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.fields()).containsOnlyKeys("quote", "source"));
        assertThatThrownBy(() -> declared.enter(clerk, 2025, form("13亿元", QUOTE, null)))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.fields()).containsOnlyKeys("quote"));
    }

    @Test
    void sentTwiceItIsOneAndASecondOneOfTheSameKindIsRefused() {
        DeclaredForm form = form("12.0亿元", QUOTE, null);
        DeclaredFigure first = declared.enter(clerk, 2025, form);
        assertThat(declared.enter(clerk, 2025, form)).isEqualTo(first);
        assertThat(first.tolerance()).isEqualByComparingTo("5000000");
        assertThatThrownBy(() -> declared.enter(clerk, 2025, form("12.0亿元", QUOTE, null)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("更正");
    }

    @Test
    void aCorrectionNamesWhatItCorrectsAndWhyAndWhoCameFirstIsTold() {
        DeclaredFigure old = declared.enter(clerk, 2025, form("12.0亿元", QUOTE, null));
        assertThatThrownBy(() -> declared.replace(clerk, 2025, old.id(), form("12.1亿元", "完成12.1亿元", null)))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.fields()).containsOnlyKeys("why"));
        DeclaredFigure fresh = declared.replace(clerk, 2025, old.id(), form("12.1亿元", "完成12.1亿元", "抄错一位"));
        assertThat(fresh.replaces()).isEqualTo(old.id());
        assertThat(declared.list(clerk, 2025))
                .extracting(DeclaredFigure::current)
                .containsExactly(true, false);
        Actor other = fixtures.person(clerk.county(), Role.BUREAU_HEAD);
        assertThatThrownBy(() -> declared.replace(other, 2025, old.id(), form("12.2亿元", "完成12.2亿元", "也抄错")))
                .isInstanceOf(Stale.class)
                .extracting(refused -> ((Stale) refused).sentence())
                .asString()
                .contains(clerk.name());
    }

    @Test
    void aGroupIsOverruledOnlyWithAReasonAndTheRulesGroupStaysBeside() {
        Seen project = projects.find(clerk, project());
        assertThatThrownBy(() -> groups.set(clerk, project, 2025, new GroupForm(Ids.next(), "FAST", " ", null, null)))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.fields()).containsOnlyKeys("reason"));
        GroupForm form = new GroupForm(Ids.next(), "FAST", "年底集中安装", null, null);
        groups.set(clerk, project, 2025, form);
        groups.set(clerk, project, 2025, form);
        ProjectLine line = reviews.of(clerk, 2025).projects().getFirst();
        assertThat(line.group()).isEqualTo(ProgressGroup.FAST);
        assertThat(line.computed()).isEqualTo(ProgressGroup.UNGROUPED);
        assertThatThrownBy(() ->
                        groups.set(clerk, project, 2025, new GroupForm(Ids.next(), "BEHIND", "没看到前一个", null, null)))
                .isInstanceOf(Stale.class);
        groups.set(clerk, project, 2025, new GroupForm(Ids.next(), GroupForm.BY_RULE, "不再需要", null, form.id()));
        assertThat(groups.of(project, 2025)).isEmpty();
        assertThat(db.sql("select count(*) from overview.group_override where project_id = ?")
                        .param(project.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aYearOfWhichNothingIsKnownSaysSo() {
        Review review = reviews.of(clerk, 2024);
        assertThat(review.figure(Figure.COMPLETED_INVESTMENT).computed()).isNull();
        assertThat(review.figure(Figure.COMPLETED_INVESTMENT).reason()).contains("没有批准的重点项目名单");
        assertThat(review.planBound()).isNull();
        Visitor visitor = new Visitor(port).signIn(clerk.id());
        assertThat(visitor.get("/years/2024/review").body()).contains("还没有项目进入重点项目名单", "登记公布数");
        assertThat(visitor.get("/years/1899/review").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/years/2024/review/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void theFormKeepsTheWordsThatCouldNotBeTaken() {
        Visitor visitor = new Visitor(port).signIn(clerk.id());
        var answer = visitor.form(
                "/years/2025/declared/new",
                "/years/2025/declared",
                Map.of(
                        "id",
                        Ids.next().toString(),
                        "key",
                        "reports",
                        "asWritten",
                        "四百多份",
                        "quote",
                        "四百多份报告",
                        "source",
                        "工作报告"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("四百多份报告", "请照原文写数字");
        var taken = visitor.form(
                "/years/2025/declared/new",
                "/years/2025/declared",
                Map.of(
                        "id",
                        Ids.next().toString(),
                        "key",
                        "reports",
                        "asWritten",
                        "482份",
                        "quote",
                        "出台报告482份",
                        "source",
                        "工作报告"));
        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(visitor.get("/years/2025/declared").body()).contains("出台报告482份");
    }

    @Test
    void readersReadAndOnlyTheBureauWrites() {
        Visitor leader = new Visitor(port)
                .signIn(fixtures.person(clerk.county(), Role.COUNTY_LEADERSHIP).id());
        assertThat(leader.get("/years/2025/review").statusCode()).isEqualTo(200);
        assertThat(leader.get("/years/2025/declared").statusCode()).isEqualTo(200);
        assertThat(leader.get("/years/2025/declared/new").statusCode()).isEqualTo(403);
        Visitor admin = new Visitor(port)
                .signIn(fixtures.person(clerk.county(), Role.ADMINISTRATOR).id());
        assertThat(admin.get("/years/2025/review").statusCode()).isEqualTo(403);
    }

    private static DeclaredForm form(String printed, String quote, String why) {
        return new DeclaredForm(Ids.next(), "completed_investment", printed, quote, "2025年工作报告", why);
    }

    /** A project of unknown stage, without plan or milestones: no group by the rule. */
    private String project() {
        String code = clerk.county().code() + "-2025-01";
        db.sql("""
                insert into projects.project (id, county, code, name, kind, historical, created_by, created_at, updated_by, updated_at)
                values (?, ?, ?, '试验项目', 'INDUSTRY', true, '测试', now(), '测试', now())""").params(Ids.next(), clerk.county().code(), code).update();
        return code;
    }
}
