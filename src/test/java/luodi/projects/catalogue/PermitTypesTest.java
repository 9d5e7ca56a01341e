package luodi.projects.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.shared.Stale;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LuodiTest
class PermitTypesTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    PermitTypes types;

    @Autowired
    Proposals proposals;

    @LocalServerPort
    int port;

    @Test
    void theShippedCatalogueIsThatOfTheDossier() {
        List<PermitType> all = types.on("429999", LocalDate.of(2026, 11, 24));
        assertThat(all)
                .extracting(PermitType::code)
                .contains("FILING", "EIA", "CONSTRUCTION_PERMIT", "PROPOSAL")
                .doesNotContain("PLANNING_PERMIT_UNSPECIFIED");
        assertThat(one("CONSTRUCTION_PERMIT", "")).satisfies(t -> {
            assertThat(t.legalLimit()).isEqualTo(7);
            assertThat(t.limitUnit()).isEqualTo(LimitUnit.CALENDAR_DAY);
            assertThat(t.clockStart()).isEqualTo(ClockStart.RECEIVED);
            assertThat(t.startGate()).isTrue();
            assertThat(t.needsHard()).containsExactly("DRAWING_REVIEW", "FIRE_DESIGN", "WORKS_PLANNING_PERMIT");
        });
        assertThat(one("EIA", "报告书").legalLimit()).isEqualTo(60);
        assertThat(one("LAND_TRANSFER", ""))
                .as("no number is known: 20 serves planning only")
                .satisfies(t -> {
                    assertThat(t.legalLimit()).isNull();
                    assertThat(t.toVerify()).isTrue();
                    assertThat(t.planDays()).isPositive();
                });
        assertThat(all).allSatisfy(t -> assertThat(t.source()).isNotBlank());
        assertThat(all)
                .flatExtracting(PermitType::needsHard)
                .allMatch(code -> all.stream().anyMatch(t -> t.code().equals(code)));
        assertThat(one("EIA", "报告表").department(LocalDate.of(2018, 9, 1))).isEqualTo("环境保护局");
        assertThat(one("EIA", "报告表").department(LocalDate.of(2026, 9, 1))).isEqualTo("生态环境");
    }

    @Test
    void aCountysOwnRowStandsFromTodayAndTheOldOneStaysForTheDaysBefore() {
        Actor head = fixtures.person(fixtures.county(), Role.BUREAU_HEAD);
        PermitType shipped =
                types.on(head.county().code(), head.today(), "DESIGN", "").orElseThrow();
        TypeForm form = with(shipped, "10", "8");
        PermitType own = types.change(head, shipped.id(), form);
        assertThat(types.change(head, shipped.id(), form))
                .as("a second sending")
                .isEqualTo(own);
        assertThat(types.on(head.county().code(), head.today(), "DESIGN", "")
                        .orElseThrow()
                        .promisedText())
                .isEqualTo("8 个工作日");
        assertThat(types.on(head.county().code(), head.today().minusDays(1), "DESIGN", "")
                        .orElseThrow()
                        .id())
                .isEqualTo(shipped.id());
        assertThat(types.on("429999", head.today(), "DESIGN", "").orElseThrow().id())
                .as("another county")
                .isEqualTo(shipped.id());
        assertThatThrownBy(() -> types.change(head, shipped.id(), with(shipped, "9", null)))
                .isInstanceOf(Stale.class);
        PermitType again = types.change(head, own.id(), with(own, "12", "8"));
        assertThat(types.on(head.county().code(), head.today(), "DESIGN", "")
                        .orElseThrow()
                        .id())
                .isEqualTo(again.id());
        assertThat(types.history(head, "DESIGN", "")).hasSize(3);
    }

    @Test
    void aPromiseIsNotLongerThanTheLaw() {
        Actor head = fixtures.person(fixtures.county(), Role.BUREAU_HEAD);
        PermitType shipped = types.on(head.county().code(), head.today(), "LAND_PLANNING_PERMIT", "")
                .orElseThrow();
        Rejected refused =
                catchThrowableOfType(Rejected.class, () -> types.change(head, shipped.id(), with(shipped, "20", "21")));
        assertThat(refused.rule()).isEqualTo("R-32");
        assertThat(refused.fields()).containsOnlyKeys("promisedLimit");
    }

    @Test
    void aDepartmentProposesAndTheHeadAnswers() {
        Actor.County county = fixtures.county();
        Actor head = fixtures.person(county, Role.BUREAU_HEAD);
        Actor officer = fixtures.person(county, fixtures.unit(county, "DEPARTMENT", "规划局"), Role.DEPARTMENT);
        Visitor there = new Visitor(port).signIn(officer.id());
        assertThat(there.form(
                                "/permit-catalogue",
                                "/permit-catalogue/proposals",
                                Map.of(
                                        "id",
                                        Ids.next().toString(),
                                        "code",
                                        "DESIGN",
                                        "text",
                                        "承诺 7 个工作日",
                                        "basis",
                                        "本局办事指南"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(there.form(
                                "/permit-catalogue",
                                "/permit-catalogue/proposals",
                                Map.of("code", "DESIGN", "text", "承诺 7 个工作日"))
                        .statusCode())
                .isEqualTo(422);
        Proposal asked = proposals.list(head).getFirst();
        assertThat(there.form(
                                "/permit-catalogue",
                                "/permit-catalogue/proposals/" + asked.id() + "/decision",
                                Map.of("taken", "true"))
                        .statusCode())
                .isEqualTo(403);
        Visitor desk = new Visitor(port).signIn(head.id());
        assertThat(desk.form(
                                "/permit-catalogue",
                                "/permit-catalogue/proposals/" + asked.id() + "/decision",
                                Map.of("taken", "false"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.form(
                                "/permit-catalogue",
                                "/permit-catalogue/proposals/" + asked.id() + "/decision",
                                Map.of("taken", "true"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(there.get("/permit-catalogue").body()).contains("已采纳").contains("本局办事指南");
        assertThat(new Visitor(port)
                        .withToken(head.id())
                        .get("/api/v1/counties/" + county.code() + "/permit-types")
                        .body())
                .contains("CONSTRUCTION_PERMIT");
        assertThat(desk.get("/permit-catalogue/"
                                + types.on(county.code(), head.today(), "DESIGN", "")
                                        .orElseThrow()
                                        .id() + "/edit")
                        .body())
                .contains("从今天起用");
    }

    private PermitType one(String code, String variant) {
        return types.on("429999", LocalDate.of(2026, 11, 24), code, variant).orElseThrow();
    }

    private static TypeForm with(PermitType t, String legal, String promised) {
        TypeForm f = TypeForm.of(t);
        return new TypeForm(
                f.id(),
                f.version(),
                f.name(),
                f.department(),
                legal,
                promised,
                f.limitUnit(),
                f.extensionLimit(),
                f.clockStart(),
                f.planDays(),
                f.validMonths(),
                f.neededWhen(),
                f.stops(),
                f.validity(),
                f.inTemplate(),
                f.startGate(),
                f.needsHard(),
                f.needsSoft(),
                f.source(),
                f.toVerify());
    }
}
