package luodi.projects.intake;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import luodi.projects.Choices;
import luodi.projects.ProjectPolicy;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 从表格导入: the template, the preview, the import, its undo. */
@Controller
@RequestMapping("/projects/imports")
class ImportPages {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RegisterImports imports;
    private final Choices choices;
    private final StaticTemplates templates = new StaticTemplates();

    ImportPages(RegisterImports imports, Choices choices) {
        this.imports = imports;
        this.choices = choices;
    }

    @GetMapping
    JteModel index(Actor me) {
        Rights.require(ProjectPolicy.mayRegister(me));
        return templates.projectsIntakeIndex(imports.list(me), Map.of());
    }

    @GetMapping("/template.xlsx")
    void template(Actor me, HttpServletResponse response) throws IOException {
        Rights.require(ProjectPolicy.mayRegister(me));
        response.setContentType(EXCEL);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(me.county().name() + "项目库.xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Template.write(response.getOutputStream(), choices.of(me));
    }

    /** Nothing is stored yet: shows what the sheet says, or what is wrong at its cells. */
    @PostMapping("/preview")
    Object preview(Actor me, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        Rights.require(ProjectPolicy.mayRegister(me));
        byte[] sent = file == null ? new byte[0] : file.getBytes();
        try {
            Sheet sheet = imports.preview(me, sent);
            JteModel page = templates.projectsIntakePreview(
                    sheet, name(file), Base64.getEncoder().encodeToString(sent), Ids.next());
            return sheet.clean() ? page : new Answer(422, page);
        } catch (Rejected refused) {
            return new Answer(422, templates.projectsIntakeIndex(imports.list(me), refused.fields()));
        }
    }

    /** @param content the sheet once more, as the preview page carried it */
    @PostMapping
    Object create(
            Actor me,
            @RequestParam UUID id,
            @RequestParam(required = false) @Nullable String fileName,
            @RequestParam String content) {
        Rights.require(ProjectPolicy.mayRegister(me));
        byte[] sent = bytes(content);
        String name = fileName == null ? "表格" : fileName;
        try {
            imports.record(me, id, name, sent);
            return Answer.to("/projects/imports#" + id);
        } catch (Rejected refused) {
            Sheet sheet = imports.preview(me, sent);
            if (sheet.clean()) throw refused;
            return new Answer(422, templates.projectsIntakePreview(sheet, name, content, id));
        }
    }

    @PostMapping("/{id}/undoing")
    Object undo(Actor me, @PathVariable UUID id) {
        Rights.require(ProjectPolicy.mayRegister(me));
        return Answer.orForm(
                () -> {
                    imports.undo(me, id);
                    return Answer.to("/projects/imports#" + id);
                },
                errors -> templates.projectsIntakeIndex(imports.list(me), errors));
    }

    private static byte[] bytes(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw new Rejected("file", "表格没有传完整，请重新选文件。");
        }
    }

    private static String name(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return Objects.requireNonNullElse(name, "表格").replaceAll(".*[/\\\\]", "");
    }
}
