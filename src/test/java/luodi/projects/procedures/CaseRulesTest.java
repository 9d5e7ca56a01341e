package luodi.projects.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import luodi.projects.Regime;
import luodi.projects.catalogue.PermitType;
import luodi.projects.procedures.CaseRules.Need;
import luodi.projects.procedures.CaseRules.StartGate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** */
class CaseRulesTest {
    private static final LocalDate STARTED = LocalDate.of(2018, 6, 1);
    private static final PermitType LAND = Types.gate("LAND", true, List.of(), List.of());
    private static final PermitType FIRE = Types.gate("FIRE", false, List.of(), List.of());
    private static final PermitType BUILD = Types.gate("BUILD", true, List.of("LAND", "FIRE"), List.of("LAND"));
    private static final List<PermitType> CATALOGUE = List.of(LAND, FIRE, BUILD);

    @ParameterizedTest
    @EnumSource(PermitState.class)
    void aPrerequisiteIsThereOnceGrantedDeliveredChangedOrNotApplicable(PermitState state) {
        boolean there = switch (state) {
            case GRANTED, DELIVERED, CHANGED, NOT_APPLICABLE -> true;
            default -> false;
        };
        assertThat(needs(List.of(Types.one(LAND, state, null)), Map.of()))
                .filteredOn(Need::hard)
                .singleElement()
                .satisfies(need -> assertThat(need.there()).isEqualTo(there));
    }

    @Test
    void whatTheTemplateLeavesOutIsAskedForOnlyOnceTheProjectHasIt() {
        assertThat(needs(List.of(), Map.of()))
                .filteredOn(Need::hard)
                .extracting(Need::code)
                .containsExactly("LAND");
        assertThat(needs(List.of(Types.one(FIRE, PermitState.PREPARING, null)), Map.of()))
                .filteredOn(Need::hard)
                .extracting(Need::code)
                .containsExactly("LAND", "FIRE");
    }

    @Test
    void aFactThatADepartmentStatesIsAPaper() {
        assertThat(needs(List.of(), Map.of("LAND", STARTED)))
                .filteredOn(Need::hard)
                .allMatch(Need::there);
    }

    @Test
    void aPermitOfAnotherRegimeIsNotWaitedFor() {
        assertThat(CaseRules.needs(BUILD, Regime.GOVERNMENT, CATALOGUE, List.of(), Map.of()))
                .isEmpty();
    }

    @Test
    void worksThatBeganWithoutThePaperAreFlaggedUntilItComesAndRememberedAfterwards() {
        List<PermitCase> waiting = List.of(
                Types.one(LAND, PermitState.DELIVERED, STARTED.minusDays(9)),
                Types.one(BUILD, PermitState.ACCEPTED, null),
                Types.one(FIRE, PermitState.NOT_APPLICABLE, null));
        StartGate open = gate(STARTED, waiting);
        assertThat(open.flagged()).isTrue();
        assertThat(open.missing()).extracting(CaseRules.Gate::code).containsExactly("BUILD");
        StartGate later = gate(
                STARTED,
                List.of(waiting.get(0), Types.one(BUILD, PermitState.GRANTED, STARTED.plusDays(30)), waiting.get(2)));
        assertThat(later.flagged()).isFalse();
        assertThat(later.papers())
                .singleElement()
                .satisfies(paper -> assertThat(paper.grantedOn()).isEqualTo(STARTED.plusDays(30)));
        assertThat(gate(
                                STARTED,
                                List.of(waiting.get(0), Types.one(BUILD, PermitState.GRANTED, STARTED), waiting.get(2)))
                        .papers())
                .isEmpty();
        assertThat(gate(null, waiting)).as("not begun").isEqualTo(StartGate.CLEAR);
        assertThat(gate(STARTED, List.of())).as("no permit is kept here yet").isEqualTo(StartGate.CLEAR);
    }

    @Test
    void theLongestPathRunsThroughWhatStillTakesTime() {
        PermitCase a = Types.one(LAND, PermitState.GRANTED, STARTED);
        PermitCase b = Types.one(FIRE, PermitState.ACCEPTED, null);
        PermitCase c = Types.one(BUILD, PermitState.NOT_STARTED, null);
        PermitNetwork network = PermitNetwork.of(List.of(
                new PermitNetwork.Item(a, 0, List.of()),
                new PermitNetwork.Item(b, 12, List.of(a.id())),
                new PermitNetwork.Item(c, 5, List.of(a.id(), b.id()))));
        assertThat(network.days()).isEqualTo(17);
        assertThat(network.path()).containsExactly("FIRE", "BUILD");
        assertThat(network.edges())
                .hasSize(3)
                .filteredOn(PermitNetwork.Edge::critical)
                .hasSize(1);
        assertThat(network.nodes()).extracting(PermitNetwork.Node::x).isSorted();
        assertThat(PermitNetwork.of(List.of()).path()).isEmpty();
    }

    private static List<Need> needs(List<PermitCase> cases, Map<String, LocalDate> facts) {
        return CaseRules.needs(BUILD, Regime.FILING, CATALOGUE, cases, facts);
    }

    private static StartGate gate(LocalDate started, List<PermitCase> cases) {
        return CaseRules.gate(started, Regime.FILING, CATALOGUE, cases, Map.of());
    }
}
