package luodi.problems;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.files.StoredFile;
import luodi.files.StoredFiles;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One form for each move of a problem, the answers to requests, the evidence. */
@Controller
class ActPages {
    private final Problems problems;
    private final Requests requests;
    private final Histories histories;
    private final ProblemChoices choices;
    private final StoredFiles files;
    private final StaticTemplates templates = new StaticTemplates();

    ActPages(Problems problems, Requests requests, Histories histories, ProblemChoices choices, StoredFiles files) {
        this.problems = problems;
        this.requests = requests;
        this.histories = histories;
        this.choices = choices;
        this.files = files;
    }

    @GetMapping("/problems/{no}/{act}/new")
    JteModel newOne(Actor me, @PathVariable String no, @PathVariable String act) {
        Rights.require(ProblemPolicy.mayLook(me));
        ProblemCase problem = problems.find(me, no);
        ProblemMove move = move(act);
        Rights.require(ProblemPolicy.of(me, problem, move) != ProblemPolicy.May.NO);
        return form(me, problem, move, ActForm.blank(problem.problem().version()), Map.of());
    }

    @PostMapping("/problems/{no}/{act}")
    Object create(
            Actor me,
            @PathVariable String no,
            @PathVariable String act,
            ActForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers) {
        Rights.require(ProblemPolicy.mayLook(me));
        ProblemCase problem = problems.find(me, no);
        ProblemMove move = move(act);
        Rights.require(ProblemPolicy.of(me, problem, move) != ProblemPolicy.May.NO);
        ActForm[] kept = {form};
        return Answer.orForm(
                () -> {
                    kept[0] = form.withFiles(keep(me, papers));
                    requests.act(me, problem, move, kept[0]);
                    return Answer.to(ProblemPages.at(no));
                },
                errors -> form(me, problem, move, kept[0], errors));
    }

    @PostMapping("/problems/{no}/requests/{id}/decision")
    Object decide(
            Actor me,
            @PathVariable String no,
            @PathVariable UUID id,
            @RequestParam boolean granted,
            @RequestParam(required = false) @Nullable String why) {
        Rights.require(ProblemPolicy.mayLook(me));
        ProblemCase problem = problems.find(me, no);
        requests.requireDecider(me, problem, id);
        requests.decide(me, problem, id, granted, why);
        return Answer.to(ProblemPages.at(no));
    }

    /** A piece of evidence; what officials alone may read is not found by the company. */
    @GetMapping({"/problems/{no}/files/{file}", "/api/v1/counties/{county}/problems/{no}/files/{file}"})
    ResponseEntity<byte[]> file(
            Actor me,
            @PathVariable(required = false) @Nullable String county,
            @PathVariable String no,
            @PathVariable UUID file) {
        Rights.require(ProblemPolicy.mayLook(me));
        if (county != null) Rights.requireCounty(me, county);
        boolean company = ProblemPolicy.onlyCompany(me);
        StoredFile stored = histories.steps(problems.find(me, no).problem().id()).stream()
                .filter(step -> !company || !step.internal())
                .flatMap(step -> step.files().stream())
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePrivate())
                .header(HttpHeaders.CONTENT_TYPE, stored.type())
                .header("X-Content-Type-Options", "nosniff")
                .body(files.content(file));
    }

    private JteModel form(Actor me, ProblemCase problem, ProblemMove move, ActForm form, Map<String, String> errors) {
        boolean asks = ProblemPolicy.of(me, problem, move) == ProblemPolicy.May.ASK;
        Map<String, String> units = move == ProblemMove.TAKE ? choices.units(me) : Map.of();
        Map<String, String> stops = move == ProblemMove.STOP ? choices.stopReasons(me) : Map.of();
        return templates.problemsAct(problem.problem(), move, asks, form, units, stops, me.today(), errors);
    }

    static ProblemMove move(String slug) {
        ProblemMove move = ProblemMove.of(slug);
        if (move == null) throw new NotFound();
        return move;
    }

    private List<UUID> keep(Actor me, @Nullable List<MultipartFile> papers) {
        List<UUID> kept = new ArrayList<>();
        if (papers == null) return kept;
        for (MultipartFile paper : papers) {
            if (paper.isEmpty()) continue;
            try {
                kept.add(files.store(me, String.valueOf(paper.getOriginalFilename()), paper.getBytes())
                        .id());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return kept;
    }
}
