package luodi.updates.reports;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
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
class ReportsApi {
    record Whole(Report report, List<Report.Line> lines) {}

    record Returned(@Nullable String why) {}

    record NewEdition(@Nullable String id, @Nullable String reason) {}

    private final Reports reports;
    private final ReportList list;
    private final VisibleProjects projects;

    ReportsApi(Reports reports, ReportList list, VisibleProjects projects) {
        this.reports = reports;
        this.list = list;
        this.projects = projects;
    }

    @GetMapping("/reports")
    Listing<Report> index(Actor me, @PathVariable String county, @ParameterObject ReportFilter filter) {
        Rights.require(ReportPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return list.page(me, null, filter);
    }

    @GetMapping("/projects/{code}/reports")
    Listing<Report> ofProject(
            Actor me, @PathVariable String county, @PathVariable String code, @ParameterObject ReportFilter filter) {
        Rights.require(ReportPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return list.page(me, projects.find(me, code), filter);
    }

    @PostMapping("/projects/{code}/reports")
    ResponseEntity<Whole> create(
            Actor me, @PathVariable String county, @PathVariable String code, @RequestBody PeriodForm form) {
        Rights.require(ReportPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(ReportPolicy.mayWrite(me, project));
        return made(me, county, project, reports.draft(me, project, form));
    }

    @GetMapping("/projects/{code}/reports/{id}")
    Whole show(Actor me, @PathVariable String county, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(ReportPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return whole(me, projects.find(me, code), id);
    }

    @PutMapping("/projects/{code}/reports/{id}")
    Whole update(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody ReportForm form) {
        Rights.require(ReportPolicy.mayLook(me));
        return save(me, county, code, id, form, false);
    }

    @PostMapping("/projects/{code}/reports/{id}/submission")
    Whole submit(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody ReportForm form) {
        Rights.require(ReportPolicy.mayLook(me));
        return save(me, county, code, id, form, true);
    }

    @PostMapping("/projects/{code}/reports/{id}/issuance")
    Whole issue(Actor me, @PathVariable String county, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(ReportPolicy.mayReview(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        reports.find(me, project, id);
        reports.issue(me, project, id);
        return whole(me, project, id);
    }

    @PostMapping("/projects/{code}/reports/{id}/return")
    Whole giveBack(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody Returned returned) {
        Rights.require(ReportPolicy.mayReview(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        reports.giveBack(me, project, reports.find(me, project, id).id(), returned.why());
        return whole(me, project, id);
    }

    @PostMapping("/projects/{code}/reports/{id}/editions")
    ResponseEntity<Whole> correct(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody NewEdition edition) {
        Rights.require(ReportPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(ReportPolicy.mayWrite(me, project));
        return made(
                me,
                county,
                project,
                reports.correct(me, project, reports.find(me, project, id).id(), edition.id(), edition.reason()));
    }

    @PostMapping("/projects/{code}/reports/{id}/withdrawal")
    ResponseEntity<Void> drop(Actor me, @PathVariable String county, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(ReportPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(ReportPolicy.mayWrite(me, project));
        reports.drop(me, project, reports.find(me, project, id).id());
        return ResponseEntity.noContent().build();
    }

    private Whole save(Actor me, String county, String code, UUID id, ReportForm form, boolean send) {
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(ReportPolicy.mayWrite(me, project));
        reports.save(me, project, reports.find(me, project, id).id(), form, send);
        return whole(me, project, id);
    }

    private ResponseEntity<Whole> made(Actor me, String county, Seen project, UUID id) {
        return ResponseEntity.created(
                        URI.create("/api/v1/counties/" + county + "/projects/" + project.code() + "/reports/" + id))
                .body(whole(me, project, id));
    }

    private Whole whole(Actor me, Seen project, UUID id) {
        Report report = reports.find(me, project, id);
        return new Whole(report, reports.lines(report));
    }
}
