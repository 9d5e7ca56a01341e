package luodi.overview.review;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Money;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}/years/{year}")
class ReviewApi {
    private final Reviews reviews;
    private final ReviewRecords records;
    private final GroupOverrides overrides;
    private final YearNotes notes;
    private final VisibleProjects projects;

    ReviewApi(
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

    /** A row behind a figure; amounts in 万元. */
    record Behind(
            String id,
            @Nullable String project,
            String name,
            String text,
            @Nullable BigDecimal amount,
            @Nullable String measure,
            boolean inferred,
            @Nullable String quote,
            @Nullable String note) {

        static Behind of(RecordRow row) {
            return new Behind(
                    row.id(),
                    row.code(),
                    row.name(),
                    row.text(),
                    row.amount() == null ? null : Money.wan(row.amount()),
                    row.measure(),
                    row.inferred(),
                    row.quote(),
                    row.note());
        }
    }

    record Override(
            UUID id,
            ProgressGroup group,
            String reason,
            @Nullable String quote,
            String setBy) {}

    record Note(
            UUID id,
            YearNote.Kind kind,
            String title,
            @Nullable String detail,
            @Nullable String quote,
            String writtenBy) {}

    @GetMapping("/review")
    ReviewJson show(Actor me, @PathVariable String county, @PathVariable int year) {
        Rights.require(ReviewPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return ReviewJson.of(
                reviews.of(me, year), "/api/v1/counties/" + county + "/years/" + year + "/review/figures/");
    }

    @GetMapping("/review/figures/{key}/records")
    Listing<Behind> records(
            Actor me,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int size) {
        Rights.require(ReviewPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        if (size < 1 || size > 1000) throw new Rejected("size", "每页 1 到 1000 行。");
        return records.of(me, year, Figure.of(key), after, size).map(Behind::of);
    }

    @GetMapping("/review/groups/{code}")
    @Nullable
    Override group(Actor me, @PathVariable String county, @PathVariable int year, @PathVariable String code) {
        Rights.require(ReviewPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return override(projects.find(me, code), year);
    }

    /** Sets the override, or takes it back with group BY_RULE; answers what then stands. */
    @PutMapping("/review/groups/{code}")
    @Nullable
    Override setGroup(
            Actor me,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable String code,
            @RequestBody GroupForm form) {
        Rights.require(ReviewPolicy.mayGroup(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        overrides.set(me, project, year, form);
        return override(project, year);
    }

    @GetMapping("/notes")
    Listing<Note> notes(Actor me, @PathVariable String county, @PathVariable int year) {
        Rights.require(ReviewPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        List<Note> all = notes.list(me, year).stream().map(ReviewApi::note).toList();
        return Listing.whole(all);
    }

    @PostMapping("/notes")
    ResponseEntity<Note> addNote(
            Actor me, @PathVariable String county, @PathVariable int year, @RequestBody YearNoteForm form) {
        Rights.require(ReviewPolicy.mayDeclare(me));
        Rights.requireCounty(me, county);
        Note made = note(notes.add(me, year, form));
        return ResponseEntity.created(
                        URI.create("/api/v1/counties/" + county + "/years/" + year + "/notes#" + made.id()))
                .body(made);
    }

    private @Nullable Override override(Seen project, int year) {
        return overrides
                .of(project, year)
                .map(one -> new Override(one.id(), one.group(), one.reason(), one.quote(), one.setBy()))
                .orElse(null);
    }

    private static Note note(YearNote one) {
        return new Note(one.id(), one.kind(), one.title(), one.detail(), one.quote(), one.writtenBy());
    }
}
