package luodi.problems.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.projects.ProjectRole;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows «matter: …» and «extension» of domain.md §5 against the whole transition table: for each role, what it may from where. */
class MatterPolicyTest {
    private static final UUID UNIT = Ids.next();
    private static final UUID HELPER = Ids.next();
    private static final Actor.County COUNTY = new Actor.County("420625", "谷城县", "谷", "落地局", false, 2018);

    /** {@code mine}: what he is to the project; {@code own}: he assigned it; {@code unit}: lead, helper or none. Acts by the state they start from. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "COUNTY_LEADERSHIP | - | false | - | DRAFT: SIGNATURE_REQUEST CANCELLATION; PENDING_APPROVAL: REVISION DISPATCH CANCELLATION",
                "COUNTY_LEADERSHIP | - | true | - | DRAFT: SIGNATURE_REQUEST CANCELLATION; PENDING_APPROVAL: REVISION DISPATCH CANCELLATION; DISPATCHED: CANCELLATION URGE EXTENSION_CONSENT EXTENSION_REFUSAL REASSIGNMENT EXCLUSION; RETURN_REQUESTED: RETURN_CONSENT RETURN_REFUSAL CANCELLATION REASSIGNMENT; IN_PROGRESS: CANCELLATION URGE EXTENSION_CONSENT EXTENSION_REFUSAL REASSIGNMENT EXCLUSION; REPORTED: CANCELLATION; VERIFIED: REWORK CLOSURE CANCELLATION",
                "SPONSOR_LEADER | - | false | - | -",
                "SPONSOR_LEADER | SPONSOR_LEADER | false | - | DRAFT: SIGNATURE_REQUEST CANCELLATION; PENDING_APPROVAL: REVISION DISPATCH CANCELLATION",
                "BUREAU_HEAD | - | false | - | DRAFT: SIGNATURE_REQUEST CANCELLATION; PENDING_APPROVAL: REVISION DISPATCH CANCELLATION; DISPATCHED: CANCELLATION URGE EXTENSION_CONSENT EXTENSION_REFUSAL REASSIGNMENT EXCLUSION; RETURN_REQUESTED: RETURN_CONSENT RETURN_REFUSAL CANCELLATION REASSIGNMENT; IN_PROGRESS: CANCELLATION URGE EXTENSION_CONSENT EXTENSION_REFUSAL REASSIGNMENT EXCLUSION; REPORTED: VERIFICATION REWORK CANCELLATION; VERIFIED: REWORK CLOSURE CANCELLATION",
                "BUREAU_STAFF | - | false | - | DRAFT: SIGNATURE_REQUEST CANCELLATION; PENDING_APPROVAL: CANCELLATION; DISPATCHED: URGE; IN_PROGRESS: URGE; REPORTED: VERIFICATION REWORK",
                "LIAISON | - | false | - | -",
                "LIAISON | LIAISON | false | - | DISPATCHED: URGE; IN_PROGRESS: URGE; REPORTED: VERIFICATION REWORK",
                "PROJECT_SECRETARY | SECRETARY | false | - | -",
                "OWNER_REPRESENTATIVE | OWNER_REP | false | - | -",
                "SUPERVISION | - | false | - | -",
                "ADMINISTRATOR | - | false | - | -",
                "AUDITOR | - | false | - | -",
                "DEPARTMENT | - | false | - | -",
                "DEPARTMENT | - | false | lead | DISPATCHED: ACCEPTANCE RETURN_REQUEST EXTENSION_REQUEST; IN_PROGRESS: PROGRESS REPORT EXTENSION_REQUEST",
                "DEPARTMENT | - | false | helper | DISPATCHED: CO_RESULT; IN_PROGRESS: PROGRESS CO_RESULT",
                "TERRITORY_HEAD | - | false | lead | DISPATCHED: ACCEPTANCE RETURN_REQUEST EXTENSION_REQUEST; IN_PROGRESS: PROGRESS REPORT EXTENSION_REQUEST",
            })
    void eachRoleMayWhatTheMatrixSaysFromEachState(
            Role role, ProjectRole mine, boolean own, String unit, String expected) {
        Set<UUID> units = unit == null ? Set.of() : Set.of(unit.equals("lead") ? UNIT : HELPER);
        Actor me =
                new Actor(Ids.next(), "某人", COUNTY, Set.of(role), units, null, null, false, LocalDate.of(2018, 10, 15));
        String may = List.of(
                        MatterState.DRAFT,
                        MatterState.PENDING_APPROVAL,
                        MatterState.DISPATCHED,
                        MatterState.RETURN_REQUESTED,
                        MatterState.IN_PROGRESS,
                        MatterState.REPORTED,
                        MatterState.VERIFIED,
                        MatterState.CLOSED,
                        MatterState.CANCELLED)
                .stream()
                .map(state ->
                        state + ": " + acts(me, matter(MatterSource.MEETING, state, own ? me.id() : null, null, mine)))
                .filter(line -> !line.endsWith(": "))
                .collect(Collectors.joining("; "));
        assertThat(may).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aLeadersInstructionIsClosedByNobodyButThatLeader() {
        Actor leader = actor(Role.COUNTY_LEADERSHIP);
        Actor other = actor(Role.COUNTY_LEADERSHIP);
        Matter m = matter(MatterSource.LEADER, MatterState.VERIFIED, other.id(), leader.id(), null);
        assertThat(MatterPolicy.may(leader, m, MatterAct.CLOSURE)).isTrue();
        assertThat(MatterPolicy.may(other, m, MatterAct.CLOSURE))
                .as("who signed it for him")
                .isFalse();
        assertThat(MatterPolicy.may(actor(Role.BUREAU_HEAD), m, MatterAct.CLOSURE))
                .isFalse();
        assertThat(MatterPolicy.may(actor(Role.BUREAU_HEAD), m, MatterAct.REWORK))
                .isFalse();
    }

    @Test
    void aLiaisonProposesForHisProjectOnlyAndASponsorSignsForHisOnly() {
        assertThat(MatterPolicy.mayDraft(actor(Role.LIAISON), EnumSet.of(ProjectRole.LIAISON)))
                .isTrue();
        assertThat(MatterPolicy.mayDraft(actor(Role.LIAISON), null)).isFalse();
        assertThat(MatterPolicy.mayAssign(actor(Role.LIAISON), EnumSet.of(ProjectRole.LIAISON)))
                .isFalse();
        assertThat(MatterPolicy.maySign(actor(Role.SPONSOR_LEADER), EnumSet.of(ProjectRole.SPONSOR_LEADER)))
                .isTrue();
        assertThat(MatterPolicy.maySign(actor(Role.SPONSOR_LEADER), null)).isFalse();
        for (Role role : List.of(Role.OWNER_REPRESENTATIVE, Role.ADMINISTRATOR, Role.AUDITOR))
            assertThat(MatterPolicy.mayLook(actor(role))).isFalse();
    }

    private static Actor actor(Role role) {
        return new Actor(
                Ids.next(), "某人", COUNTY, Set.of(role), Set.of(), null, null, false, LocalDate.of(2018, 10, 15));
    }

    private static String acts(Actor me, Matter m) {
        return EnumSet.allOf(MatterAct.class).stream()
                .filter(act -> act.from(m.state()).isPresent() && MatterPolicy.may(me, m, act))
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    private static Matter matter(MatterSource source, MatterState state, UUID assigner, UUID leader, ProjectRole mine) {
        LocalDate day = LocalDate.of(2018, 10, 15);
        boolean given = state.open() || state == MatterState.CLOSED;
        return new Matter(
                Ids.next(),
                "谷交-2018-001",
                "某事",
                "某事",
                null,
                source,
                Ids.next(),
                "420625-2018-01",
                "某项目",
                null,
                null,
                null,
                null,
                leader,
                leader == null ? null : "某领导",
                Ids.next(),
                "某人",
                OffsetDateTime.parse("2018-10-15T10:00:00+08:00"),
                state,
                day,
                assigner,
                null,
                UNIT,
                "县住建局",
                day,
                day,
                given ? day : null,
                day,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                List.of(HELPER),
                mine == null ? Set.of() : EnumSet.of(mine),
                "某人",
                OffsetDateTime.parse("2018-10-15T10:00:00+08:00"),
                1);
    }
}
