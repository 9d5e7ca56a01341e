package luodi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What callers were promised stands in docs/openapi.json; {@code bin/openapi} writes it anew. */
@LuodiTest
class OpenApiTest {
    private static final Path KEPT = Path.of("docs/openapi.json");

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    @Test
    void theKeptDocumentIsWhatTheProgramServes() throws IOException {
        var answer = new Visitor(port).get("/api/v1/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        ObjectNode served = (ObjectNode) json.readTree(answer.body());
        served.remove("servers");
        String text = json.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(served) + "\n";
        if (Boolean.getBoolean("luodi.openapi.write")) Files.writeString(KEPT, text);
        assertThat(served.get("openapi").asString()).startsWith("3.1");
        JsonNode kept = json.readTree(Files.readString(KEPT));
        assertThat(kept).as("changed on purpose? then bin/openapi").isEqualTo(served);
    }

    @Test
    void nobodyIsAskedForWhatComesFromTheToken() throws IOException {
        for (JsonNode path : json.readTree(Files.readString(KEPT)).get("paths")) {
            for (JsonNode act : path) {
                for (JsonNode asked : act.path("parameters")) {
                    assertThat(asked.get("name").asString())
                            .as(act.get("operationId").asString())
                            .isNotIn("me", "query", "filter");
                }
            }
        }
    }

    @Test
    void twoRoomsRecordsOfOneNameAreTwoSchemas() throws IOException {
        JsonNode kept = json.readTree(Files.readString(KEPT));
        JsonNode step =
                kept.at("/paths/~1api~1v1~1counties~1{county}~1briefings~1{week}~1return/post/requestBody/content");
        String name = step.at("/application~1json/schema/$ref").asString().replaceAll(".*/", "");
        assertThat(kept.at("/components/schemas/" + name + "/properties").propertyNames())
                .containsExactlyInAnyOrder("version", "why");
    }
}
