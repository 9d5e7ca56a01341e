package luodi.overview;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.projects.procedures.PermitBoards;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.web.Here;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class DossierPages {
    private final VisibleProjects projects;
    private final Dossiers dossiers;
    private final DossierVisits visits;
    private final PermitBoards permits;
    private final DossierMatters matters;
    private final DossierProblems problems;
    private final StaticTemplates templates = new StaticTemplates();

    DossierPages(
            VisibleProjects projects,
            Dossiers dossiers,
            DossierVisits visits,
            PermitBoards permits,
            DossierMatters matters,
            DossierProblems problems) {
        this.matters = matters;
        this.visits = visits;
        this.problems = problems;
        this.projects = projects;
        this.dossiers = dossiers;
        this.permits = permits;
    }

    @GetMapping("/projects/{code:\\d{6}-.+}")
    JteModel show(Actor me, @PathVariable String code) {
        Rights.require(OverviewPolicy.mayLookAtProjects(me));
        Seen project = projects.find(me, code);
        return templates.overviewDossier(
                dossiers.of(me, project, Here.year()),
                visits.of(me, project),
                permits.brief(me, project, 6),
                matters.of(me, project),
                problems.of(me, project));
    }
}
