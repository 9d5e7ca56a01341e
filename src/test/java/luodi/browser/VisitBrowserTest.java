package luodi.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import luodi.files.Pictures;
import luodi.projects.VisibleProjects;
import luodi.projects.investment.SomeProject;
import luodi.shared.Actor;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 记走访 on a real phone-sized browser, with the network as it is in the hills. */
@LuodiTest
@Tag("browser")
class VisitBrowserTest {
    private static final String WAITING = """
            async () => {
              const db = await new Promise(yes => { const r = indexedDB.open('luodi', 1); r.onsuccess = () => yes(r.result); });
              const items = await new Promise(yes => { const r = db.transaction('waiting').objectStore('waiting').getAll(); r.onsuccess = () => yes(r.result); });
              const hex = async bytes => [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map(b => b.toString(16).padStart(2, '0')).join('');
              return Promise.all(items.flatMap(item => item.photos).map(photo => hex(photo.bytes)));
            }""";

    @Autowired
    Fixtures fixtures;

    @Autowired
    VisibleProjects projects;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private Actor secretary;
    private String code;
    private Window window;
    private Page page;
    private int taps;

    @BeforeEach
    void aSecretaryAtHerPhone() {
        // the browser has the machine's clock
        clock.now(Instant.now());
        Actor.County county = fixtures.county();
        Actor clerk = fixtures.person(county, Role.BUREAU_STAFF);
        secretary = fixtures.person(county, Role.PROJECT_SECRETARY);
        code = SomeProject.in(db, county, "01");
        SomeProject.assign(db, projects.find(clerk, code).id(), secretary, "SECRETARY");
        SomeProject.list(db, county, 2026, projects.find(clerk, code).id(), "1000");
        window = new Window(port, Window.PHONE).signIn(Fixtures.login(secretary.id()));
        page = window.page();
    }

    @AfterEach
    void shut() {
        window.page().context().setOffline(false);
        window.close();
        clock.reset();
    }

    @Test
    void aVisitWithThreePhotosAndAProblemTakesTwelveTapsAtMost() {
        window.go("/projects/" + code + "/visits");
        tap("a.btn.main");
        page.waitForSelector("form.visit");
        write();
        tap("#coordinated [value=DONE]");
        tap("#pressed [value=DONE]");
        assertThat(window.overflow()).isZero();
        tap(".visit-foot .btn");
        page.waitForURL(url -> url.matches(".*/visits/[0-9a-f-]{36}"));
        assertThat(taps).isLessThanOrEqualTo(12);
        assertThat(page.textContent("main")).contains("排水管接不进市政井", "测-2026-001", "照片 3 张");
        assertThat(visits()).isOne();
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void aNetworkCutInMidSendAndATabReloadedMakeExactlyOneVisitWithWholePhotos() {
        window.go("/projects/" + code + "/visits/new");
        write();
        slow(40_000);
        Response first =
                page.waitForResponse(answer -> answer.request().method().equals("PUT"), () -> tap(".visit-foot .btn"));
        page.context().setOffline(true);
        assertThat(first.status()).isEqualTo(200);
        @SuppressWarnings("unchecked")
        List<String> hashes = (List<String>) page.evaluate(WAITING);
        assertThat(hashes).hasSize(3);
        assertThat(visits()).isZero();
        until(page, "document.querySelector('.unsent').textContent.startsWith('1 条未上传')");
        page.close();
        page.context().setOffline(false);
        Page again = page.context().newPage();
        again.navigate("http://localhost:" + port + "/desk");
        arrived(again);
        again.reload();
        until(again, "window.luodiQueue.send().then(() => document.querySelector('.unsent').hidden)");
        assertThat(visits()).isOne();
        assertThat(db.sql("""
                select f.sha256 from cadence.visit v join cadence.visit_photo p on p.visit_id = v.id join files.file f on f.id = p.file_id
                where v.county = ? order by p.seq""")
                        .param(secretary.county().code())
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(hashes);
        assertThat(db.sql("select count(*) from problems.problem where county = ?")
                        .param(secretary.county().code())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theFormOpensWithoutSignalAndTheVisitGoesWhenItReturns() {
        window.go("/desk");
        until(
                page,
                "(async () => !!(await caches.match('/projects/" + code
                        + "/visits/new')) && (await navigator.serviceWorker.ready).active.state === 'activated')()");
        page.context().setOffline(true);
        page.navigate("http://localhost:" + port + "/projects/" + code + "/visits/new");
        write();
        tap(".visit-foot .btn");
        page.waitForSelector("text=已经存在手机里");
        assertThat(page.textContent(".unsent")).isEqualTo("1 条未上传");
        page.context().setOffline(false);
        page.waitForURL(url -> url.matches(".*/visits/[0-9a-f-]{36}"));
        assertThat(visits()).isOne();
    }

    @Test
    void theDraftIsThereAgainAfterTheTabWasClosed() {
        window.go("/projects/" + code + "/visits/new");
        page.fill("#progress", "主体到三层");
        page.waitForSelector("text=草稿已存手机");
        page.reload();
        until(page, "document.querySelector('#progress').value === '主体到三层'");
        assertThat(page.textContent("[data-draft]")).isEqualTo("接着上次没写完的");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAllAtOnce() {
        window.go("/projects/" + code + "/visits/new");
        tap(".visit-foot .btn");
        page.waitForSelector("[role=alert] >> text=还有 2 处要改");
        assertThat(page.textContent(".field:has(#progress) .error")).isEqualTo("请写一句进度怎样。");
        assertThat(page.textContent("#anyProblem + .error")).startsWith("有没有问题");
        page.fill("#progress", "主体到三层");
        tap("[name=anyProblem][value=NO]");
        tap(".visit-foot .btn");
        page.waitForURL(url -> url.matches(".*/visits/[0-9a-f-]{36}"));
    }

    @Test
    void aFileThatIsNoPictureAndPhotosLeftBehindAreNamed() {
        window.go("/projects/" + code + "/visits/new");
        page.fill("#progress", "主体到三层");
        page.setInputFiles("[data-pictures]", new FilePayload[] {
            photo(1), new FilePayload("表格.jpg", "image/jpeg", "不是照片".getBytes(UTF_8))
        });
        page.waitForSelector(".shots img");
        page.waitForSelector("text=草稿已存手机");
        assertThat(page.textContent(".of-shots")).isEqualTo("“表格.jpg”打不开，没有加上。");
        page.reload();
        page.waitForSelector("text=上次选的 1 张照片没有随草稿存下，请再选一次。");
    }

    @Test
    void whatOnePersonWroteIsNeverSentAsAnother() {
        window.go("/projects/" + code + "/visits/new");
        write();
        page.context().setOffline(true);
        tap(".visit-foot .btn");
        page.waitForSelector("text=已经存在手机里");
        page.navigate("about:blank");
        signedOutByTime();
        page.context().setOffline(false);
        Actor other = fixtures.person(secretary.county(), Role.PROJECT_SECRETARY);
        SomeProject.assign(db, projects.find(secretary, code).id(), other, "LIAISON");
        window.signIn(Fixtures.login(other.id()));
        until(page, "document.querySelector('.unsent').textContent === '另有别人的 1 条'");
        assertThat(visits()).isZero();
        page.navigate("about:blank");
        signedOutByTime();
        window.signIn(Fixtures.login(secretary.id()));
        arrived(page);
        assertThat(db.sql("select visitor from cadence.visit where county = ?")
                        .param(secretary.county().code())
                        .query(String.class)
                        .list())
                .containsExactly(secretary.name());
    }

    @Test
    void whoSignsOutByHandIsAskedWhetherToSendOrToClear() {
        window.go("/projects/" + code + "/visits/new");
        write();
        page.context().setOffline(true);
        tap(".visit-foot .btn");
        page.waitForSelector("text=已经存在手机里");
        List<Route> onItsWay = new ArrayList<>();
        page.route("**/visits/sender", route -> {
            if (onItsWay.isEmpty()) onItsWay.add(route);
            else route.resume();
        });
        page.context().setOffline(false);
        page.waitForCondition(() -> !onItsWay.isEmpty());
        page.evaluate("document.querySelector('form[action=\"/sign-out\"]').requestSubmit()");
        page.waitForSelector("dialog >> text=还有 1 条没有上传");
        page.click("dialog >> text=先上传再退出");
        // the sending that was under way fails; the one that was asked for must not
        onItsWay.getFirst().abort();
        page.waitForURL(url -> url.endsWith("/sign-in"));
        assertThat(visits()).isOne();
    }

    @Test
    void twoPhonesThatChangeTheSameVisitSeeBothTexts() {
        window.go("/projects/" + code + "/visits/new");
        write();
        tap(".visit-foot .btn");
        page.waitForURL(url -> url.matches(".*/visits/[0-9a-f-]{36}"));
        String visit = window.path();
        try (Window tablet = new Window(port, Window.PHONE).signIn(Fixtures.login(secretary.id()))) {
            tablet.go(visit + "/edit");
            window.go(visit + "/edit");
            page.fill("#progress", "主体到三层");
            page.tap(".visit-foot .btn");
            page.waitForURL(url -> url.endsWith(visit));
            tablet.page().fill("#progress", "主体到四层");
            tablet.page().fill("[name=problemTitle]", "塔吊停了");
            tablet.page().fill("[name=problemCause]", "等年检");
            tablet.page().tap(".visit-foot .btn");
            tablet.page().waitForSelector("text=您写的是「主体到四层」");
            assertThat(tablet.page().inputValue("#progress")).isEqualTo("主体到三层");
            assertThat(tablet.page().inputValue("[name=problemTitle]")).isEqualTo("塔吊停了");
            tablet.page().click("text=用我写的");
            tablet.page().tap(".visit-foot .btn");
            tablet.page().waitForURL(url -> url.endsWith(visit));
            assertThat(tablet.page().textContent("main")).contains("主体到四层", "更正前的文字", "塔吊停了");
        }
    }

    /** Seven taps: two people, progress, a problem with its cause, three photos, reported up. */
    private void write() {
        tap("#owner [value=MET]");
        tap("#territory [value=MET]");
        tap("#progress");
        page.keyboard().type("二号冷库保温板装到第三层");
        tap("[name=anyProblem][value=YES]");
        page.keyboard().type("排水管接不进市政井");
        tap("[name=problemCause]");
        page.keyboard().type("井口标高比图纸高 30 厘米");
        page.waitForFileChooser(() -> tap(".shot-add input"))
                .setFiles(new FilePayload[] {photo(1), photo(2), photo(3)});
        page.waitForSelector(".shots img >> nth=2");
        tap("#reported [value=DONE]");
    }

    private static FilePayload photo(int n) {
        return new FilePayload("IMG_" + n + ".jpg", "image/jpeg", Pictures.jpeg(1800, 1350));
    }

    private void tap(String what) {
        taps++;
        page.tap(what);
    }

    private void slow(int bytesASecond) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject conditions = new JsonObject();
        Map.of("latency", 20, "downloadThroughput", 500_000, "uploadThroughput", bytesASecond)
                .forEach(conditions::addProperty);
        conditions.addProperty("offline", false);
        session.send("Network.emulateNetworkConditions", conditions);
    }

    /** Asked again and again from here, since the page's own policy forbids what Playwright would put into it. */
    private static void until(Page page, String expression) {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(expression)));
    }

    /** The sign is hidden before the queue was first read, so the record is waited for before the sign. */
    private void arrived(Page page) {
        page.waitForCondition(() -> visits() == 1);
        until(page, "document.querySelector('.unsent').hidden");
    }

    private void signedOutByTime() {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("luodi"));
    }

    private int visits() {
        return db.sql("select count(*) from cadence.visit where county = ?")
                .param(secretary.county().code())
                .query(Integer.class)
                .single();
    }
}
