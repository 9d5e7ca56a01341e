package luodi.people;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luodi.shared.Rejected;
import luodi.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleRulesTest {
    private static final LocalDate JAN = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUN = LocalDate.of(2026, 6, 1);
    private static final UUID UNIT = new UUID(1, 1);

    private static RoleGrant held(Role role, LocalDate from, LocalDate to) {
        return new RoleGrant(new UUID(2, 2), role, null, null, from, to, "测试");
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, AUDITOR, false",
        "ADMINISTRATOR, BUREAU_STAFF, false",
        "AUDITOR, LIAISON, false",
        "BUREAU_HEAD, ADMINISTRATOR, false",
        "BUREAU_STAFF, LIAISON, true",
        "PROJECT_SECRETARY, LIAISON, true",
        "LIAISON, LIAISON, false"
    })
    void administrationAuditAndBusinessLieWithDifferentPeople(Role first, Role second, boolean allowed) {
        var code = assertThatCode(() -> RoleRules.check(second, UNIT, JUN, null, List.of(held(first, JAN, null))));
        if (first == second)
            assertThatThrownBy(() -> RoleRules.check(second, null, JUN, null, List.of(held(first, JAN, null))))
                    .isInstanceOf(Rejected.class);
        else if (allowed) code.doesNotThrowAnyException();
        else code.isInstanceOf(Rejected.class);
    }

    @Test
    void oneAfterTheOtherIsAllowed() {
        assertThatCode(() -> RoleRules.check(
                        Role.ADMINISTRATOR, null, JUN, null, List.of(held(Role.BUREAU_STAFF, JAN, JUN.minusDays(1)))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> RoleRules.check(
                        Role.ADMINISTRATOR, null, JUN, null, List.of(held(Role.BUREAU_STAFF, JAN, JUN))))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void aTerritoryHeadAndADepartmentNeedTheirUnitAndAnEndIsNotBeforeItsStart() {
        assertThatThrownBy(() -> RoleRules.check(Role.TERRITORY_HEAD, null, JAN, null, List.of()))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> RoleRules.check(Role.DEPARTMENT, null, JAN, null, List.of()))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> RoleRules.check(Role.LIAISON, null, JUN, JAN, List.of()))
                .isInstanceOf(Rejected.class);
    }
}
