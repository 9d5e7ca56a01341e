package luodi.projects.team;

import java.net.URI;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Rights;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Task force and chat group of a project as JSON. */
@RestController
@RequestMapping("/api/v1/counties/{county}/projects/{code}/team")
class FourOnesApi {
    private final TaskForces forces;
    private final ChatGroups groups;
    private final VisibleProjects projects;

    FourOnesApi(TaskForces forces, ChatGroups groups, VisibleProjects projects) {
        this.forces = forces;
        this.groups = groups;
        this.projects = projects;
    }

    @GetMapping("/task-forces")
    Listing<TaskForce> forces(Actor me, @PathVariable String county, @PathVariable String code) {
        Rights.require(TeamPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Listing.whole(forces.all(projects.find(me, code).id()));
    }

    @PostMapping("/task-forces")
    ResponseEntity<TaskForce> establish(
            Actor me, @PathVariable String county, @PathVariable String code, @RequestBody TaskForceForm form) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = mine(me, county, code);
        TaskForce made = forces.establish(me, project, form.read());
        return ResponseEntity.created(URI.create(base(county, project) + "/task-forces/" + made.id()))
                .body(made);
    }

    @GetMapping("/task-forces/{id}")
    TaskForce force(Actor me, @PathVariable String county, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(TeamPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return forces.find(projects.find(me, code), id);
    }

    @PutMapping("/task-forces/{id}")
    TaskForce revise(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody TaskForceForm form) {
        Rights.require(TeamPolicy.mayLook(me));
        TaskForceForm.Revision wanted = form.revision();
        return forces.revise(me, mine(me, county, code), id, wanted.name(), wanted.duties(), wanted.version());
    }

    @PostMapping("/task-forces/{id}/dissolution")
    TaskForce dissolve(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody EndForm form) {
        Rights.require(TeamPolicy.mayLook(me));
        EndForm.End end = form.read(null);
        return forces.dissolve(me, mine(me, county, code), id, end.on(), end.version());
    }

    @GetMapping("/chat-groups")
    Listing<ChatGroup> groups(Actor me, @PathVariable String county, @PathVariable String code) {
        Rights.require(TeamPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Listing.whole(groups.all(projects.find(me, code).id()));
    }

    @PostMapping("/chat-groups")
    ResponseEntity<ChatGroup> register(
            Actor me, @PathVariable String county, @PathVariable String code, @RequestBody ChatGroupForm form) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = mine(me, county, code);
        ChatGroup made = groups.register(me, project, form.read(me.today()));
        return ResponseEntity.created(URI.create(base(county, project) + "/chat-groups/" + made.id()))
                .body(made);
    }

    @GetMapping("/chat-groups/{id}")
    ChatGroup group(Actor me, @PathVariable String county, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(TeamPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return groups.find(projects.find(me, code), id);
    }

    @PutMapping("/chat-groups/{id}")
    ChatGroup revise(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody ChatGroupForm form) {
        Rights.require(TeamPolicy.mayLook(me));
        ChatGroupForm.Revision wanted = form.revision();
        return groups.revise(
                me, mine(me, county, code), id, wanted.name(), wanted.owner(), wanted.memberCount(), wanted.version());
    }

    @PostMapping("/chat-groups/{id}/closure")
    ChatGroup close(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody EndForm form) {
        Rights.require(TeamPolicy.mayLook(me));
        EndForm.End end = form.read(null);
        return groups.close(me, mine(me, county, code), id, end.on(), end.version());
    }

    private Seen mine(Actor me, String county, String code) {
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        return project;
    }

    private static String base(String county, Seen project) {
        return "/api/v1/counties/" + county + "/projects/" + project.code() + "/team";
    }
}
