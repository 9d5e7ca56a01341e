package luodi.projects.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luodi.projects.ProjectForms;
import luodi.projects.Projects;
import luodi.projects.Seen;
import luodi.projects.StageForm;
import luodi.projects.Stages;
import luodi.projects.VisibleProjects;
import luodi.projects.investment.SomeProject;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class PermitsJobTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    Projects projects;

    @Autowired
    VisibleProjects visible;

    @Autowired
    Stages stages;

    @Autowired
    PermitCases cases;

    @Autowired
    PermitSteps steps;

    @Autowired
    PermitsJob job;

    @Autowired
    JdbcClient db;

    Actor clerk;
    Actor secretary;
    Actor head;
    Seen project;

    @BeforeEach
    void aProjectWithAFreshPermit() {
        Actor.County county = fixtures.county();
        clerk = fixtures.person(county, Role.BUREAU_STAFF);
        head = fixtures.person(county, Role.BUREAU_HEAD);
        secretary = fixtures.person(county, Role.PROJECT_SECRETARY);
        project = visible.find(clerk, projects.register(clerk, ProjectForms.filled(clerk)));
        SomeProject.assign(db, project.id(), secretary, "SECRETARY");
        cases.generate(clerk, project, List.of("EIA/登记表", "PLANNING_CONDITIONS/"));
    }

    @Test
    void aPaperAboutToLapseIsToldOnceToWhoServesTheProject() {
        grant("EIA", "2026-12-10");
        grant("PLANNING_CONDITIONS", "2027-06-30");
        evening();
        evening();
        assertThat(told(secretary.id())).singleElement().asString().contains("环境影响评价快到有效期");
        assertThat(told(head.id())).isEmpty();
    }

    @Test
    void worksBegunWithoutAPaperAreToldToTheHeadOnce() {
        stages.record(
                clerk,
                project,
                new StageForm(
                        null,
                        null,
                        "SIGNED",
                        "STARTED",
                        "2026-11-20",
                        null,
                        "桩机进场",
                        null,
                        null,
                        List.of(
                                new StageForm.Skip("LANDED", "NOT_APPLICABLE", "2026-11-01"),
                                new StageForm.Skip("PRE_CONSTRUCTION", "NOT_APPLICABLE", "2026-11-01"),
                                new StageForm.Skip("READY_TO_START", "NOT_APPLICABLE", "2026-11-01"))));
        evening();
        evening();
        assertThat(told(head.id()))
                .singleElement()
                .asString()
                .contains("已开工，还缺")
                .contains("建筑工程施工许可证");
    }

    private void evening() {
        assertThat(job.doDue(LocalDate.of(2026, 11, 24)
                        .atTime(18, 20)
                        .atZone(luodi.shared.Time.ZONE)
                        .toInstant()))
                .contains("核对");
    }

    private List<String> told(UUID person) {
        return db.sql("select title from channels.message where person_id = ?")
                .param(person)
                .query(String.class)
                .list();
    }

    private void grant(String code, String until) {
        UUID id = cases.of(project).stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
        for (PermitAct act : code.equals("EIA")
                ? List.of(PermitAct.PREPARE, PermitAct.SUBMIT)
                : List.of(PermitAct.PREPARE, PermitAct.SUBMIT, PermitAct.ACCEPT, PermitAct.GRANT)) {
            boolean last = act == PermitAct.GRANT || code.equals("EIA") && act == PermitAct.SUBMIT;
            steps.act(
                    clerk,
                    project,
                    id,
                    new StepForm(
                            Ids.next().toString(),
                            act.name(),
                            "2026-11-10",
                            null,
                            null,
                            null,
                            null,
                            last ? "鄂批 1 号" : null,
                            last ? until : null,
                            null,
                            null));
        }
    }
}
