package luodi.overview.demo;

import java.util.stream.Collectors;
import luodi.people.Counties;

/** 示例县 for all tests of one program: it takes some time to tell, and none of them changes it. */
final class DemoOnce {
    private DemoOnce() {}

    static void open(DemoCounty demo, Counties counties) {
        if (counties.find(DemoCast.COUNTY).isPresent()) return;
        demo.load(DemoCast.PLAYERS.stream()
                .filter(player -> player.login() != null)
                .collect(Collectors.toMap(player -> String.valueOf(player.login()), player -> "demo-pass-2026")));
    }
}
