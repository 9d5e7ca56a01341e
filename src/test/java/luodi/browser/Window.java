package luodi.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import luodi.testing.Fixtures;
import org.jspecify.annotations.Nullable;

/** Someone's browser window. It writes down what must never happen: console and page errors, CSP violations, requests to elsewhere. */
final class Window implements AutoCloseable {
    static final int DESK = 1440;
    static final int PHONE = 390;
    private static final String LISTEN = """
            document.addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))""";

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final AtomicLong bytes = new AtomicLong();
    private @Nullable CDPSession wire;
    private final List<String> complaints = new ArrayList<>();

    Window(int port, int width) {
        this.base = "http://localhost:" + port;
        this.context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(width, width < 600 ? 844 : 900)
                        .setHasTouch(width < 600)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.addInitScript(LISTEN);
        context.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(base + "/") && !url.startsWith("data:") && !url.startsWith("blob:"))
                complaints.add("outside: " + url);
        });
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !expected(message.text()))
                complaints.add(page.url() + " console: " + message.text());
        });
        page.onPageError(error -> complaints.add(page.url() + " error: " + error));
    }

    /** A refusal is answered with its status, and Chromium calls every such page an error on its console. */
    private static boolean expected(String text) {
        return text.startsWith("Failed to load resource: the server responded with a status of 4");
    }

    Window signIn(String login) {
        go("/sign-in");
        page.fill("[name=login]", login);
        page.fill("[name=password]", Fixtures.PASSWORD);
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    /** @return the status of the answer */
    int go(String path) {
        Response answer = page.navigate(base + path);
        return answer.status();
    }

    /** Counts what comes over the wire for the pages opened from now on, as if each were the first: nothing from the cache. */
    AtomicLong transferred() {
        if (wire == null) {
            wire = context.newCDPSession(page);
            wire.send("Network.enable");
            JsonObject off = new JsonObject();
            off.addProperty("cacheDisabled", true);
            wire.send("Network.setCacheDisabled", off);
            wire.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        }
        bytes.set(0);
        return bytes;
    }

    Page page() {
        return page;
    }

    String path() {
        return page.url().substring(base.length());
    }

    /** How many pixels the page is wider than its window. */
    int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
