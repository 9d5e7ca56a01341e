package luodi.overview;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import luodi.overview.worth.Worths;
import luodi.shared.Actor;
import luodi.shared.Money;
import luodi.shared.Rights;
import luodi.shared.web.Csv;
import luodi.shared.web.Here;
import luodi.shared.web.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class CockpitPages {
    private static final Object[] HEAD = {"项目编号", "项目", "阶段", "灯", "为什么", "完成（万元）", "应完成（万元）", "年计划（万元）", "完成率", "包保领导"
    };
    private final Cockpits cockpits;
    private final CockpitVisits visits;
    private final Worths worths;
    private final CockpitMatters matters;
    private final CockpitProblems problems;
    private final StaticTemplates templates = new StaticTemplates();

    CockpitPages(
            Cockpits cockpits, CockpitVisits visits, Worths worths, CockpitMatters matters, CockpitProblems problems) {
        this.matters = matters;
        this.cockpits = cockpits;
        this.visits = visits;
        this.worths = worths;
        this.problems = problems;
    }

    @GetMapping("/overview")
    JteModel show(Actor me, CockpitFilter filter) {
        Rights.require(OverviewPolicy.maySeeCockpit(me));
        return templates.overviewCockpit(
                cockpits.of(me, Here.year(), filter),
                filter,
                visits.of(me, Here.year()),
                Here.year() == me.today().getYear() ? worths.of(me) : null,
                matters.of(me, Here.year()),
                problems.of(me, Here.year()));
    }

    @GetMapping("/overview.csv")
    void export(Actor me, CockpitFilter filter, HttpServletResponse response) {
        Rights.require(OverviewPolicy.maySeeCockpit(me));
        var rows = cockpits.rows(me, Here.year(), filter);
        Csv.write(response, me.county().name() + Here.year() + "年重点项目.csv", HEAD, csv -> {
            for (KeyRow row : rows) {
                csv.row(
                        row.code(),
                        row.name(),
                        row.stageLabel(),
                        Lights.word(row.light()),
                        Say.or(row.reason(), ""),
                        Money.wan(row.done()),
                        Money.wan(row.planned()),
                        row.annual() == null ? "原文未载" : Money.wan(row.annual()),
                        Say.percent(row.completion()),
                        Say.or(row.sponsor(), ""));
            }
        });
    }
}
