package luodi.overview;

import static org.assertj.core.api.Assertions.assertThat;

import luodi.overview.Waiting.Kind;
import luodi.projects.ProjectForms;
import luodi.projects.Projects;
import luodi.projects.keylist.KeyLists;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuodiTest
class DeskStartTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    Desks desks;

    @Autowired
    Projects projects;

    @Autowired
    KeyLists lists;

    @Test
    void anEmptyCountyLeadsItsAdministratorFromUnitsToPeople() {
        Actor admin = fixtures.person(fixtures.county(), Role.ADMINISTRATOR);
        assertThat(start(admin)).isEqualTo("先登记单位 → /units");
        fixtures.unit(admin.county(), "BUREAU", "落地局");
        fixtures.unit(admin.county(), "DEPARTMENT", "发改局");
        assertThat(start(admin)).isEqualTo("再登记人员 → /people");
        fixtures.person(admin.county(), Role.BUREAU_STAFF);
        assertThat(start(admin)).isEmpty();
    }

    @Test
    void theBureauIsLedFromTheFirstProjectToTheFirstList() {
        Actor clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
        assertThat(start(clerk)).isEqualTo("把项目放进来 → /projects/imports");
        projects.register(clerk, ProjectForms.filled(clerk));
        assertThat(start(clerk)).isEqualTo("起草 2026 年重点项目名单 → /key-list?year=2026");
        lists.draft(clerk, Ids.next(), 2026, null);
        assertThat(start(clerk)).isEmpty();
        assertThat(start(fixtures.person(fixtures.county(), Role.LIAISON))).isEmpty();
    }

    private String start(Actor me) {
        return desks.of(me).now().stream()
                .filter(w -> w.kind() == Kind.START)
                .map(w -> w.title() + " → " + w.href())
                .findFirst()
                .orElse("");
    }
}
