package luodi.overview;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import luodi.problems.ProblemList;
import luodi.problems.ProblemQuery;
import luodi.problems.matters.MatterPolicy;
import luodi.problems.matters.MatterQuery;
import luodi.problems.matters.Matters;
import luodi.projects.ProjectPolicy;
import luodi.projects.ProjectQuery;
import luodi.projects.Projects;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box for projects, problems and matters; each list's own search shows the rest. */
@Controller
class SearchPages {
    private static final String FEW = "8";

    private final Projects projects;
    private final ProblemList problems;
    private final Matters matters;
    private final StaticTemplates templates = new StaticTemplates();

    SearchPages(Projects projects, ProblemList problems, Matters matters) {
        this.projects = projects;
        this.problems = problems;
        this.matters = matters;
    }

    @GetMapping("/search")
    JteModel index(Actor me, @RequestParam(required = false) @Nullable String q) {
        Rights.require(ProjectPolicy.mayLook(me));
        String words = Typed.text(q);
        return templates.overviewSearch(words == null ? null : found(me, words));
    }

    private SearchFound found(Actor me, String words) {
        var project = new ProjectQuery(null, words, null, null, null, null, null, null, null, FEW);
        var problem = new ProblemQuery(
                words, "all", null, null, null, null, null, null, null, null, null, "raised", null, FEW);
        var matter = new MatterQuery("all", "ALL", null, null, null, null, null, words, "new", null, FEW);
        return new SearchFound(
                words,
                projects.list(me, project),
                problems.page(me, problem),
                MatterPolicy.mayLook(me) ? matters.list(me, matter) : null);
    }
}
