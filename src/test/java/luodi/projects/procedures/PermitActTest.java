package luodi.projects.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.projects.Stage;
import luodi.projects.catalogue.ClockStart;
import luodi.projects.catalogue.LimitUnit;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of domain.md §3.4, and who may what of it (§5). */
class PermitActTest {
    private static final UUID PLANNING = Ids.next();
    private static final Actor.County COUNTY = new Actor.County("420625", "某县", "某", "落地局", false, 2018);

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, PREPARE WAIVE, PREPARE WAIVE",
        "NOT_APPLICABLE,,",
        "PREPARING, SUBMIT, SUBMIT",
        "SUBMITTED, ACCEPT CORRECT REJECT WITHDRAW, CORRECT GRANT WITHDRAW",
        "CORRECTION, RESUBMIT WITHDRAW, RESUBMIT WITHDRAW",
        "ACCEPTED, STOP EXTEND GRANT REFUSE WITHDRAW, GRANT WITHDRAW",
        "SPECIAL, RESUME,",
        "EXTENDED, CONTINUE,",
        "GRANTED, DELIVER CHANGE EXPIRE, DELIVER CHANGE EXPIRE",
        "REFUSED,,",
        "NOT_ACCEPTED,,",
        "WITHDRAWN,,",
        "DELIVERED, CHANGE EXPIRE, CHANGE EXPIRE",
        "CHANGED, EXPIRE, EXPIRE",
        "EXPIRED,,"
    })
    void whatMayHappenFromEachState(PermitState from, String acts, String ofFiling) {
        assertThat(names(from, false)).isEqualTo(acts == null ? "" : acts);
        assertThat(names(from, true)).isEqualTo(ofFiling == null ? "" : ofFiling);
    }

    @ParameterizedTest
    @CsvSource({
        "BUREAU_STAFF,, true, PREPARE WAIVE SUBMIT ACCEPT CORRECT RESUBMIT REJECT STOP RESUME EXTEND CONTINUE GRANT REFUSE DELIVER CHANGE EXPIRE WITHDRAW",
        "PROJECT_SECRETARY, SECRETARY, true, PREPARE WAIVE SUBMIT ACCEPT CORRECT RESUBMIT REJECT STOP RESUME EXTEND CONTINUE GRANT REFUSE DELIVER CHANGE EXPIRE WITHDRAW",
        "PROJECT_SECRETARY,, false,",
        "LIAISON, LIAISON, false, PREPARE WAIVE SUBMIT ACCEPT CORRECT RESUBMIT REJECT STOP RESUME EXTEND CONTINUE GRANT REFUSE DELIVER CHANGE EXPIRE WITHDRAW",
        "DEPARTMENT,, false, ACCEPT CORRECT REJECT STOP RESUME EXTEND CONTINUE GRANT REFUSE DELIVER CHANGE EXPIRE",
        "BUREAU_HEAD,, false,",
        "COUNTY_LEADERSHIP,, false,",
        "SPONSOR_LEADER, SPONSOR_LEADER, false,",
        "TERRITORY_HEAD, TERRITORY_HEAD, false,",
        "OWNER_REPRESENTATIVE, OWNER_REP, false,",
        "SUPERVISION,, false,",
        "ADMINISTRATOR,, false,",
        "AUDITOR,, false,"
    })
    void eachRoleMayWhatTheMatrixSays(Role role, ProjectRole mine, boolean opens, String acts) {
        Actor me = new Actor(
                Ids.next(),
                "某人",
                COUNTY,
                Set.of(role),
                role == Role.DEPARTMENT ? Set.of(PLANNING) : Set.of(),
                null,
                null,
                false,
                LocalDate.of(2018, 9, 10));
        Seen project = new Seen(
                Ids.next(),
                "420625-2018-01",
                "某项目",
                Stage.SIGNED,
                null,
                false,
                mine == null ? Set.of() : EnumSet.of(mine),
                "NONE");
        PermitCase own = of(PLANNING);
        assertThat(Arrays.stream(PermitAct.values())
                        .filter(act -> CasePolicy.may(me, project, own, act))
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(acts == null ? "" : acts);
        assertThat(CasePolicy.mayOpen(me, project)).isEqualTo(opens);
        if (role != Role.DEPARTMENT) return;
        assertThat(CasePolicy.acts(me, project, of(Ids.next()), false))
                .as("another department's case")
                .isEmpty();
    }

    @Test
    void onlyTheCompanyAndWhoHelpsItBringConsentAndMaterials() {
        Seen project = new Seen(
                Ids.next(),
                "420625-2018-01",
                "某项目",
                Stage.SIGNED,
                null,
                false,
                EnumSet.of(ProjectRole.OWNER_REP),
                "NONE");
        Actor owner = new Actor(
                Ids.next(),
                "某人",
                COUNTY,
                Set.of(Role.OWNER_REPRESENTATIVE),
                Set.of(),
                null,
                null,
                false,
                LocalDate.of(2018, 9, 10));
        assertThat(CasePolicy.mayConsent(owner, project)).isTrue();
        assertThat(CasePolicy.mayBringMaterials(owner, project)).isTrue();
        assertThat(CasePolicy.mayKeep(owner, project)).isFalse();
    }

    private static PermitCase of(UUID unit) {
        PermitCase c = Types.one(
                Types.type("DESIGN", 20, null, LimitUnit.WORKING_DAY, ClockStart.ACCEPTED),
                PermitState.SUBMITTED,
                null);
        return new PermitCase(
                c.id(),
                c.projectId(),
                c.projectCode(),
                c.projectName(),
                c.typeId(),
                c.code(),
                c.variant(),
                c.name(),
                null,
                c.state(),
                c.since(),
                unit,
                "规划局",
                c.helping(),
                null,
                null,
                null,
                null,
                null,
                null,
                c.submittedOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                1);
    }

    private static String names(PermitState from, boolean filing) {
        return PermitAct.from(from, filing).stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
