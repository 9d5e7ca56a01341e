package luodi.people;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class FirstRunPages {
    private final FirstRun firstRun;
    private final Regions regions;
    private final StaticTemplates templates = new StaticTemplates();

    FirstRunPages(FirstRun firstRun, Regions regions) {
        this.firstRun = firstRun;
        this.regions = regions;
    }

    @GetMapping("/first-run")
    JteModel newOne() {
        Rights.require(PeoplePolicy.anyone());
        if (!firstRun.isNeeded()) throw new NotFound();
        return templates.peopleFirstRun(FirstRunForm.empty(), "", Map.of());
    }

    @PostMapping("/first-run")
    Object create(FirstRunForm form) {
        Rights.require(PeoplePolicy.anyone());
        if (!firstRun.isNeeded()) throw new NotFound();
        if (!form.lookUp().isEmpty()) return lookUp(form);
        FirstRunForm named = named(form);
        return Answer.orForm(
                () -> {
                    firstRun.open(named);
                    return Answer.to("/sign-in?opened");
                },
                errors -> templates.peopleFirstRun(named, place(named), errors));
    }

    /** A code alone brings the name; a name that only one county bears brings the code. */
    private FirstRunForm named(FirstRunForm form) {
        if (!form.code().isEmpty() && !form.code().matches("\\d{6}")) {
            List<Regions.Region> found = regions.search(form.code());
            return found.size() == 1 ? form.named(found.getFirst()) : form;
        }
        return form.name().isEmpty()
                ? regions.county(form.code()).map(form::named).orElse(form)
                : form;
    }

    /** The county's name from its code, or its code from a name. */
    private Object lookUp(FirstRunForm form) {
        List<Regions.Region> found = form.code().isEmpty() ? List.of() : regions.search(form.code());
        if (found.size() == 1) {
            FirstRunForm named = form.named(found.getFirst());
            return templates.peopleFirstRun(named, place(named), Map.of());
        }
        String several = found.stream()
                .map(region -> region.place() + " " + region.code())
                .collect(Collectors.joining("；"));
        return Answer.orForm(
                () -> {
                    throw new Rejected(
                            "code", found.isEmpty() ? "没有查到这个县，请核对代码或县名。" : "有几个县叫这个名字，请写代码：" + several + "。");
                },
                errors -> templates.peopleFirstRun(form, "", errors));
    }

    private String place(FirstRunForm form) {
        return regions.county(form.code()).map(Regions.Region::place).orElse("");
    }
}
