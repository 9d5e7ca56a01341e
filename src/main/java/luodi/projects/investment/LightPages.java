package luodi.projects.investment;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/settings/lights")
class LightPages {
    private final LightPresets presets;
    private final StaticTemplates templates = new StaticTemplates();

    LightPages(LightPresets presets) {
        this.presets = presets;
    }

    @GetMapping
    JteModel index(Actor me) {
        Rights.require(InvestmentPolicy.mayLookAtRules(me));
        return page(
                me,
                presets.book().choice(me.county().code(), me.today()).preset(),
                me.today().toString(),
                Map.of());
    }

    @PostMapping
    Object create(
            Actor me,
            @RequestParam(required = false) @Nullable String preset,
            @RequestParam(defaultValue = "") String from) {
        Rights.require(InvestmentPolicy.mayChooseRules(me));
        return Answer.orForm(
                () -> {
                    presets.choose(me, preset, day(from));
                    return Answer.to("/settings/lights");
                },
                errors -> page(me, preset == null ? "" : preset, from, errors));
    }

    private JteModel page(Actor me, String preset, String from, Map<String, String> errors) {
        LightBook book = presets.book();
        return templates.projectsInvestmentLights(
                book,
                book.choicesOf(me.county().code()),
                book.choice(me.county().code(), me.today()),
                preset,
                from,
                errors,
                InvestmentPolicy.mayChooseRules(me),
                me.today());
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
