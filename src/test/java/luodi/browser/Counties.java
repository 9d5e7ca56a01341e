package luodi.browser;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import luodi.overview.demo.DemoCounty;
import luodi.overview.gucheng.GuchengYear;
import luodi.testing.Fixtures;
import luodi.testing.TestClock;
import org.springframework.boot.test.context.TestComponent;

/** Both counties of the demonstration, loaded once for all browser tests. */
@TestComponent
class Counties {
    static final List<String> LOGINS = List.of(
            "leader",
            "sponsor",
            "head",
            "clerk",
            "secretary",
            "liaison",
            "territory",
            "owner",
            "department",
            "supervisor",
            "admin",
            "auditor");

    private final GuchengYear gucheng;
    private final DemoCounty demo;
    private final luodi.people.Counties counties;
    private final TestClock clock;

    Counties(GuchengYear gucheng, DemoCounty demo, luodi.people.Counties counties, TestClock clock) {
        this.gucheng = gucheng;
        this.demo = demo;
        this.counties = counties;
        this.clock = clock;
    }

    synchronized void open() {
        clock.reset();
        gucheng.load(Fixtures.PASSWORD);
        if (counties.find("429999").isPresent()) return;
        Map<String, String> words =
                LOGINS.stream().collect(Collectors.toMap(Function.identity(), login -> Fixtures.PASSWORD));
        demo.load(words);
    }
}
