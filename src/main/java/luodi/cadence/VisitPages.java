package luodi.cadence;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luodi.files.StoredFiles;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 记走访: the form on a phone, new and corrected. */
@Controller
class VisitPages {
    private final Visits visits;
    private final VisitReader reader;
    private final StoredFiles files;
    private final VisibleProjects projects;
    private final TheThree three;
    private final MyProjects mine;
    private final StaticTemplates templates = new StaticTemplates();

    VisitPages(
            Visits visits,
            VisitReader reader,
            StoredFiles files,
            VisibleProjects projects,
            TheThree three,
            MyProjects mine) {
        this.visits = visits;
        this.reader = reader;
        this.files = files;
        this.projects = projects;
        this.three = three;
        this.mine = mine;
    }

    /** Which project: a person of one project is there already. */
    @GetMapping("/visits/new")
    Object choose(Actor me) {
        Rights.require(VisitPolicy.mayRecordAny(me));
        List<MyProjects.Mine> all = mine.of(me);
        return all.size() == 1 ? Answer.to(all.getFirst().form()) : templates.cadenceChoose(all);
    }

    @GetMapping("/projects/{code}/visits/new")
    JteModel newOne(Actor me, @PathVariable String code) {
        Rights.require(VisitPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(VisitPolicy.mayRecord(me, project));
        return sheet(me, project, VisitSheet.blank(me, project, reader.last(project)), null, Map.of());
    }

    @PostMapping("/projects/{code}/visits")
    Object create(
            Actor me,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> pictures) {
        Rights.require(VisitPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(VisitPolicy.mayRecord(me, project));
        VisitForm form = VisitForm.of(typed);
        return Answer.orForm(
                () -> Answer.to("/visits/" + visits.record(me, project, form.with(stored(me, form, pictures)))),
                errors -> sheet(me, project, form, null, errors));
    }

    @GetMapping("/visits/{id}/edit")
    JteModel edit(Actor me, @PathVariable UUID id) {
        Rights.require(VisitPolicy.mayLook(me));
        Seen project = reader.projectOf(me, id);
        Visit visit = reader.find(project, id);
        Rights.require(VisitPolicy.mayCorrect(me, project, visit));
        return sheet(me, project, VisitForm.of(visit), visit, Map.of());
    }

    @PostMapping("/visits/{id}")
    Object update(Actor me, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        Rights.require(VisitPolicy.mayLook(me));
        Seen project = reader.projectOf(me, id);
        Rights.require(VisitPolicy.mayCorrect(me, project, reader.find(project, id)));
        VisitForm form = VisitForm.of(typed);
        return Answer.orForm(
                () -> {
                    visits.correct(me, project, id, form);
                    return Answer.to("/visits/" + id);
                },
                errors -> again(me, project, id, form, errors));
    }

    /** After a stale edit the form carries the new version, so that sending it once more is meant. */
    private JteModel again(Actor me, Seen project, UUID id, VisitForm form, Map<String, String> errors) {
        Visit now = reader.find(project, id);
        return sheet(me, project, errors.containsKey("") ? form.at(now.version()) : form, now, errors);
    }

    private JteModel sheet(Actor me, Seen project, VisitForm form, @Nullable Visit now, Map<String, String> errors) {
        Optional<VisitReader.Last> last = now == null ? reader.last(project) : Optional.empty();
        return templates.cadenceForm(
                VisitSheet.of(me, project, form, last, three.of(project, me.today()), now, errors));
    }

    /** Photos of a browser that runs no script come with the form; their ids follow from it, so that a second sending finds them. */
    private List<String> stored(Actor me, VisitForm form, @Nullable List<MultipartFile> pictures) {
        List<String> ids = new ArrayList<>(form.photos() == null ? List.of() : form.photos());
        for (MultipartFile picture : pictures == null ? List.<MultipartFile>of() : pictures) {
            if (picture.isEmpty()) continue;
            UUID id = UUID.nameUUIDFromBytes(
                    (form.operationId() + ids.size()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            try {
                ids.add(files.store(me, id, String.valueOf(picture.getOriginalFilename()), picture.getBytes())
                        .id()
                        .toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ids;
    }
}
