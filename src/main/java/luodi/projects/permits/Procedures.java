package luodi.projects.permits;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The names of the procedures that a stated fact can be about: those of the shipped catalogue (domain.md §7.3). */
@Component
class Procedures {
    private final Map<String, String> names = new LinkedHashMap<>();

    Procedures(JsonMapper json) throws IOException {
        Shipped shipped = json.readValue(
                new ClassPathResource("data/permit-catalogue.json").getContentAsByteArray(), Shipped.class);
        shipped.types().forEach(one -> names.put(one.code(), one.name()));
    }

    record Shipped(List<One> types) {
        record One(String code, String name) {}
    }

    Map<String, String> options() {
        return names;
    }

    @Nullable
    String name(@Nullable String code) {
        return code == null ? null : names.get(code);
    }
}
