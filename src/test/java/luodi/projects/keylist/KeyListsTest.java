package luodi.projects.keylist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import luodi.projects.investment.SomeProject;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
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
class KeyListsTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Autowired
    Fixtures fixtures;

    @Autowired
    KeyLists lists;

    @Autowired
    KeyListDrafts drafts;

    @Autowired
    JdbcClient db;

    private Actor.County county;
    private Actor clerk;
    private Actor leader;
    private String one;
    private String two;

    @BeforeEach
    void twoProjects() {
        county = fixtures.county(2025);
        clerk = fixtures.person(county, Role.BUREAU_STAFF);
        leader = fixtures.person(county, Role.COUNTY_LEADERSHIP);
        one = SomeProject.in(db, county, "01");
        two = SomeProject.in(db, county, "02");
    }

    @Test
    void aVersionIsDraftedSubmittedApprovedAndThenNeverChanges() {
        approved(one, "1000");
        assertThat(lists.current(clerk, 2026))
                .hasValueSatisfying(list -> assertThat(list.approvedBy()).isEqualTo(leader.name()));
        assertThat(db.sql("select latest_year from people.county where code = ?")
                        .param(county.code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2026);
        assertThatThrownBy(() -> drafts.add(clerk, 2026, 1, entry(two, "500")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("已经批准，不能再改");
        assertThatThrownBy(() -> drafts.leave(clerk, 2026, 1, one, NEW_YEAR, "撤", 1))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> lists.submit(clerk, 2026, 1, 3)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> lists.approve(leader, 2026, 1, 3)).isInstanceOf(Rejected.class);
    }

    @Test
    void theNextVersionSaysWhoEnteredWhoLeftAndWhy() {
        approved(one, "1000");
        KeyList second = lists.draft(clerk, Ids.next(), 2026, "年中调整");
        drafts.add(clerk, 2026, 2, new NewEntry(two, new BigDecimal("5000000"), 1, LocalDate.of(2026, 7, 1), "省重点"));
        drafts.leave(clerk, 2026, 2, one, LocalDate.of(2026, 7, 1), "停建", 1);
        assertThat(lists.changes(clerk, second))
                .extracting(c -> c.kind().label() + " " + c.code() + " " + c.words())
                .containsExactly("进入 " + two + " 2026-07-01 起，年度计划 500 万元，省重点", "退出 " + one + " 2026-07-01 起，停建");
        assertThat(lists.entries(clerk, lists.current(clerk, 2026).orElseThrow()))
                .extracting(KeyListEntry::code)
                .containsExactly(one);
    }

    @Test
    void anAdjustedPlanIsToldAndCanBeTakenBack() {
        approved(one, "1000");
        KeyList second = lists.draft(clerk, Ids.next(), 2026, null);
        drafts.change(clerk, 2026, 2, entry(one, "1200"), 1);
        assertThat(lists.changes(clerk, second)).extracting(Change::words).containsExactly("年度计划由 1000 万元 改为 1200 万元");
        drafts.undo(clerk, 2026, 2, one, 2);
        assertThat(lists.changes(clerk, second)).isEmpty();
        assertThatThrownBy(() -> lists.submit(clerk, 2026, 2, 1)).hasMessageContaining("没有要批准的变化");
    }

    @Test
    void aDraftIsOneAtATimeAndSentTwiceIsOne() {
        var id = Ids.next();
        assertThat(lists.draft(clerk, id, 2026, null)).isEqualTo(lists.draft(clerk, id, 2026, null));
        assertThatThrownBy(() -> lists.draft(clerk, Ids.next(), 2026, null))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("一次只改一版");
        assertThat(drafts.add(clerk, 2026, 1, entry(one, "800")))
                .isEqualTo(drafts.add(clerk, 2026, 1, entry(one, "800")));
        assertThatThrownBy(() -> drafts.add(clerk, 2026, 1, entry(one, "900"))).hasMessageContaining("已经在这一版名单上");
    }

    @Test
    void aListWithoutPlansIsNotSubmittedAndAReturnedOneIsEditedAgain() {
        lists.draft(clerk, Ids.next(), 2026, null);
        assertThatThrownBy(() -> lists.submit(clerk, 2026, 1, 1)).hasMessageContaining("名单上还没有项目");
        drafts.add(clerk, 2026, 1, new NewEntry(one, null, 2, NEW_YEAR, null, false));
        assertThatThrownBy(() -> lists.submit(clerk, 2026, 1, 1)).hasMessageContaining("还没有年度计划：测试项目01");
        drafts.change(clerk, 2026, 1, entry(one, "800"), 1);
        lists.submit(clerk, 2026, 1, 1);
        assertThatThrownBy(() -> drafts.add(clerk, 2026, 1, entry(two, "1"))).hasMessageContaining("已送批");
        KeyList back = lists.giveBack(leader, 2026, 1, "缺汉江", 2);
        assertThat(back.returnedWhy()).isEqualTo("缺汉江");
        drafts.add(clerk, 2026, 1, entry(two, "1"));
    }

    @Test
    void aStaleEntryTellsWhoSavedFirst() {
        lists.draft(clerk, Ids.next(), 2026, null);
        drafts.add(clerk, 2026, 1, entry(one, "800"));
        drafts.change(clerk, 2026, 1, entry(one, "900"), 1);
        assertThatThrownBy(() -> drafts.change(clerk, 2026, 1, entry(one, "950"), 1))
                .isInstanceOf(Stale.class)
                .hasMessageContaining(clerk.name());
    }

    @Test
    void whoSubmitsDoesNotApprove() {
        Actor both = fixtures.person(county, Role.COUNTY_LEADERSHIP, Role.BUREAU_HEAD);
        lists.draft(both, Ids.next(), 2026, null);
        drafts.add(both, 2026, 1, entry(one, "800"));
        lists.submit(both, 2026, 1, 1);
        assertThatThrownBy(() -> lists.approve(both, 2026, 1, 2))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("另一位县领导");
        assertThat(lists.approve(leader, 2026, 1, 2).approved()).isTrue();
    }

    @Test
    void aDraftIsTheBusinessOfThoseWhoDraftAndApprove() {
        lists.draft(clerk, Ids.next(), 2026, null);
        Actor liaison = fixtures.person(county, Role.LIAISON);
        assertThat(lists.versions(liaison, 2026)).isEmpty();
        assertThatThrownBy(() -> lists.find(liaison, 2026, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void theListOf2018HasNoApproverAndWaitsForTheCounty() {
        Actor program = Actor.program(county, "原文导入", LocalDate.of(2026, 11, 24));
        var entries = List.of(new NewEntry(one, null, 2, LocalDate.of(2018, 1, 1), "推定", true));
        KeyList list = lists.loadHistorical(program, 2018, "候选 A", entries);
        assertThat(lists.loadHistorical(program, 2018, "候选 A", entries)).isEqualTo(list);
        assertThat(list.toConfirm()).isTrue();
        assertThat(list.approvedBy())
                .as("a text that only implies a list names no approver")
                .isNull();
        assertThat(lists.entries(clerk, list)).allSatisfy(e -> {
            assertThat(e.inferred()).isTrue();
            assertThat(e.joinedOn()).isEqualTo("2018-01-01");
            assertThat(e.plan()).isNull();
        });
    }

    @Test
    void anOwnersRepresentativeReadsHisOwnProjectOnly() {
        approved(one, "1000");
        Actor owner = fixtures.person(county, Role.OWNER_REPRESENTATIVE);
        KeyList list = lists.current(owner, 2026).orElseThrow();
        assertThat(lists.entries(owner, list)).isEmpty();
        SomeProject.assign(db, lists.entries(clerk, list).getFirst().projectId(), owner, "OWNER_REP");
        assertThat(lists.entries(owner, list)).hasSize(1);
    }

    private void approved(String code, String wan) {
        lists.draft(clerk, Ids.next(), 2026, null);
        drafts.add(clerk, 2026, 1, entry(code, wan));
        lists.submit(clerk, 2026, 1, 1);
        lists.approve(leader, 2026, 1, 2);
    }

    private static NewEntry entry(String code, String wan) {
        return new NewEntry(code, new BigDecimal(wan).movePointRight(4), 2, NEW_YEAR, null);
    }
}
