package luodi.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import luodi.problems.Category;
import luodi.problems.NewProblem;
import luodi.problems.Problems;
import luodi.problems.Source;
import luodi.projects.ProjectForms;
import luodi.projects.Projects;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.updates.ReportMaterial.Line;
import luodi.updates.ReportMaterial.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class ProblemMaterialTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    Fixtures fixtures;

    @Autowired
    Projects projects;

    @Autowired
    VisibleProjects visible;

    @Autowired
    Problems problems;

    @Autowired
    ProblemMaterial material;

    @Autowired
    JdbcClient db;

    Actor clerk;
    Seen project;

    @BeforeEach
    void aProject() {
        clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
        project = visible.find(clerk, projects.register(clerk, ProjectForms.filled(clerk)));
    }

    @Test
    void aProblemStandsWithItsCauseWhileItIsOpenAndItsSolutionIsAMeasure() {
        String number = problems.raise(
                clerk,
                project,
                new NewProblem(
                        Ids.next(),
                        "临时用电没接通",
                        null,
                        Category.UTILITIES,
                        "杆线未迁",
                        Source.DEPARTMENT,
                        null,
                        DAY.minusDays(9),
                        true,
                        null));
        assertThat(material.lines(project, DAY.minusDays(3), DAY))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.part()).isEqualTo(Part.PROBLEM);
                    assertThat(line.sentence()).isEqualTo("临时用电没接通，原因：杆线未迁（" + number + "，11 月 15 日登记）。");
                    assertThat(line.href()).isEqualTo("/problems/" + number);
                });
        db.sql(
                        "update problems.problem set state = 'CLOSED', closed_on = :on, verified_on = :on, answer = 'SATISFIED', solution = '杆线已迁' where number = :number and county = :county")
                .param("on", DAY)
                .param("number", number)
                .param("county", clerk.county().code())
                .update();
        assertThat(material.lines(project, DAY.minusDays(20), DAY))
                .extracting(Line::sentence)
                .contains("11 月 24 日解决“临时用电没接通”：杆线已迁。");
        assertThat(material.lines(project, DAY.minusDays(3), DAY)).isEmpty();
    }

    @Test
    void whatIsConfidentialStaysOutOfPapers() {
        problems.raise(
                clerk,
                project,
                new NewProblem(
                        Ids.next(), "配方外泄", null, Category.OTHER, null, Source.DEPARTMENT, null, DAY, true, null),
                true);
        assertThat(material.lines(project, DAY, DAY)).isEmpty();
    }
}
