package luodi.projects.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Measure;
import luodi.shared.NotAllowed;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.shared.Stale;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class InvestmentsTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient db;

    @Autowired
    VisibleProjects projects;

    @Autowired
    Investments investments;

    @Autowired
    Corrections corrections;

    @Autowired
    MonthLocks locks;

    @Autowired
    AnnualPlans plans;

    @Autowired
    Standings standings;

    Actor clerk;
    Actor head;
    Seen project;

    @BeforeEach
    void aCountyWithOneProject() {
        Actor.County county = fixtures.county();
        clerk = fixtures.person(county, Role.BUREAU_STAFF);
        head = fixtures.person(county, Role.BUREAU_HEAD);
        project = seen(clerk, SomeProject.in(db, county, "01"));
    }

    @Test
    void sendingTwiceIsOneBooking() {
        InvestmentForm form = form(9, FundSource.ENTERPRISE, "400");
        Investment first = investments.record(clerk, project, 2026, form);
        assertThat(investments.record(clerk, project, 2026, form)).isEqualTo(first);
        assertThat(investments.of(project, 2026)).hasSize(1);
        Actor other = fixtures.person(clerk.county(), Role.BUREAU_STAFF);
        assertThatThrownBy(() -> investments.record(other, project, 2026, form)).isInstanceOf(Rejected.class);
    }

    @Test
    void aMonthThatHasNotComeIsRefused() {
        assertThatThrownBy(() -> investments.record(clerk, project, 2026, form(12, FundSource.LOAN, "1")))
                .hasMessageContaining("还没有到");
    }

    @Test
    void anAmountBelowZeroIsRefusedWithEveryOtherMistake() {
        assertThatThrownBy(() -> investments.record(
                        clerk, project, 2026, new InvestmentForm(null, 2026, "13", "X", "-3", null, null, null)))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.fields()).containsOnlyKeys("month", "fundSource", "amount"));
    }

    @Test
    void aMonthAndFundSourceIsBookedOnceAndThenChanged() {
        Investment one = investments.record(clerk, project, 2026, form(9, FundSource.ENTERPRISE, "400"));
        assertThatThrownBy(() -> investments.record(clerk, project, 2026, form(9, FundSource.ENTERPRISE, "500")))
                .hasMessageContaining("已登记 400 万元");
        investments.revise(clerk, project, one.id(), change("450", one.version()));
        assertThat(sum()).isEqualByComparingTo("4500000");
        assertThatThrownBy(() -> investments.revise(clerk, project, one.id(), change("460", one.version())))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aLockedMonthIsReadOnlyAndItsCorrectionIsBookedInTheOpenMonth() {
        Investment wrong = investments.record(clerk, project, 2026, form(9, FundSource.ENTERPRISE, "400"));
        assertThatThrownBy(() -> corrections.correct(clerk, project, wrong.id(), right("380")))
                .hasMessageContaining("还没有锁定");
        locks.lock(head, project, 2026, 9);
        assertThatThrownBy(() -> investments.revise(clerk, project, wrong.id(), change("380", 1)))
                .hasMessageContaining("已经锁定");
        assertThatThrownBy(() -> investments.record(clerk, project, 2026, form(9, FundSource.LOAN, "10")))
                .hasMessageContaining("已经锁定");
        var form = right("380");
        Investment correction = corrections.correct(clerk, project, wrong.id(), form);
        assertThat(corrections.correct(clerk, project, wrong.id(), form)).isEqualTo(correction);
        assertThat(correction.month()).isEqualTo(11);
        assertThat(correction.amount()).isEqualByComparingTo("-200000");
        assertThat(correction.correctionOf()).isEqualTo(wrong.id());
        assertThat(investments.find(project, wrong.id()).amount()).isEqualByComparingTo("4000000");
        assertThat(sum()).isEqualByComparingTo("3800000");
        assertThat(corrections.correct(clerk, project, wrong.id(), right("390")).amount())
                .isEqualByComparingTo("100000");
        assertThatThrownBy(() ->
                        corrections.correct(clerk, project, wrong.id(), new Corrections.Form(Ids.next(), "300", " ")))
                .hasMessageContaining("为什么");
    }

    @Test
    void aProposalCountsOnceTheHeadConfirmsIt() {
        Actor secretary = fixtures.person(clerk.county(), Role.PROJECT_SECRETARY);
        SomeProject.assign(db, project.id(), secretary, "SECRETARY");
        Seen seen = seen(secretary, project.code());
        Investment proposal = investments.record(secretary, seen, 2026, form(10, FundSource.ENTERPRISE, "120"));
        assertThat(proposal.status()).isEqualTo(Investment.Status.SUBMITTED);
        assertThat(sum()).isZero();
        assertThatThrownBy(() -> locks.lock(head, project, 2026, 10)).hasMessageContaining("待确认");
        assertThatThrownBy(() -> investments.giveBack(head, project, proposal.id(), ""))
                .hasMessageContaining("为什么退回");
        investments.giveBack(head, project, proposal.id(), "少了设备款");
        assertThatThrownBy(() -> investments.revise(secretary, seen, proposal.id(), change("150", null)))
                .hasMessageContaining("缺少版本号");
        investments.revise(secretary, seen, proposal.id(), change("150", proposal.version() + 1));
        investments.confirm(head, project, proposal.id());
        assertThat(sum()).isEqualByComparingTo("1500000");
        assertThatThrownBy(() -> investments.revise(secretary, seen, proposal.id(), change("160", null)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void otherMeasuresStandBesideTheSumAndNeverInIt() {
        Actor program = Actor.program(clerk.county(), "原文导入", clerk.today());
        historical(program, Measure.IN_YEAR, "320");
        historical(program, Measure.CUMULATIVE, "85000");
        historical(program, Measure.UNCLEAR, "35000");
        assertThat(standings.of(head, project, 2026).done()).isEqualByComparingTo("3200000");
        assertThat(investments.totals(head, 2026).get(Measure.CUMULATIVE).wan()).isEqualByComparingTo("85000");
        assertThat(investments.totals(head, 2026).get(Measure.IN_YEAR).wan()).isEqualByComparingTo("320");
        assertThatThrownBy(() -> historical(clerk, Measure.IN_YEAR, "1")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theMonthsOfThePlanMakeUpTheListsAmount() {
        SomeProject.list(db, clerk.county(), 2026, project.id(), "12000");
        List<String> months = Collections.nCopies(12, "1000");
        plans.set(clerk, project, 2026, months);
        assertThat(plans.of(project, 2026).plannedIn(3)).isEqualByComparingTo("10000000");
        assertThatThrownBy(() -> plans.set(clerk, project, 2026, Collections.nCopies(12, "999")))
                .hasMessageContaining("相差 12 万元");
    }

    @Test
    void theCacheDroppedAndRebuiltIsTheSame() {
        SomeProject.list(db, clerk.county(), 2026, project.id(), "12000");
        investments.record(clerk, project, 2026, form(3, FundSource.ENTERPRISE, "4000"));
        plans.set(clerk, project, 2026, Collections.nCopies(12, "1000"));
        var light = standings.ofCounty(head, 2026);
        var months = months();
        assertThat(light.get(project.id())).isEqualTo(standings.of(head, project, 2026));
        assertThat(light.get(project.id()).light()).isEqualTo(Light.RED);
        db.sql("delete from projects.cached_light where county = ?")
                .param(clerk.county().code())
                .update();
        db.sql("delete from projects.cached_month where county = ?")
                .param(clerk.county().code())
                .update();
        standings.refreshAll(clerk.today());
        standings.refreshAll(clerk.today());
        assertThat(standings.ofCounty(head, 2026)).isEqualTo(light);
        assertThat(months()).isEqualTo(months);
    }

    private List<String> months() {
        return db.sql(
                        "select month || ' ' || done || ' ' || planned from projects.cached_month where project_id = ? order by month")
                .param(project.id())
                .query(String.class)
                .list();
    }

    private BigDecimal sum() {
        return db.sql("select coalesce(sum(done), 0) from projects.cached_month where project_id = ? and year = 2026")
                .param(project.id())
                .query(BigDecimal.class)
                .single();
    }

    private void historical(Actor me, Measure measure, String wan) {
        investments.loadHistorical(
                me,
                project,
                new HistoricalInvestment(
                        Ids.next(),
                        2026,
                        null,
                        measure,
                        FundSource.UNKNOWN,
                        new BigDecimal(wan).movePointRight(4),
                        null,
                        null,
                        false,
                        null));
    }

    private Seen seen(Actor me, String code) {
        return projects.find(me, code);
    }

    private static InvestmentForm form(int month, FundSource source, String wan) {
        return new InvestmentForm(Ids.next(), 2026, String.valueOf(month), source.name(), wan, null, null, null);
    }

    private static InvestmentForm change(String wan, Integer version) {
        return new InvestmentForm(null, null, null, null, wan, null, null, version);
    }

    private static Corrections.Form right(String wan) {
        return new Corrections.Form(Ids.next(), wan, "发票核对后少 20 万元");
    }
}
