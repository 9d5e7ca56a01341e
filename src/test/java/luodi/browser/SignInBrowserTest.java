package luodi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class SignInBrowserTest {
    @Autowired
    Counties counties;

    @LocalServerPort
    int port;

    @BeforeEach
    void open() {
        counties.open();
    }

    @Test
    void aClerkSignsInAndLandsOnWhatWaitsForHer() {
        try (Window window = new Window(port, Window.DESK).signIn("clerk")) {
            assertThat(window.path()).isEqualTo("/desk");
            assertThat(window.page().textContent("h1")).isNotBlank();
            assertThat(window.page().textContent("header")).contains("示例县", "演示数据");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void aWrongPasswordKeepsTheNameAndSaysWhy() {
        try (Window window = new Window(port, Window.PHONE)) {
            window.go("/sign-in");
            window.page().fill("[name=login]", "clerk");
            window.page().fill("[name=password]", "not-the-password");
            window.page().press("[name=password]", "Enter");
            window.page().waitForSelector("[role=alert]");
            assertThat(window.page().inputValue("[name=login]")).isEqualTo("clerk");
            assertThat(window.overflow()).isZero();
            assertThat(window.complaints()).isEmpty();
        }
    }
}
