package luodi.cadence.briefing;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.EnumMap;
import java.util.Map;
import luodi.calendar.IsoWeek;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One project's sentences: the office edits all, a secretary those of his own project. */
@Controller("briefingEntryPages")
@RequestMapping("/briefings/{week}/entries/{code}")
class EntryPages {
    private final Briefings briefings;
    private final VisibleProjects projects;
    private final StaticTemplates templates = new StaticTemplates();

    EntryPages(Briefings briefings, VisibleProjects projects) {
        this.briefings = briefings;
        this.projects = projects;
    }

    @GetMapping
    JteModel edit(Actor me, @PathVariable String week, @PathVariable String code) {
        Rights.require(BriefingPolicy.mayReadDraft(me));
        Found found = find(me, week, code);
        return templates.cadenceBriefingEntry(
                found.briefing(), found.entry(), Map.of(), found.entry().version(), Map.of());
    }

    @PostMapping
    Object update(
            Actor me,
            @PathVariable String week,
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam Map<String, String> typed) {
        Rights.require(BriefingPolicy.mayReadDraft(me));
        Found found = find(me, week, code);
        Map<BriefingPart, String> texts = new EnumMap<>(BriefingPart.class);
        for (BriefingPart part : BriefingPart.values()) {
            if (typed.containsKey(part.name())) texts.put(part, typed.get(part.name()));
        }
        return Answer.orForm(
                () -> {
                    briefings.edit(me, found.briefing(), found.entry(), new Briefings.Edit(version, texts));
                    return Answer.to("/briefings/" + found.briefing().week() + "#p"
                            + found.entry().code());
                },
                errors -> templates.cadenceBriefingEntry(
                        found.briefing(), found.entry(), texts, found.entry().version(), errors));
    }

    private record Found(Briefing briefing, BriefingEntry entry) {}

    /** @throws NotFound where the entry is not there to see */
    private Found find(Actor me, String week, String code) {
        Briefing briefing = briefings.find(me, IsoWeek.parse(week), null);
        BriefingEntry entry = briefing.entries().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!BriefingPolicy.mayWrite(me)) Rights.require(BriefingPolicy.mayEdit(me, projects.find(me, code)));
        return new Found(briefing, entry);
    }
}
