package luodi.projects.catalogue;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/permit-catalogue")
class TypePages {
    private final PermitTypes types;
    private final Proposals proposals;
    private final StaticTemplates templates = new StaticTemplates();

    TypePages(PermitTypes types, Proposals proposals) {
        this.types = types;
        this.proposals = proposals;
    }

    @GetMapping
    JteModel index(Actor me) {
        Rights.require(CataloguePolicy.mayLook(me));
        return page(me, Map.of());
    }

    @GetMapping("/{type}/edit")
    JteModel edit(Actor me, @PathVariable("type") UUID id) {
        Rights.require(CataloguePolicy.mayChange(me));
        PermitType type = types.find(me, id);
        return templates.projectsCatalogueEdit(
                type, TypeForm.of(type), types.history(me, type.code(), type.variant()), Map.of());
    }

    @PostMapping("/{type}")
    Object update(Actor me, @PathVariable("type") UUID id, TypeForm form) {
        Rights.require(CataloguePolicy.mayChange(me));
        return Answer.orForm(
                () -> {
                    types.change(me, id, form);
                    return Answer.to("/permit-catalogue");
                },
                errors -> {
                    PermitType type = types.find(me, id);
                    return templates.projectsCatalogueEdit(
                            type, form, types.history(me, type.code(), type.variant()), errors);
                });
    }

    @PostMapping("/proposals")
    Object propose(Actor me, Proposal.Form form) {
        Rights.require(CataloguePolicy.mayPropose(me));
        return Answer.orForm(
                () -> {
                    proposals.propose(me, form);
                    return Answer.to("/permit-catalogue#proposals");
                },
                errors -> page(me, errors));
    }

    @PostMapping("/proposals/{id}/decision")
    Object decide(Actor me, @PathVariable UUID id, Proposal.Answer answer) {
        Rights.require(CataloguePolicy.mayDecide(me));
        return Answer.orForm(
                () -> {
                    proposals.decide(me, id, answer);
                    return Answer.to("/permit-catalogue#proposals");
                },
                errors -> page(me, errors));
    }

    private JteModel page(Actor me, Map<String, String> errors) {
        return templates.projectsCatalogueIndex(
                types.on(me.county().code(), me.today()),
                proposals.list(me),
                CataloguePolicy.mayChange(me),
                CataloguePolicy.mayPropose(me),
                CataloguePolicy.mayDecide(me),
                me.today(),
                errors);
    }
}
