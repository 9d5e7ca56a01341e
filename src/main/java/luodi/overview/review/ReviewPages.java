package luodi.overview.review;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import luodi.shared.web.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/years/{year:\\d{4}}")
class ReviewPages {
    private final Reviews reviews;
    private final ReviewRecords records;
    private final GroupOverrides overrides;
    private final YearNotes notes;
    private final VisibleProjects projects;
    private final StaticTemplates templates = new StaticTemplates();

    ReviewPages(
            Reviews reviews,
            ReviewRecords records,
            GroupOverrides overrides,
            YearNotes notes,
            VisibleProjects projects) {
        this.reviews = reviews;
        this.records = records;
        this.overrides = overrides;
        this.notes = notes;
        this.projects = projects;
    }

    @GetMapping("/review")
    JteModel show(Actor me, @PathVariable int year) {
        Rights.require(ReviewPolicy.mayLook(me));
        return templates.overviewReviewShow(me, reviews.of(me, year));
    }

    @GetMapping("/review.csv")
    void export(Actor me, @PathVariable int year, HttpServletResponse response) {
        Rights.require(ReviewPolicy.mayLook(me));
        Review review = reviews.of(me, year);
        Csv.write(
                response,
                me.county().name() + year + "年度总结.csv",
                new Object[] {"项目", "单位", "记录算得", "公布", "相差", "是否相符", "原话", "出处", "说明"},
                csv -> review.figures().forEach(line -> csv.row(Reconciliation.cells(line))));
    }

    @GetMapping("/review/{key}")
    JteModel records(
            Actor me,
            @PathVariable int year,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String after) {
        Rights.require(ReviewPolicy.mayLook(me));
        Figure figure = Figure.of(key);
        return templates.overviewReviewRecords(
                me, reviews.of(me, year).figure(figure), year, records.of(me, year, figure, after, ReviewRecords.SIZE));
    }

    @GetMapping("/review/groups/{code}")
    JteModel edit(Actor me, @PathVariable int year, @PathVariable String code) {
        Rights.require(ReviewPolicy.mayGroup(me));
        Seen project = projects.find(me, code);
        return templates.overviewReviewGroup(
                year, project, GroupForm.of(overrides.of(project, year).orElse(null)), Map.of());
    }

    @PostMapping("/review/groups/{code}")
    Object update(Actor me, @PathVariable int year, @PathVariable String code, GroupForm form) {
        Rights.require(ReviewPolicy.mayGroup(me));
        Seen project = projects.find(me, code);
        return Answer.orForm(
                () -> {
                    overrides.set(me, project, year, form);
                    return Answer.to("/years/" + year + "/review#speed");
                },
                errors -> templates.overviewReviewGroup(year, project, form, errors));
    }

    @GetMapping("/notes/new")
    JteModel newNote(Actor me, @PathVariable int year) {
        Rights.require(ReviewPolicy.mayDeclare(me));
        return templates.overviewReviewNote(year, YearNoteForm.empty(), Map.of());
    }

    @PostMapping("/notes")
    Object createNote(Actor me, @PathVariable int year, YearNoteForm form) {
        Rights.require(ReviewPolicy.mayDeclare(me));
        return Answer.orForm(
                () -> {
                    notes.add(me, year, form);
                    return Answer.to("/years/" + year + "/review");
                },
                errors -> templates.overviewReviewNote(year, form, errors));
    }
}
