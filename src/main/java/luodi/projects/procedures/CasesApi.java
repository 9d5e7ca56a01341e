package luodi.projects.procedures;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.projects.procedures.CaseRules.Need;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Listing;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}")
class CasesApi {
    /** A case in a list; {@code late} is judged on the legal limit, {@code undelivered} on {@code deliverBy}, {@code suspected} is SLOW-5 or null. */
    record Item(
            UUID id,
            String project,
            String projectName,
            String code,
            String variant,
            String name,
            @Nullable String batch,
            PermitState state,
            LocalDate since,
            String holder,
            @Nullable Integer heldWorkingDays,
            @Nullable UUID unitId,
            @Nullable String unit,
            Helping helping,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate decidedOn,
            @Nullable String documentNo,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate legalDue,
            @Nullable LocalDate promisedDue,
            @Nullable LocalDate deliverBy,
            boolean late,
            boolean undelivered,
            @Nullable String suspected,
            @Nullable UUID milestoneKey,
            int version) {
        static Item of(PermitCase c, java.util.OptionalInt held, LocalDate today) {
            return new Item(
                    c.id(),
                    c.projectCode(),
                    c.projectName(),
                    c.code(),
                    c.variant(),
                    c.name(),
                    c.batch(),
                    c.state(),
                    c.since(),
                    c.holder(),
                    held.isEmpty() ? null : held.getAsInt(),
                    c.unitId(),
                    c.unit(),
                    c.helping(),
                    c.submittedOn(),
                    c.acceptedOn(),
                    c.decidedOn(),
                    c.documentNo(),
                    c.validUntil(),
                    c.legalDue(),
                    c.promisedDue(),
                    c.deliverBy(),
                    c.late(today),
                    c.undelivered(today),
                    c.suspectedSlow(today) ? "SLOW-5" : null,
                    c.milestoneKey(),
                    c.version());
        }
    }

    /** One case whole: the paper whose number is asked when it is granted (null: none), its clock, steps, what it waits for, and the acts that the asker may do. */
    record Whole(
            Item permit,
            @Nullable Paper paper,
            PermitClock clock,
            String light,
            String standing,
            List<PermitStep> steps,
            List<Need> needs,
            List<PermitAct> acts) {}

    /** The board: R-36 as {@code startedWithoutPermit}. */
    record Board(
            List<Item> items,
            @Nullable String complianceFlag,
            CaseRules.StartGate startGate,
            int longestPathWorkingDays,
            List<String> longestPath) {}

    record Generation(@Nullable List<String> codes) {}

    record Generated(int opened) {}

    record Materials(@Nullable UUID id, @Nullable String note) {}

    private final PermitCases cases;
    private final PermitSteps steps;
    private final PermitBoards boards;
    private final PermitList list;
    private final CaseReader reader;
    private final VisibleProjects projects;

    CasesApi(
            PermitCases cases,
            PermitSteps steps,
            PermitBoards boards,
            PermitList list,
            CaseReader reader,
            VisibleProjects projects) {
        this.cases = cases;
        this.steps = steps;
        this.boards = boards;
        this.list = list;
        this.reader = reader;
        this.projects = projects;
    }

    @GetMapping("/permits")
    Listing<Item> ofCounty(Actor me, @PathVariable String county, @ParameterObject PermitFilter filter) {
        Rights.require(CasePolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return list.page(me, filter).map(row -> Item.of(row.of(), row.held(), me.today()));
    }

    @GetMapping("/projects/{code}/permits")
    Board index(Actor me, @PathVariable String county, @PathVariable String code) {
        Rights.require(CasePolicy.mayLook(me));
        Rights.requireCounty(me, county);
        PermitBoard board = boards.of(me, projects.find(me, code));
        return new Board(
                board.lines().stream()
                        .map(line -> Item.of(line.of(), line.held(), me.today()))
                        .toList(),
                board.gate().flagged() ? "STARTED_WITHOUT_PERMIT" : null,
                board.gate(),
                board.network().days(),
                board.network().path());
    }

    @PostMapping("/projects/{code}/permits/generation")
    ResponseEntity<Generated> generate(
            Actor me, @PathVariable String county, @PathVariable String code, @RequestBody Generation wanted) {
        Rights.require(CasePolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(CasePolicy.mayOpen(me, project));
        int opened = cases.generate(me, project, wanted.codes());
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/projects/" + code + "/permits"))
                .body(new Generated(opened));
    }

    @PostMapping("/projects/{code}/permits")
    ResponseEntity<Whole> create(
            Actor me, @PathVariable String county, @PathVariable String code, @RequestBody CaseForm form) {
        Rights.require(CasePolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(CasePolicy.mayOpen(me, project));
        UUID id = cases.open(me, project, form);
        return ResponseEntity.created(address(county, code, id)).body(whole(me, project, id));
    }

    @GetMapping("/projects/{code}/permits/{id}")
    Whole show(Actor me, @PathVariable String county, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(CasePolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return whole(me, projects.find(me, code), id);
    }

    @PutMapping("/projects/{code}/permits/{id}")
    Whole update(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody CaseForm form) {
        Rights.require(CasePolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(CasePolicy.mayKeep(me, project));
        cases.revise(me, project, id, form);
        return whole(me, project, id);
    }

    /** A step along the table of §3.4; soft prerequisites that are not there yet are told among {@code needs}. */
    @PostMapping("/projects/{code}/permits/{id}/steps")
    ResponseEntity<Whole> createStep(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody StepForm form) {
        Rights.require(CasePolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        PermitCase of = cases.find(project, id);
        PermitAct act = PermitAct.named(form.act());
        Rights.require(act == null ? CasePolicy.mayAct(me, project, of) : CasePolicy.may(me, project, of, act));
        steps.act(me, project, id, form);
        return ResponseEntity.created(address(county, code, id)).body(whole(me, project, id));
    }

    @PostMapping("/projects/{code}/permits/{id}/consent")
    ResponseEntity<Whole> createConsent(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody CaseForm.Consent form) {
        Rights.require(CasePolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(CasePolicy.mayConsent(me, project));
        cases.consent(me, project, id, form);
        return ResponseEntity.created(address(county, code, id)).body(whole(me, project, id));
    }

    @PostMapping("/projects/{code}/permits/{id}/materials")
    ResponseEntity<Whole> createMaterials(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody Materials materials) {
        Rights.require(CasePolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(CasePolicy.mayBringMaterials(me, project));
        steps.materials(me, project, id, materials.id() == null ? Ids.next() : materials.id(), materials.note());
        return ResponseEntity.created(address(county, code, id)).body(whole(me, project, id));
    }

    private Whole whole(Actor me, Seen project, UUID id) {
        PermitCase of = cases.find(project, id);
        CasePage page = reader.read(me, project, of, null, StepForm.empty(null, me.today(), of.version()));
        return new Whole(
                Item.of(of, java.util.OptionalInt.empty(), me.today()),
                page.paper(),
                page.clock(),
                page.clock().light(me.today()),
                page.clock().standing(me.today()),
                page.steps(),
                page.needs(),
                page.acts());
    }

    private static URI address(String county, String code, UUID id) {
        return URI.create("/api/v1/counties/" + county + "/projects/" + code + "/permits/" + id);
    }
}
