package luodi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class CockpitBrowserTest {
    @Autowired
    Counties counties;

    @LocalServerPort
    int port;

    @BeforeEach
    void open() {
        counties.open();
    }

    @Test
    void aPointOfTheCourseOpensTheRowsOfItsMonth() {
        try (Window window = new Window(port, Window.DESK).signIn("leader")) {
            window.go("/overview");
            Locator chart = window.page().locator("[data-chart=course]");
            assertThat(chart.locator("svg path").count()).isPositive();
            var box = chart.boundingBox();
            window.page().mouse().click(box.x + box.width / 2, box.y + box.height / 2);
            window.page().waitForURL(Pattern.compile(".*/investment\\?year=2026&month=\\d+"));
            assertThat(window.page().locator("tbody tr").count()).isPositive();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void theFiguresBehindTheChartStandInATable() {
        try (Window window = new Window(port, Window.DESK).signIn("leader")) {
            window.go("/overview");
            window.page().click("text=看数据");
            assertThat(window.page().locator(".figures-behind tbody tr").count())
                    .isEqualTo(12);
        }
    }

    @Test
    void everyStageOpensItsProjects() {
        try (Window window = new Window(port, Window.DESK).signIn("leader")) {
            window.go("/overview");
            Locator last = window.page().locator(".stage-bars .blocks .door").last();
            int count = Integer.parseInt(last.textContent().strip());
            last.click();
            window.page().waitForURL(Pattern.compile(".*/projects\\?.*stage=.*"));
            assertThat(window.page().locator("table.rows tbody tr").count()).isEqualTo(count);
        }
    }

    @Test
    void onPaperThereIsTheFindingTheChartAndTheTableAndNoButton() {
        try (Window window = new Window(port, 680).signIn("leader")) {
            Page page = window.page();
            window.go("/overview");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("h1").isVisible()).isTrue();
            assertThat(page.locator("[data-chart=course] svg").isVisible()).isTrue();
            assertThat(page.locator("table.rows.cards").first().isVisible()).isTrue();
            for (String hidden : new String[] {"header.bar", "[data-print]", "nav.thumb"})
                assertThat(page.locator(hidden).isVisible()).as(hidden).isFalse();
            assertThat(window.overflow()).isZero();
        }
    }

    @Test
    void aSlashPutsTheCursorIntoTheSearch() {
        try (Window window = new Window(port, Window.DESK).signIn("clerk")) {
            window.page().keyboard().press("/");
            assertThat(window.page().evaluate("document.activeElement.name")).isEqualTo("q");
            window.page().keyboard().type("冷链");
            window.page().keyboard().press("Enter");
            window.page().waitForURL(Pattern.compile(".*/search\\?q=.*"));
            assertThat(window.page().textContent("main")).contains("绿源冷链物流园");
        }
    }

    @Test
    void onAPhoneVisitAndProblemLieUnderTheThumb() {
        try (Window window = new Window(port, Window.PHONE).signIn("secretary")) {
            Locator foot = window.page().locator("nav.thumb a");
            assertThat(foot.allTextContents()).containsExactly("记走访", "报问题");
            assertThat(foot.first().boundingBox().height).isGreaterThanOrEqualTo(44);
            foot.first().click();
            window.page().waitForURL(Pattern.compile(".*/visits/new"));
            assertThat(window.complaints()).isEmpty();
        }
        try (Window window = new Window(port, Window.DESK).signIn("secretary")) {
            assertThat(window.page().locator("nav.thumb").isVisible()).isFalse();
        }
    }
}
