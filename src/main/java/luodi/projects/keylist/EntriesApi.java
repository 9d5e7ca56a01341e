package luodi.projects.keylist;

import java.net.URI;
import luodi.shared.Actor;
import luodi.shared.Listing;
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

/** The lines of a draft as JSON. */
@RestController
@RequestMapping("/api/v1/counties/{county}/key-lists/{year}/{number}")
class EntriesApi {
    record Undoing(int version) {}

    private final KeyLists lists;
    private final KeyListDrafts drafts;

    EntriesApi(KeyLists lists, KeyListDrafts drafts) {
        this.lists = lists;
        this.drafts = drafts;
    }

    /** Projects that are not on the draft, by words of their name or code. */
    @GetMapping("/candidates")
    Listing<KeyListDrafts.Candidate> candidates(
            Actor me,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String q) {
        Rights.require(KeyListPolicy.mayDraft(me));
        Rights.requireCounty(me, county);
        return Listing.whole(drafts.candidates(me, lists.find(me, year, number), q == null ? "" : q));
    }

    @PostMapping("/entries")
    ResponseEntity<KeyListsApi.Item> create(
            Actor me,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable int number,
            @RequestBody EntryForm form) {
        Rights.require(KeyListPolicy.mayDraft(me));
        Rights.requireCounty(me, county);
        KeyListEntry made = drafts.add(me, year, number, form.read());
        return ResponseEntity.created(URI.create(
                        "/api/v1/counties/%s/key-lists/%d/%d/entries/%s".formatted(county, year, number, made.code())))
                .body(KeyListsApi.Item.of(made, null));
    }

    @GetMapping("/entries/{code}")
    KeyListsApi.Item show(
            Actor me,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable int number,
            @PathVariable String code) {
        Rights.require(KeyListPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return KeyListsApi.Item.of(drafts.entry(me, lists.find(me, year, number), code), null);
    }

    @PutMapping("/entries/{code}")
    KeyListsApi.Item update(
            Actor me,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable int number,
            @PathVariable String code,
            @RequestBody EntryForm form) {
        Rights.require(KeyListPolicy.mayDraft(me));
        Rights.requireCounty(me, county);
        return KeyListsApi.Item.of(drafts.change(me, year, number, form.of(code).read(), form.stamp()), null);
    }

    @PostMapping("/entries/{code}/departure")
    KeyListsApi.Item leave(
            Actor me,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable int number,
            @PathVariable String code,
            @RequestBody DepartureForm form) {
        Rights.require(KeyListPolicy.mayDraft(me));
        Rights.requireCounty(me, county);
        DepartureForm.Departure typed = form.read();
        return KeyListsApi.Item.of(
                drafts.leave(me, year, number, code, typed.on(), typed.why(), typed.version()), null);
    }

    @PostMapping("/entries/{code}/undoing")
    ResponseEntity<Void> undo(
            Actor me,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable int number,
            @PathVariable String code,
            @RequestBody Undoing undoing) {
        Rights.require(KeyListPolicy.mayDraft(me));
        Rights.requireCounty(me, county);
        drafts.undo(me, year, number, code, undoing.version());
        return ResponseEntity.noContent().build();
    }
}
