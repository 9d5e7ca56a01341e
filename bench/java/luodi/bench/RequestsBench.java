package luodi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import luodi.testing.Program;
import luodi.testing.Visitor;
import org.junit.jupiter.api.Test;

/** CPU per request for list, page, cockpit, review and create (house.md §9): 示例县 with {@code -Dluodi.bench.projects} more projects. */
class RequestsBench {
    private static final String PASSWORD = "bench-pass-word-1";
    private static final String COUNTY = "429999";
    private static final Path DATA = Path.of("target/bench-requests");
    private static final int MANY = Integer.getInteger("luodi.bench.projects", 100_000);
    private static final int SECONDS = Integer.getInteger("luodi.bench.seconds", 12);

    @Test
    void requests() throws Exception {
        Program program = Program.fresh(
                DATA, "-XX:+UseCompactObjectHeaders", "--luodi.demo=true", "--luodi.demo-password=" + PASSWORD);
        try {
            fill(program);
            Visitor clerk = new Visitor(program.port()).withToken("clerk", PASSWORD);
            String bearer = "Bearer " + clerk.token();
            String code = clerk.get(
                            "/api/v1/counties/" + COUNTY + "/projects?sort=-completion&year=" + java.time.Year.now())
                    .body()
                    .replaceAll("(?s).*?\"code\":\"(429999-[^\"]+)\".*", "$1");
            Load load = new Load(program);
            System.out.println(
                    MANY + " projects more, " + Runtime.getRuntime().availableProcessors() + " cores, 8 connections");
            // what the compiler spends on its first half minute belongs to no request
            load.run(
                    "warm",
                    2 * SECONDS,
                    () -> load.to("/projects").header("Authorization", bearer).build());
            System.out.println(Load.Result.HEAD);
            for (Map.Entry<String, String> page : pages(code).entrySet()) {
                assertThat(clerk.get(page.getValue()).statusCode())
                        .as(page.getValue())
                        .isEqualTo(200);
                System.out.println(load.run(
                        page.getKey(),
                        SECONDS,
                        () -> load.to(page.getValue())
                                .header("Authorization", bearer)
                                .build()));
            }
            System.out.println(load.run(
                    "create a project",
                    SECONDS,
                    () -> load.to("/api/v1/counties/" + COUNTY + "/projects")
                            .header("Authorization", bearer)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(project()))
                            .build()));
        } finally {
            program.close();
        }
    }

    private static Map<String, String> pages(String code) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("list of 50 with total (page)", "/projects");
        pages.put("list by plan, filtered (page)", "/projects?sort=-planTotal&stage=UNDER_CONSTRUCTION");
        pages.put("search (page)", "/projects?q=" + URLEncoder.encode("示例", StandardCharsets.UTF_8));
        pages.put("list of 50 (API)", "/api/v1/counties/" + COUNTY + "/projects");
        pages.put("project page", "/projects/" + code);
        pages.put("roadmap with Gantt", "/projects/" + code + "/roadmap");
        pages.put("desk", "/desk");
        pages.put("cockpit", "/overview");
        pages.put("review", "/years/" + (java.time.Year.now().getValue() - 1) + "/review");
        return pages;
    }

    private static String project() {
        return """
                {"id":"%s","name":"示例压测项目","kind":"INDUSTRY","regime":"FILING","investor":"示例公司","regionCode":"429999","planTotal":"1200",
                 "stage":"SIGNED","stageOn":"2026-01-05","stageEvidence":"合同"}""".formatted(UUID.randomUUID());
    }

    private static void fill(Program program) throws Exception {
        String password = Files.readString(DATA.resolve("pg.secret")).strip();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + program.databasePort() + "/postgres", "luodi", password);
                var insert = connection.prepareStatement("""
                insert into projects.project (id, county, code, name, kind, plan_total, stage, terms, created_by, created_at, updated_by, updated_at)
                select gen_random_uuid(), ?, ? || '-2016-' || lpad(n::text, greatest(2, length(n::text)), '0'), '示例' || n || '号项目', 'INDUSTRY',
                       (n::bigint * 7919 % 100000) * 10000, (array['SIGNED', 'PRE_CONSTRUCTION', 'UNDER_CONSTRUCTION', 'IN_PRODUCTION'])[1 + n % 4],
                       array['示例', '示', '例', '项目', '项', '目', n::text], '压测', timestamptz '2016-06-01', '压测', timestamptz '2016-06-01' - n * interval '1 second'
                from generate_series(1, ?) n on conflict do nothing""")) {
            insert.setString(1, COUNTY);
            insert.setString(2, COUNTY);
            insert.setInt(3, MANY);
            insert.executeUpdate();
            try (var statement = connection.createStatement()) {
                statement.execute("analyze");
            }
        }
    }
}
