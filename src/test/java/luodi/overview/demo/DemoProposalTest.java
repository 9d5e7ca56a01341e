package luodi.overview.demo;

import static org.assertj.core.api.Assertions.assertThat;

import luodi.people.Counties;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LuodiTest
class DemoProposalTest {
    @Autowired
    DemoCounty county;

    @Autowired
    Counties counties;

    @LocalServerPort
    int port;

    @Test
    void aProposalOfTheStaffWaitsOnTheHeadsDeskAndBySideOfTheRules() {
        DemoOnce.open(county, counties);
        Visitor chief = new Visitor(port).signIn("head", "demo-pass-2026");
        assertThat(chief.get("/desk").body()).contains("落地局协调会这一级办几天：7 个工作日");
        assertThat(chief.get("/problems/rules").body())
                .contains("等局负责人定的 1 条提议", "7 个工作日", "赶不上当周的协调会", DemoCast.CLERK, "不采纳");
    }
}
