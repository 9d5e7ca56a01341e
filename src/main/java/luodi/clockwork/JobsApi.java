package luodi.clockwork;

import java.net.URI;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Rights;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}/jobs")
class JobsApi {
    private final Jobs jobs;

    JobsApi(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    Listing<JobLine> index(Actor me, @PathVariable String county) {
        Rights.require(JobPolicy.mayKeep(me));
        Rights.requireCounty(me, county);
        return Listing.whole(jobs.list());
    }

    @PostMapping("/{key}/runs")
    ResponseEntity<Run> run(Actor me, @PathVariable String county, @PathVariable String key) {
        Rights.require(JobPolicy.mayKeep(me));
        Rights.requireCounty(me, county);
        Run run = jobs.run(me, key);
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/jobs/" + key + "/runs/" + run.id()))
                .body(run);
    }
}
