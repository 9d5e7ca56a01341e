package luodi.projects.keylist;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lines of a draft: list a project, change its line, let it leave, take a change back. */
@Controller
@RequestMapping("/key-list/{year}/{number}/entries")
class EntryPages {
    private final KeyLists lists;
    private final KeyListDrafts drafts;
    private final StaticTemplates templates = new StaticTemplates();

    EntryPages(KeyLists lists, KeyListDrafts drafts) {
        this.lists = lists;
        this.drafts = drafts;
    }

    /** First the project is looked for, then its line is filled in. */
    @GetMapping("/new")
    JteModel newOne(
            Actor me,
            @PathVariable int year,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String code) {
        Rights.require(KeyListPolicy.mayDraft(me));
        LocalDate day = me.today().getYear() == year ? me.today() : LocalDate.of(year, 1, 1);
        return newPage(me, lists.find(me, year, number), q == null ? "" : q, EntryForm.empty(code, day), Map.of());
    }

    @PostMapping
    Object create(Actor me, @PathVariable int year, @PathVariable int number, EntryForm form) {
        Rights.require(KeyListPolicy.mayDraft(me));
        return Answer.orForm(
                () -> {
                    drafts.add(me, year, number, form.read());
                    return home(year, number);
                },
                errors -> newPage(me, lists.find(me, year, number), "", form, errors));
    }

    @GetMapping("/{code}/edit")
    JteModel edit(Actor me, @PathVariable int year, @PathVariable int number, @PathVariable String code) {
        Rights.require(KeyListPolicy.mayDraft(me));
        KeyList list = lists.find(me, year, number);
        KeyListEntry entry = drafts.entry(me, list, code);
        return templates.projectsKeylistEntry(list, entry, EntryForm.of(entry), departure(me, list, entry), Map.of());
    }

    @PostMapping("/{code}")
    Object update(
            Actor me, @PathVariable int year, @PathVariable int number, @PathVariable String code, EntryForm form) {
        Rights.require(KeyListPolicy.mayDraft(me));
        return Answer.orForm(
                () -> {
                    drafts.change(me, year, number, form.of(code).read(), form.stamp());
                    return home(year, number);
                },
                errors -> {
                    KeyList list = lists.find(me, year, number);
                    KeyListEntry entry = drafts.entry(me, list, code);
                    return templates.projectsKeylistEntry(
                            list, entry, form.at(entry.version()), departure(me, list, entry), errors);
                });
    }

    @PostMapping("/{code}/departure")
    Object leave(
            Actor me, @PathVariable int year, @PathVariable int number, @PathVariable String code, DepartureForm form) {
        Rights.require(KeyListPolicy.mayDraft(me));
        return Answer.orForm(
                () -> {
                    DepartureForm.Departure typed = form.read();
                    drafts.leave(me, year, number, code, typed.on(), typed.why(), typed.version());
                    return home(year, number);
                },
                errors -> {
                    KeyList list = lists.find(me, year, number);
                    KeyListEntry entry = drafts.entry(me, list, code);
                    return templates.projectsKeylistEntry(
                            list, entry, EntryForm.of(entry), form.at(entry.version()), errors);
                });
    }

    @PostMapping("/{code}/undoing")
    Object undo(
            Actor me,
            @PathVariable int year,
            @PathVariable int number,
            @PathVariable String code,
            @RequestParam int version) {
        Rights.require(KeyListPolicy.mayDraft(me));
        drafts.undo(me, year, number, code, version);
        return home(year, number);
    }

    private static String home(int year, int number) {
        return Answer.to("/key-list?year=" + year + "&number=" + number);
    }

    private static DepartureForm departure(Actor me, KeyList list, KeyListEntry entry) {
        LocalDate day = me.today().getYear() == list.year() ? me.today() : LocalDate.of(list.year(), 12, 31);
        return new DepartureForm(day.toString(), null, String.valueOf(entry.version()));
    }

    private JteModel newPage(Actor me, KeyList list, String q, EntryForm form, Map<String, String> errors) {
        List<KeyListDrafts.Candidate> found = drafts.candidates(me, list, form.code() == null ? q : form.code());
        KeyListDrafts.Candidate chosen = found.stream()
                .filter(one -> one.code().equals(form.code()))
                .findFirst()
                .orElse(null);
        return templates.projectsKeylistNewOne(list, q, form.code() == null ? found : List.of(), chosen, form, errors);
    }
}
