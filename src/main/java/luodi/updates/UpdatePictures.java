package luodi.updates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import luodi.files.StoredFile;
import luodi.files.StoredFiles;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Pictures of updates: read by whoever may read the update, sent ahead of it by whoever may write one. */
@Controller
class UpdatePictures {
    record Sent(UUID id, String name, String type, long size) {}

    private final StoredFiles files;
    private final Updates updates;
    private final VisibleProjects projects;

    UpdatePictures(StoredFiles files, Updates updates, VisibleProjects projects) {
        this.files = files;
        this.updates = updates;
        this.projects = projects;
    }

    @GetMapping({
        "/projects/{code}/updates/{id}/pictures/{file}",
        "/api/v1/counties/{county}/projects/{code}/updates/{id}/pictures/{file}"
    })
    ResponseEntity<byte[]> show(
            Actor me,
            @PathVariable(required = false) @Nullable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "false") boolean small) {
        Rights.require(UpdatePolicy.mayLook(me));
        if (county != null) Rights.requireCounty(me, county);
        Update update = updates.find(me, projects.find(me, code), id);
        if (!update.pictures().contains(file)) throw new NotFound();
        StoredFile stored = files.find(file);
        boolean thumbnail = small && !stored.type().equals("image/webp");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePrivate())
                .header(HttpHeaders.CONTENT_TYPE, thumbnail ? "image/jpeg" : stored.type())
                .header("X-Content-Type-Options", "nosniff")
                .body(thumbnail ? files.thumbnail(file) : files.content(file));
    }

    @PostMapping("/api/v1/counties/{county}/projects/{code}/updates/pictures")
    @ResponseBody
    Sent create(Actor me, @PathVariable String county, @PathVariable String code, @RequestParam MultipartFile picture) {
        Rights.require(UpdatePolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(UpdatePolicy.mayWrite(me, project));
        StoredFile stored = keep(me, picture);
        return new Sent(stored.id(), stored.name(), stored.type(), stored.size());
    }

    /** The form with the pictures that came with it stored, so that nobody sends them again where a field was wrong. */
    UpdateForm keep(Actor me, UpdateForm form, @Nullable List<MultipartFile> pictures) {
        if (pictures == null || pictures.stream().allMatch(MultipartFile::isEmpty)) return form;
        List<UUID> all = new ArrayList<>(form.fileIds() == null ? List.of() : form.fileIds());
        for (MultipartFile picture : pictures) {
            if (!picture.isEmpty()) all.add(keep(me, picture).id());
        }
        return form.with(all);
    }

    private StoredFile keep(Actor me, MultipartFile picture) {
        try {
            StoredFile stored = files.store(me, String.valueOf(picture.getOriginalFilename()), picture.getBytes());
            if (!stored.isPicture()) throw new Rejected("files", "动态只配图片（jpg、png、webp）。");
            return stored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
