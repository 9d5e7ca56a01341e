package luodi.cadence;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import luodi.calendar.IsoWeek;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.web.Csv;
import luodi.shared.web.Here;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 走访: all records of the county or one's own, the same of one project, and the grid of who kept which week. */
@Controller
class VisitListPages {
    private static final Object[] HEAD = {"日期", "项目编号", "项目", "走访人", "身份", "见到几人", "进度", "问题数", "三个三齐", "补录", "登记日期"};

    private final VisitList list;
    private final WeekGrids grids;
    private final VisibleProjects projects;
    private final StaticTemplates templates = new StaticTemplates();

    VisitListPages(VisitList list, WeekGrids grids, VisibleProjects projects) {
        this.list = list;
        this.grids = grids;
        this.projects = projects;
    }

    @GetMapping("/visits")
    JteModel index(Actor me, VisitFilter filter) {
        Rights.require(VisitPolicy.mayLook(me));
        String csv = Here.with("after", null).replaceFirst("^/visits", "/visits.csv");
        return templates.cadenceIndex(
                list.page(me, filter), filter, csv, VisitPolicy.mayRecordAny(me), me.seesWholeCounty());
    }

    @GetMapping("/visits.csv")
    void export(Actor me, VisitFilter filter, HttpServletResponse response) {
        Rights.require(VisitPolicy.mayLook(me));
        Csv.write(
                response,
                me.county().name() + "走访记录.csv",
                HEAD,
                csv -> list.each(
                        me,
                        filter,
                        row -> csv.row(
                                row.visitedOn(),
                                row.code(),
                                row.project(),
                                row.visitor(),
                                row.role().label(),
                                row.met(),
                                row.progress(),
                                row.problems(),
                                row.complete() ? "是" : "否",
                                row.late() == null ? "日历未发布" : row.backfilled() ? "是" : "否",
                                row.enteredOn())));
    }

    @GetMapping("/visits/weeks")
    JteModel weeks(Actor me, @RequestParam(required = false) @Nullable String week) {
        Rights.require(VisitPolicy.mayLook(me));
        IsoWeek last = CadenceApi.week(me, week);
        return templates.cadenceWeeks(grids.of(me, last), VisitPolicy.mayRecordAny(me), VisitPolicy.maySeeRules(me));
    }

    @GetMapping("/projects/{code}/visits")
    JteModel ofProject(Actor me, @PathVariable String code, VisitFilter filter) {
        Rights.require(VisitPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        return templates.cadenceProject(
                project,
                list.page(me, filter.of(project.code())),
                grids.of(me, project),
                VisitPolicy.mayRecord(me, project));
    }
}
