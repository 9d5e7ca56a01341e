package luodi.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import luodi.files.StoredFiles;
import luodi.projects.ProjectForms;
import luodi.projects.ProjectRole;
import luodi.projects.Projects;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.projects.team.NewAssignment;
import luodi.projects.team.Team;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Listing;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.shared.Stale;
import luodi.shared.Time;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LuodiTest
class UpdatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    Fixtures fixtures;

    @Autowired
    Projects projects;

    @Autowired
    VisibleProjects visible;

    @Autowired
    Team team;

    @Autowired
    Updates updates;

    @Autowired
    UpdateList list;

    @Autowired
    StoredFiles files;

    @LocalServerPort
    int port;

    Actor clerk;
    Actor secretary;
    Actor owner;
    String code;

    @BeforeEach
    void aServedProject() {
        clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
        code = projects.register(clerk, ProjectForms.filled(clerk));
        secretary = serving(Role.PROJECT_SECRETARY, ProjectRole.SECRETARY);
        owner = serving(Role.OWNER_REPRESENTATIVE, ProjectRole.OWNER_REP);
    }

    @Test
    void anUpdateSentTwiceIsOne() {
        NewUpdate update = fact("1 号厂房封顶", 9, true);
        assertThat(updates.publish(secretary, seen(), update)).isEqualTo(updates.publish(secretary, seen(), update));
        assertThat(all(clerk)).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo("1 号厂房封顶");
            assertThat(one.author()).isEqualTo(secretary.name());
            assertThat(one.plainText()).isEqualTo("【汉江精铸底盘件】2026-11-24 09:00\n1 号厂房封顶");
        });
        assertThatThrownBy(() -> updates.publish(clerk, seen(), update))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("别人用过");
    }

    @Test
    void theAuthorsSlipOfTheDayIsMendedInPlace() {
        UUID id = updates.publish(secretary, seen(), fact("2 号厂房封顶", 9, true));
        UpdateForm form = form(id, "1 号厂房封顶", null);
        assertThat(updates.correct(secretary, seen(), id, form)).isEqualTo(id);
        assertThat(updates.correct(secretary, seen(), id, form)).isEqualTo(id);
        assertThat(all(clerk)).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo("1 号厂房封顶");
            assertThat(one.mendedAt()).isNotNull();
        });
    }

    @Test
    void aLaterCorrectionNeedsAReasonAndBothTextsStay() {
        UUID[] id = new UUID[1];
        Time.on(
                DAY.minusDays(3),
                () -> id[0] = updates.publish(
                        secretary,
                        seen(),
                        new NewUpdate(Ids.next(), DAY.minusDays(3).atTime(9, 0), "到 40 台织机", List.of(), null)));
        assertThatThrownBy(() -> updates.correct(secretary, seen(), id[0], form(id[0], "到 14 台织机", null)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("写明原因");
        UpdateForm form = form(id[0], "到 14 台织机", "数错了");
        UUID better = updates.correct(secretary, seen(), id[0], form);
        assertThat(updates.correct(secretary, seen(), id[0], form))
                .isEqualTo(better)
                .isNotEqualTo(id[0]);
        assertThat(all(clerk)).extracting(Update::text).containsExactly("到 14 台织机");
        assertThat(updates.chain(clerk, updates.find(clerk, seen(), id[0])))
                .extracting(Update::text)
                .containsExactly("到 14 台织机", "到 40 台织机");
        assertThatThrownBy(() -> updates.correct(clerk, seen(), id[0], form(id[0], "到 15 台", "又错了")))
                .isInstanceOf(Stale.class)
                .hasMessageContaining(secretary.name());
    }

    @Test
    void theCompanyReadsOnlyWhatIsSharedWithIt() {
        UUID open = updates.publish(secretary, seen(), fact("首批设备到场", 9, true));
        UUID kept = updates.publish(secretary, seen(), fact("企业资金紧张，银行在观望", 8, false));
        assertThat(all(owner)).extracting(Update::id).containsExactly(open);
        assertThat(all(clerk)).hasSize(2);
        assertThatThrownBy(() -> updates.find(owner, seen(), kept)).isInstanceOf(NotFound.class);
        var visitor = new Visitor(port).signIn(owner.id());
        assertThat(visitor.get("/projects/" + code + "/updates").body())
                .contains("首批设备到场")
                .doesNotContain("资金紧张");
        assertThat(visitor.get("/projects/" + code + "/updates/" + kept).statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/projects/" + code + "/updates/table.csv").body())
                .doesNotContain("资金紧张");
        assertThat(visitor.get("/projects/" + code + "/updates/new").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatASharedTextReplacedStaysFromTheCompanyIfItWasInternal() {
        UUID[] id = new UUID[1];
        Time.on(
                DAY.minusDays(3),
                () -> id[0] = updates.publish(
                        secretary,
                        seen(),
                        new NewUpdate(Ids.next(), DAY.minusDays(3).atTime(9, 0), "内部的话", List.of(), null)));
        UUID better = updates.correct(
                secretary,
                seen(),
                id[0],
                new UpdateForm(
                        Ids.next().toString(), "2026-11-21T09:00", "公开的话", "true", List.of(), null, "可以公开", "1"));
        assertThat(new Visitor(port)
                        .signIn(owner.id())
                        .get("/projects/" + code + "/updates/" + better)
                        .body())
                .contains("公开的话")
                .doesNotContain("内部的话");
    }

    @Test
    void aListOfManyIsPagedByTheTimeOfTheFact() {
        for (int i = 0; i < 7; i++) updates.publish(clerk, seen(), fact("第 " + i + " 条", i, i % 2 == 0));
        List<String> read = new ArrayList<>();
        String after = null;
        do {
            Listing<Update> page = list.page(clerk, null, new UpdateFilter(null, null, null, null, after, 3));
            assertThat(page.total()).isEqualTo(7);
            page.items().forEach(one -> read.add(one.text()));
            after = page.next();
        } while (after != null);
        assertThat(read).containsExactly("第 6 条", "第 5 条", "第 4 条", "第 3 条", "第 2 条", "第 1 条", "第 0 条");
        assertThat(list.page(clerk, seen(), new UpdateFilter("5 条", "2026-11-24", "2026-11-24", "false", null, null))
                        .items())
                .hasSize(1);
        assertThat(list.page(clerk, seen(), new UpdateFilter("100%", null, null, null, null, null))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> list.page(clerk, null, new UpdateFilter(null, null, null, null, "x", null)))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void aStrangerToTheProjectFindsNothing() {
        updates.publish(clerk, seen(), fact("桩机进场", 9, true));
        Actor other = fixtures.person(clerk.county(), Role.PROJECT_SECRETARY);
        assertThat(list.page(other, null, UpdateFilter.NONE).items()).isEmpty();
        assertThat(list.page(secretary, null, UpdateFilter.NONE).items()).hasSize(1);
        assertThat(new Visitor(port)
                        .signIn(other.id())
                        .get("/projects/" + code + "/updates")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPictureIsShownToWhoMayReadTheUpdateAndHungByWhoStoredIt() throws IOException {
        UUID picture = files.store(secretary, "封顶.png", png()).id();
        assertThatThrownBy(() -> updates.publish(
                        clerk, seen(), new NewUpdate(Ids.next(), DAY.atTime(9, 0), "封顶", List.of(picture), null)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("没有传上来");
        UUID id = updates.publish(
                secretary, seen(), new NewUpdate(Ids.next(), DAY.atTime(9, 0), "封顶", List.of(picture), null));
        String path = "/projects/" + code + "/updates/" + id + "/pictures/" + picture;
        assertThat(new Visitor(port)
                        .signIn(clerk.id())
                        .get(path + "?small=true")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("image/jpeg");
        assertThat(new Visitor(port).signIn(owner.id()).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aSecretaryPublishesFromThePageAndATooLongTextComesBack() {
        var visitor = new Visitor(port).signIn(secretary.id());
        String form = "/projects/" + code + "/updates/new";
        String base = "/projects/" + code + "/updates";
        String id = Ids.next().toString();
        var refused =
                visitor.form(form, base, Map.of("id", id, "text", "长".repeat(301), "happenedAt", "2026-11-24T09:00"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("现在是 301 个").contains("长".repeat(301));
        var done = visitor.form(
                form, base, Map.of("id", id, "text", "桩机进场", "happenedAt", "2026-11-24T09:00", "shared", "true"));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(visitor.get("/projects/" + code + "/updates/" + id).body())
                .contains("桩机进场")
                .contains("复制到微信群")
                .contains("企业可见");
    }

    @Test
    void aProgramPublishesCorrectsAndReads() {
        var program = new Visitor(port).withToken(clerk.id());
        String base = "/api/v1/counties/" + clerk.county().code() + "/projects/" + code + "/updates";
        String id = Ids.next().toString();
        var made = program.json(
                "POST", base, "{\"id\":\"%s\",\"happenedAt\":\"2026-11-24T09:00\",\"text\":\"桩机进场\"}".formatted(id));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location")).contains(base + "/" + id);
        assertThat(made.body())
                .contains("\"happenedAt\":\"2026-11-24T01:00:00Z\"")
                .contains("\"shared\":false");
        var mended = program.json(
                "POST",
                base + "/" + id + "/correction",
                "{\"happenedAt\":\"2026-11-24T09:00\",\"text\":\"两台桩机进场\",\"shared\":\"true\",\"version\":\"1\"}");
        assertThat(mended.statusCode()).isEqualTo(201);
        assertThat(program.get(base).body()).contains("两台桩机进场").contains("\"total\":1");
        assertThat(program.get("/api/v1/counties/" + clerk.county().code() + "/updates?from=2026-11-25")
                        .body())
                .contains("\"items\":[]");
        assertThat(program.json("POST", base, "{\"happenedAt\":\"2026-11-25T09:00\",\"text\":\"\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "BUREAU_STAFF,, true, true",
        "BUREAU_HEAD,, false, true",
        "PROJECT_SECRETARY, SECRETARY, true, true",
        "PROJECT_SECRETARY,, false, true",
        "LIAISON, LIAISON, true, true",
        "TERRITORY_HEAD, TERRITORY_HEAD, true, true",
        "OWNER_REPRESENTATIVE, OWNER_REP, false, false",
        "COUNTY_LEADERSHIP,, false, true",
        "SPONSOR_LEADER, SPONSOR_LEADER, false, true",
        "DEPARTMENT,, false, true",
        "SUPERVISION,, false, true",
        "ADMINISTRATOR,, false, false",
        "AUDITOR,, false, false"
    })
    void eachRoleMayWhatTheMatrixSays(Role role, ProjectRole mine, boolean write, boolean readInternal) {
        Actor me = new Actor(Ids.next(), "某人", clerk.county(), Set.of(role), Set.of(), null, null, false, DAY);
        Seen project = new Seen(
                Ids.next(), code, "某项目", null, null, false, mine == null ? Set.of() : EnumSet.of(mine), "NONE");
        assertThat(UpdatePolicy.mayWrite(me, project)).isEqualTo(write);
        assertThat(UpdatePolicy.mayReadInternal(me)).isEqualTo(readInternal);
    }

    private Actor serving(Role role, ProjectRole as) {
        Actor person = fixtures.person(clerk.county(), role);
        team.assign(
                clerk,
                seen(),
                new NewAssignment(Ids.next(), person.id(), as, false, false, LocalDate.of(2026, 1, 1), null, null));
        return person;
    }

    private List<Update> all(Actor me) {
        return list.page(me, visible.find(me, code), UpdateFilter.NONE).items();
    }

    private NewUpdate fact(String text, int hour, boolean shared) {
        return new NewUpdate(
                Ids.next(), LocalDateTime.of(DAY, java.time.LocalTime.of(hour, 0)), text, List.of(), shared, null);
    }

    private UpdateForm form(UUID of, String text, String reason) {
        Update now = updates.find(clerk, seen(), of);
        return new UpdateForm(
                Ids.next().toString(),
                now.happenedTime().toString(),
                text,
                String.valueOf(now.shared()),
                List.of(),
                null,
                reason,
                String.valueOf(now.version()));
    }

    private Seen seen() {
        return visible.find(clerk, code);
    }

    static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
