package luodi.projects.team;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Listing;
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

/** 谁负责 as JSON: the roster with R-70's answer, and to assign, approve, hand over, end. */
@RestController
@RequestMapping("/api/v1/counties/{county}/projects/{code}/team")
class TeamApi {
    record Whole(
            List<Assignment> assignments,
            @Nullable TaskForce taskForce,
            @Nullable ChatGroup chatGroup,
            FourOnes fourOnes,
            List<OpenItem> openItems) {}

    private final Team team;
    private final TeamReader reader;
    private final VisibleProjects projects;

    TeamApi(Team team, TeamReader reader, VisibleProjects projects) {
        this.team = team;
        this.reader = reader;
        this.projects = projects;
    }

    @GetMapping
    Whole show(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer year) {
        Rights.require(TeamPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        TeamPage page = reader.page(me, project, year == null ? me.county().latestYear() : year);
        return new Whole(page.now(), page.force(), page.group(), page.fourOnes(), team.openItems(project));
    }

    /** Everyone who serves or has served. */
    @GetMapping("/assignments")
    Listing<Assignment> index(Actor me, @PathVariable String county, @PathVariable String code) {
        Rights.require(TeamPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Listing.whole(team.all(projects.find(me, code).id()));
    }

    @PostMapping("/assignments")
    ResponseEntity<Assignment> create(
            Actor me, @PathVariable String county, @PathVariable String code, @RequestBody AssignmentForm form) {
        Rights.require(TeamPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        return made(county, project, team.assign(me, project, form.read()));
    }

    @GetMapping("/assignments/{id}")
    Assignment show(Actor me, @PathVariable String county, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(TeamPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return team.find(projects.find(me, code), id);
    }

    @PostMapping("/assignments/{id}/approval")
    Assignment approve(Actor me, @PathVariable String county, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(TeamPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayApproveSponsor(me, project));
        return team.approve(me, project, id);
    }

    /** Answers the successor's assignment with what was open. */
    @PostMapping("/assignments/{id}/handover")
    ResponseEntity<Assignment> handOver(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody HandoverForm form) {
        Rights.require(TeamPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        return made(county, project, team.handOver(me, project, id, form.read()));
    }

    @PostMapping("/assignments/{id}/end")
    Assignment end(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody EndForm form) {
        Rights.require(TeamPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        EndForm.End end = form.read("请写为什么结束，例如调离。");
        return team.end(me, project, id, end.on(), end.why(), end.version());
    }

    private static ResponseEntity<Assignment> made(String county, Seen project, Assignment one) {
        return ResponseEntity.created(URI.create(
                        "/api/v1/counties/" + county + "/projects/" + project.code() + "/team/assignments/" + one.id()))
                .body(one);
    }
}
