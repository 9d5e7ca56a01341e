package luodi.problems.matters;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 疑似慢作为、疑似不作为 with all flags and dated exclusions: each unit sees its own, nobody is ranked. */
@Controller
class SuspicionPages {
    private final List<SuspicionSource> sources;
    private final StaticTemplates templates = new StaticTemplates();

    SuspicionPages(List<SuspicionSource> sources) {
        this.sources = sources;
    }

    @GetMapping("/suspicions")
    JteModel index(Actor me, @RequestParam(required = false) @Nullable UUID unit) {
        Rights.require(MatterPolicy.mayLook(me));
        return templates.problemsMattersSuspicions(gather(sources, me, unit), unit == null ? "" : unit.toString(), me);
    }

    /** The gravest first, then the oldest; beyond {@link Listing#CAP} it says that there are more. */
    static Listing<SuspicionSource.Suspected> gather(List<SuspicionSource> sources, Actor me, @Nullable UUID unit) {
        List<SuspicionSource.Suspected> all = sources.stream()
                .flatMap(source -> source.of(me, unit).stream())
                .sorted(Comparator.comparing(SuspicionSource.Suspected::level)
                        .reversed()
                        .thenComparing(SuspicionSource.Suspected::due))
                .toList();
        boolean more = all.size() > Listing.CAP;
        return new Listing<>(more ? all.subList(0, Listing.CAP) : all, null, Math.min(all.size(), Listing.CAP), more);
    }
}
