package luodi.projects.procedures;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import luodi.projects.catalogue.PermitTypes;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Rights;
import luodi.shared.Role;
import luodi.shared.web.Csv;
import luodi.shared.web.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 手续 of all projects: for a department its own first, for others who holds what. */
@Controller
@RequestMapping("/permits")
class PermitListPages {
    private final PermitList list;
    private final PermitTypes types;
    private final StaticTemplates templates = new StaticTemplates();

    PermitListPages(PermitList list, PermitTypes types) {
        this.list = list;
        this.types = types;
    }

    @GetMapping
    JteModel index(Actor me, PermitFilter filter) {
        Rights.require(CasePolicy.mayLook(me));
        PermitFilter asked = own(me, filter);
        Listing<PermitList.Row> rows = list.page(me, asked);
        Map<String, String> codes = new LinkedHashMap<>();
        types.on(me.county().code(), me.today()).forEach(type -> codes.put(type.code(), type.name()));
        return templates.projectsProceduresIndex(rows, asked, list.units(me), codes, me.today());
    }

    @GetMapping("/table.csv")
    void csv(Actor me, PermitFilter filter, HttpServletResponse response) {
        Rights.require(CasePolicy.mayLook(me));
        filter.read();
        Csv.write(
                response,
                "手续 " + me.today() + ".csv",
                new Object[] {
                    "项目", "手续", "状态", "在谁手里", "在这里（工作日）", "还缺", "审批部门", "帮办人", "申报", "受理", "法定到期", "承诺到期", "应送达", "批文号"
                },
                csv -> list.export(
                        me,
                        own(me, filter),
                        row -> csv.row(
                                row.of().projectName(),
                                row.of().title(),
                                row.of().state().label(),
                                row.of().holder(),
                                row.held().isEmpty() ? "" : row.held().getAsInt(),
                                Say.or(row.lacks(), ""),
                                Say.or(row.of().unit(), ""),
                                Say.or(row.of().helper(), ""),
                                Say.date(row.of().submittedOn()),
                                Say.date(row.of().acceptedOn()),
                                Say.date(row.of().legalDue()),
                                Say.date(row.of().promisedDue()),
                                Say.date(row.of().deliverBy()),
                                Say.or(row.of().documentNo(), ""))));
    }

    /** A department that asks for nothing in particular means its own. */
    private static PermitFilter own(Actor me, PermitFilter filter) {
        boolean department =
                me.is(Role.DEPARTMENT) && !me.seesWholeCounty() && me.unitIds().size() == 1;
        if (!department || filter.narrowed()) return filter;
        return new PermitFilter(
                null, me.unitIds().iterator().next().toString(), null, null, null, filter.after(), filter.size());
    }
}
