package luodi.clockwork;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.stream.Collectors;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class JobPages {
    private final Jobs jobs;
    private final Runs runs;
    private final StaticTemplates templates = new StaticTemplates();

    JobPages(Jobs jobs, Runs runs) {
        this.jobs = jobs;
        this.runs = runs;
    }

    @GetMapping("/jobs")
    JteModel index(Actor me) {
        Rights.require(JobPolicy.mayKeep(me));
        var lines = jobs.list();
        return templates.clockworkJobs(
                lines, runs.latest(), lines.stream().collect(Collectors.toMap(JobLine::key, JobLine::label)));
    }

    @PostMapping("/jobs/{key}/runs")
    Object run(Actor me, @PathVariable String key) {
        Rights.require(JobPolicy.mayKeep(me));
        jobs.run(me, key);
        return Answer.to("/jobs");
    }
}
