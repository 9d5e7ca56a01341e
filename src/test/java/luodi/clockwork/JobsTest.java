package luodi.clockwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import luodi.shared.Actor;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class JobsTest {
    private static final String KEY = "projects.standings";

    @Autowired
    Fixtures fixtures;

    @Autowired
    Jobs jobs;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private Actor admin;

    @BeforeEach
    void anAdministrator() {
        admin = fixtures.person(fixtures.county(), Role.ADMINISTRATOR);
    }

    @Test
    void aRunByHandIsKeptWithItsSentenceAndItsTrail() {
        Run run = jobs.run(admin, KEY);
        assertThat(run.outcome()).isEqualTo(Run.Outcome.DONE);
        assertThat(run.sentence()).startsWith("重算了 ");
        assertThat(run.askedBy()).isEqualTo(admin.name());
        assertThat(jobs.list())
                .filteredOn(line -> line.key().equals(KEY))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.last()).isEqualTo(run);
                    assertThat(line.rhythm()).isEqualTo("每天 01:10");
                });
        assertThat(db.sql("select summary from audit.entry where county = ? and subject = ?")
                        .params(admin.county().code(), "job:" + KEY)
                        .query(String.class)
                        .list())
                .containsExactly("重算进度和亮灯");
    }

    @Test
    void theAdministratorSeesTheJobsAndRunsOneFromThePage() {
        Visitor visitor = new Visitor(port).signIn(admin.id());
        assertThat(visitor.get("/jobs").body())
                .contains("重算进度和亮灯")
                .contains("每天 01:10")
                .contains("现在就办");
        assertThat(visitor.form("/jobs", "/jobs/" + KEY + "/runs", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/jobs").body()).contains("办完").contains(admin.name());
        assertThat(visitor.form("/jobs", "/jobs/no.such.job/runs", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyElseSeesOrRunsThem() {
        var unit = fixtures.unit(admin.county(), "DEPARTMENT", "住建局");
        for (Role role : Role.values()) {
            if (role == Role.ADMINISTRATOR) continue;
            Visitor visitor = new Visitor(port)
                    .signIn(fixtures.person(admin.county(), unit, role).id());
            assertThat(visitor.get("/jobs").statusCode()).as(role.label()).isEqualTo(403);
            assertThat(visitor.form("/messages", "/jobs/" + KEY + "/runs", Map.of())
                            .statusCode())
                    .as(role.label())
                    .isEqualTo(403);
        }
    }

    @Test
    void theProgramReadsAndRunsTheSame() {
        Visitor program = new Visitor(port).withToken(admin.id());
        String base = "/api/v1/counties/" + admin.county().code() + "/jobs";
        var made = program.json("POST", base + "/" + KEY + "/runs", "");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location").orElseThrow()).contains(base + "/" + KEY + "/runs/");
        assertThat(program.get(base).body()).contains("\"key\":\"" + KEY + "\"").contains("\"outcome\":\"DONE\"");
        assertThat(program.get("/api/v1/counties/999999/jobs").statusCode()).isEqualTo(404);
    }
}
