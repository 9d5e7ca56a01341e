package luodi.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import luodi.shared.Actor;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county with 100,000 projects: the list stays flat. */
@LuodiTest
class RegisterBench {
    private static final int MANY = 100_000;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Projects projects;

    @Autowired
    JdbcClient db;

    @Test
    void everyIndexedListOfAHundredThousandAnswersWithinFiftyMilliseconds() {
        Actor clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
        Actor secretary = fixtures.person(clerk.county(), Role.PROJECT_SECRETARY);
        fill(clerk, secretary);
        String middle = walk(clerk, 3);
        Map<String, ProjectQuery> asked = Map.of(
                "first page",
                query(null, null, null, null),
                "by name",
                query(null, null, "name", null),
                "largest",
                query(null, null, "-planTotal", null),
                "latest",
                query(null, null, "-updated", null),
                "later page",
                query(null, null, null, middle),
                "rare word",
                query("骆驼", null, null, null),
                "common word",
                query("项目", null, null, null),
                "stage",
                query(null, "IN_PRODUCTION", null, null));
        asked.forEach((name, query) -> {
            Duration taken = best(clerk, query);
            System.out.println(name + ": " + taken.toMillis() + " ms");
            assertThat(taken).as(name).isLessThan(Duration.ofMillis(50));
        });
        System.out.println(
                "secretary: " + best(secretary, query(null, null, null, null)).toMillis() + " ms");
        System.out.println("by completion: "
                + best(clerk, query(null, null, "-completion", null)).toMillis() + " ms");
        assertThat(projects.list(secretary, query(null, null, null, null)).total())
                .isEqualTo(10);
    }

    private Duration best(Actor me, ProjectQuery query) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 15; i++) {
            long start = System.nanoTime();
            projects.list(me, query);
            best = Math.min(best, System.nanoTime() - start);
        }
        return Duration.ofNanos(best);
    }

    private String walk(Actor me, int pages) {
        String after = null;
        for (int i = 0; i < pages; i++)
            after = projects.list(me, query(null, null, null, after)).next();
        return after;
    }

    private void fill(Actor clerk, Actor secretary) {
        db.sql("""
                insert into projects.project (id, county, code, name, kind, plan_total, stage, terms, created_by, created_at, updated_by, updated_at)
                select gen_random_uuid(), :county, :county || '-2026-' || lpad(n::text, greatest(2, length(n::text)), '0'),
                       case when n % 1000 = 0 then '骆驼' else '示例' end || n || '号项目', 'INDUSTRY', (n * 7919 % 100000) * 10000,
                       (array['SIGNED', 'PRE_CONSTRUCTION', 'UNDER_CONSTRUCTION', 'IN_PRODUCTION'])[1 + n % 4],
                       case when n % 1000 = 0 then array['骆驼', '骆', '驼'] else array['示例', '示', '例'] end || array['项目', '项', '目', '号项', n::text],
                       '测试', now(), '测试', now() - n * interval '1 second'
                from generate_series(1, :many) n""").param("county", clerk.county().code()).param("many", MANY).update();
        db.sql("""
                insert into projects.assignment (id, project_id, person_id, role, valid_from, created_by, created_at)
                select gen_random_uuid(), id, :me, 'SECRETARY', date '2026-01-01', '测试', now() from projects.project
                where county = :county and code_no % 10000 = 0""")
                .param("me", secretary.id())
                .param("county", clerk.county().code())
                .update();
        db.sql("analyze projects.project").update();
    }

    private static ProjectQuery query(String q, String stage, String sort, String after) {
        return new ProjectQuery(null, q, stage, null, null, null, sort, after, null, null);
    }
}
