package luodi.problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import luodi.files.StoredFile;
import luodi.files.StoredFiles;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;

@RestController
@RequestMapping("/api/v1/counties/{county}")
class ProblemsApi {
    /** A problem with its clocks, hands, history, stops and open requests; {@code acts} is what the caller may do (an «ask» among them), {@code report} how R-10 was kept. */
    record Shown(
            Problem problem,
            boolean overdue,
            int overdueDays,
            ProblemRules.@Nullable Suggestion suggestion,
            ProblemRules.@Nullable Report report,
            HoldingChart hands,
            List<Step> history,
            List<Stop> stops,
            List<Request> requests,
            List<Act> acts) {}

    record Act(String act, String label, boolean asks) {}

    /** {@code done} false where the act was recorded as a request that someone else decides. */
    record Acted(boolean done, Shown problem) {}

    record Decision(boolean granted, @Nullable String why) {}

    record Urging(
            @Nullable UUID operationId,
            @Nullable List<String> numbers,
            @Nullable String reason) {}

    record Urged(int urged) {}

    record Filter(@Nullable String name, @Nullable String query) {}

    private final Problems problems;
    private final ProblemList list;
    private final Requests requests;
    private final ProblemReader reader;
    private final SavedFilters saved;
    private final Urges urges;
    private final VisibleProjects visible;
    private final StoredFiles files;

    ProblemsApi(
            Problems problems,
            ProblemList list,
            Requests requests,
            ProblemReader reader,
            SavedFilters saved,
            Urges urges,
            VisibleProjects visible,
            StoredFiles files) {
        this.problems = problems;
        this.list = list;
        this.requests = requests;
        this.reader = reader;
        this.saved = saved;
        this.urges = urges;
        this.visible = visible;
        this.files = files;
    }

    @GetMapping("/problems")
    Listing<ProblemRow> index(Actor me, @PathVariable String county, ProblemQuery query) {
        Rights.require(ProblemPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return list.page(me, query);
    }

    @PostMapping("/problems")
    ResponseEntity<Shown> create(Actor me, @PathVariable String county, @RequestBody RaiseForm form) {
        Rights.require(ProblemPolicy.mayRaiseSomewhere(me));
        Rights.requireCounty(me, county);
        if (form.projectCode() == null) throw new Rejected("projectCode", "是哪个项目的问题，请写 projectCode。", "§2.2");
        return raise(me, county, form.projectCode(), form);
    }

    @PostMapping("/projects/{code}/problems")
    ResponseEntity<Shown> createOn(
            Actor me, @PathVariable String county, @PathVariable String code, @RequestBody RaiseForm form) {
        Rights.require(ProblemPolicy.mayRaiseSomewhere(me));
        Rights.requireCounty(me, county);
        return raise(me, county, code, form);
    }

    @GetMapping("/problems/{no}")
    Shown show(Actor me, @PathVariable String county, @PathVariable String no) {
        Rights.require(ProblemPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return shown(me, no);
    }

    /** {@code act}: confirmation, assignment, closure-request, closure, answer, rework, escalation, lowering, clock-stop, clock-start, extension, parking … */
    @PostMapping("/problems/{no}/{act}")
    Acted act(
            Actor me,
            @PathVariable String county,
            @PathVariable String no,
            @PathVariable String act,
            @RequestBody(required = false) @Nullable ActForm form) {
        Rights.require(ProblemPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        ProblemCase problem = problems.find(me, no);
        ProblemMove move = ActPages.move(act);
        Rights.require(ProblemPolicy.of(me, problem, move) != ProblemPolicy.May.NO);
        boolean done = requests.act(
                me,
                problem,
                move,
                form == null ? ActForm.blank(problem.problem().version()) : form);
        return new Acted(done, shown(me, no));
    }

    @PostMapping("/problems/{no}/requests/{id}/decision")
    Shown decide(
            Actor me,
            @PathVariable String county,
            @PathVariable String no,
            @PathVariable UUID id,
            @RequestBody Decision decision) {
        Rights.require(ProblemPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        ProblemCase problem = problems.find(me, no);
        requests.requireDecider(me, problem, id);
        requests.decide(me, problem, id, decision.granted(), decision.why());
        return shown(me, no);
    }

    /** Evidence sent before the act that names its id in {@code fileIds}. */
    @PostMapping("/problems/{no}/files")
    StoredFile file(Actor me, @PathVariable String county, @PathVariable String no, @RequestParam MultipartFile file) {
        Rights.require(ProblemPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        problems.find(me, no);
        try {
            return files.store(me, String.valueOf(file.getOriginalFilename()), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/problem-urges")
    Urged urge(Actor me, @PathVariable String county, @RequestBody Urging urging) {
        Rights.require(ProblemPolicy.mayUrgeMany(me));
        Rights.requireCounty(me, county);
        UUID id = urging.operationId() == null ? luodi.shared.Ids.next() : urging.operationId();
        return new Urged(urges.urge(
                me,
                id,
                urging.numbers() == null ? List.of() : urging.numbers(),
                urging.reason() == null ? "" : urging.reason()));
    }

    @GetMapping("/problem-filters")
    Listing<SavedFilters.SavedFilter> filters(Actor me, @PathVariable String county) {
        Rights.require(ProblemPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Listing.whole(saved.of(me));
    }

    @PostMapping("/problem-filters")
    SavedFilters.SavedFilter keep(Actor me, @PathVariable String county, @RequestBody Filter filter) {
        Rights.require(ProblemPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return saved.save(me, filter.name(), filter.query());
    }

    private ResponseEntity<Shown> raise(Actor me, String county, String code, RaiseForm form) {
        Seen project = visible.find(me, code);
        Rights.require(ProblemPolicy.mayRaise(me, project));
        String number = problems.raise(me, project, form.read(me.today()), form.isConfidential());
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/problems/"
                        + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8)))
                .body(shown(me, number));
    }

    private Shown shown(Actor me, String number) {
        ProblemPage page = reader.page(me, number);
        return new Shown(
                page.problem(),
                page.overdue(),
                page.overdueDays(),
                page.suggestion(),
                page.report(),
                page.chart(),
                page.history(),
                page.stops(),
                ProblemPolicy.onlyCompany(me)
                        ? page.requests().stream()
                                .filter(request -> request.askedById().equals(me.id()))
                                .toList()
                        : page.requests(),
                page.acts().stream()
                        .map(act -> new Act(act.move().slug(), act.label(), act.asks()))
                        .toList());
    }
}
