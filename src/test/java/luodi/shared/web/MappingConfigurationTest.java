package luodi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.EmbeddedValueResolver;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Against Spring's own mapping over the same handlers. */
@LuodiTest
class MappingConfigurationTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping ours;

    @Autowired
    ConfigurableApplicationContext context;

    RequestMappingHandlerMapping springs;

    @BeforeEach
    void springsOwn() {
        springs = new RequestMappingHandlerMapping();
        springs.setApplicationContext(context);
        springs.setEmbeddedValueResolver(new EmbeddedValueResolver(context.getBeanFactory()));
        springs.afterPropertiesSet();
    }

    @Test
    void findsTheHandlerThatSpringFindsForEachAddressOfTheProgram() throws Exception {
        List<String> asked = new ArrayList<>();
        for (var mapping : ours.getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                    String path = pattern.replaceAll("\\{[^/]*}", "2026").replace("**", "x/y");
                    assertThat(found(ours, method.name(), path))
                            .as(method + " " + path)
                            .isEqualTo(found(springs, method.name(), path));
                    asked.add(path);
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(400);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /projects/new",
        "GET, /projects/420625-2018-01",
        "HEAD, /projects/420625-2018-01",
        "GET, /projects/n%65w",
        "GET, /projects;a=b/420625-2018-01",
        "OPTIONS, /projects/420625-2018-01",
        "GET, /projects/420625-2018-01/",
        "GET, /no/such/address",
        "GET, /"
    })
    void leavesToSpringWhatIsNotSimple(String method, String path) throws Exception {
        assertThat(found(ours, method, path)).isEqualTo(found(springs, method, path));
    }

    @Test
    void anAddressKnownForAnotherMethodIsRefusedAsSuch() throws Exception {
        assertThat(found(ours, "DELETE", "/projects/420625-2018-01")).isEqualTo("405");
    }

    private static String found(RequestMappingHandlerMapping mapping, String method, String path) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var chain = mapping.getHandler(request);
            return chain == null ? "none" : Objects.toString(chain.getHandler());
        } catch (HttpRequestMethodNotSupportedException e) {
            return "405";
        }
    }
}
