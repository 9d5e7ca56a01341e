package luodi.projects.roadmap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luodi.projects.roadmap.RoadmapTemplate.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts in the templates that come with the program, before anyone plans; those already there are left alone. */
@Component
class TemplatePresets implements SmartInitializingSingleton {
    private record Preset(
            String code,
            String name,
            String kind,
            @Nullable String regime,
            LocalDate validFrom,
            String source,
            List<Step> steps) {}

    private final RoadmapTemplates templates;
    private final JsonMapper json;

    TemplatePresets(RoadmapTemplates templates, JsonMapper json) {
        this.templates = templates;
        this.json = json;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try (InputStream file = new ClassPathResource("data/roadmap-templates.json").getInputStream()) {
            for (Preset preset : json.readValue(file, new TypeReference<List<Preset>>() {})) {
                UUID id = UUID.nameUUIDFromBytes((preset.code + preset.validFrom).getBytes(StandardCharsets.UTF_8));
                templates.insert(new RoadmapTemplate(
                        id,
                        null,
                        null,
                        preset.name,
                        preset.kind,
                        preset.regime,
                        preset.validFrom,
                        preset.source,
                        "程序",
                        1,
                        preset.steps));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
