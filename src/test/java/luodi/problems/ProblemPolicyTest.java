package luodi.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import luodi.problems.ProblemCourse.Around;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md §5, the rows «issue: …»: D does, a asks, - is refused. Columns: 县领导 包保 局长 局员 秘书 联络 属地 企业 部门(承办) 督办. */
class ProblemPolicyTest {
    private static final Actor.County COUNTY = new Actor.County("429999", "示例县", "示", "落地局", true, 2018);
    private static final LocalDate DAY = LocalDate.of(2018, 10, 15);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONFIRM   | 1 | - - D D D D - - - -
            CONFIRM   | 3 | - D D D - D - - - -
            CONFIRM   | 4 | D - D D - D - - - -
            ESCALATE  | 2 | - D D D D D - a - -
            URGE      | 2 | D D D D D D - a - -
            STOP      | 1 | - - D a a a a a a -
            STOP      | 3 | - D a a a a a a a -
            STOP      | 4 | D - a a a a a a a -
            PARK      | 3 | D D a a - - - - a -
            REJECT    | 1 | - - D D a a - - a -
            MERGE     | 1 | - - D D a a - - a -
            WITHDRAW  | 1 | - - D D a a - D a -
            REOPEN    | 1 | D D D D D D D D D -
            EXTEND    | 2 | D D D - - - a - a -
            TAKE      | 1 | - - - - D - - - - -
            TAKE      | 2 | - - D D - - - - - -
            TAKE      | 3 | - D D D - - - - - -
            LOWER     | 2 | - - D - - - - - - -
            ANSWER    | 2 | - - - - - - - D - -
            REQUEST_CLOSE | 2 | - - - - - - - - D -
            VERIFY    | 2 | D D D - - D - - D -
            NOTE      | 2 | D D D D D D D D D -
            """)
    void theMatrixHolds(ProblemMove move, int level, String expected) {
        String[] may = expected.trim().split(" ");
        List<Played> all = List.of(
                new Played(Role.COUNTY_LEADERSHIP, null),
                new Played(Role.SPONSOR_LEADER, ProjectRole.SPONSOR_LEADER),
                new Played(Role.BUREAU_HEAD, null),
                new Played(Role.BUREAU_STAFF, null),
                new Played(Role.PROJECT_SECRETARY, ProjectRole.SECRETARY),
                new Played(Role.LIAISON, ProjectRole.LIAISON),
                new Played(Role.TERRITORY_HEAD, ProjectRole.TERRITORY_HEAD),
                new Played(Role.OWNER_REPRESENTATIVE, ProjectRole.OWNER_REP),
                new Played(Role.DEPARTMENT, null),
                new Played(Role.SUPERVISION, null));
        for (int i = 0; i < all.size(); i++) {
            String said =
                    switch (ProblemPolicy.of(all.get(i).actor(), all.get(i).sees(level), move)) {
                        case DO -> "D";
                        case ASK -> "a";
                        case NO -> "-";
                    };
            assertThat(said)
                    .as(move + " at L" + level + " by " + all.get(i).role())
                    .isEqualTo(may[i]);
        }
    }

    private record Played(Role role, ProjectRole serves) {
        Actor actor() {
            return new Actor(
                    UUID.nameUUIDFromBytes(role.name().getBytes()),
                    role.label(),
                    COUNTY,
                    Set.of(role),
                    role == Role.DEPARTMENT ? Set.of(SomeDays.HOUSING) : Set.of(),
                    null,
                    null,
                    false,
                    DAY);
        }

        ProblemCase sees(int level) {
            Around around = SomeDays.around(DAY, null, List.of());
            Standing now = ProblemCourse.raised(true, DAY, around);
            now = now.at(level, now.clock()).by(new Standing.Handler(SomeDays.HOUSING, null, null));
            OffsetDateTime at = OffsetDateTime.parse("2018-10-15T10:00:00+08:00");
            Problem problem = new Problem(
                    UUID.randomUUID(),
                    "429999",
                    UUID.randomUUID(),
                    "429999-2018-01",
                    "示例项目",
                    "示-2018-001",
                    "题",
                    null,
                    Category.LAND,
                    null,
                    Source.COMPANY,
                    null,
                    DAY,
                    UUID.randomUUID(),
                    "企业",
                    true,
                    true,
                    false,
                    null,
                    now,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    at,
                    "企业",
                    at,
                    1);
            Seen seen = new Seen(
                    problem.projectId(),
                    problem.projectCode(),
                    problem.projectName(),
                    null,
                    null,
                    false,
                    serves == null ? Set.of() : Set.of(serves),
                    "NONE");
            return new ProblemCase(problem, seen, true, SomeDays.CREW, List.of());
        }
    }
}
