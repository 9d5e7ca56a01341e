package luodi.projects;

import java.net.URI;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Rights;
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
@RequestMapping("/api/v1/counties/{county}/projects")
class ProjectsApi {
    private final Projects projects;
    private final VisibleProjects visible;

    ProjectsApi(Projects projects, VisibleProjects visible) {
        this.projects = projects;
        this.visible = visible;
    }

    @GetMapping
    Listing<ProjectRow> index(Actor me, @PathVariable String county, @ParameterObject ProjectQuery query) {
        Rights.require(ProjectPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return projects.list(me, query);
    }

    @PostMapping
    ResponseEntity<Project> create(Actor me, @PathVariable String county, @RequestBody ProjectForm form) {
        Rights.require(ProjectPolicy.mayRegister(me));
        Rights.requireCounty(me, county);
        String code = projects.register(me, form);
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/projects/" + code))
                .body(projects.show(me, code));
    }

    @GetMapping("/{code}")
    Project show(Actor me, @PathVariable String county, @PathVariable String code) {
        Rights.require(ProjectPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return projects.show(me, code);
    }

    @PutMapping("/{code}")
    Project update(Actor me, @PathVariable String county, @PathVariable String code, @RequestBody ProjectForm form) {
        Rights.require(ProjectPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Rights.require(ProjectPolicy.mayRevise(me, visible.find(me, code)));
        projects.revise(me, code, form);
        return projects.show(me, code);
    }
}
