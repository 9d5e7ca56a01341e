package luodi.projects.investment;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import luodi.shared.Actor;
import luodi.shared.Money;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import luodi.shared.web.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class MonthPages {
    private final MonthGrids grids;
    private final MonthLocks locks;
    private final StaticTemplates templates = new StaticTemplates();

    MonthPages(MonthGrids grids, MonthLocks locks) {
        this.grids = grids;
        this.locks = locks;
    }

    @GetMapping("/investment")
    JteModel index(
            Actor me,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer month) {
        Rights.require(InvestmentPolicy.mayLook(me));
        int asked = year == null ? me.county().latestYear() : year;
        return page(me, asked, month == null ? lastMonth(me, asked) : month, TypedGrid.empty());
    }

    @PostMapping("/investment")
    Object update(
            Actor me,
            @RequestParam int year,
            @RequestParam int month,
            @RequestParam Map<String, @Nullable String> fields) {
        Rights.require(InvestmentPolicy.mayBook(me));
        return Answer.orForm(
                () -> {
                    grids.save(me, year, month(month), CellForm.of(fields));
                    return Answer.to("/investment?year=" + year + "&month=" + month);
                },
                errors -> page(me, year, month, new TypedGrid(fields, errors)));
    }

    @PostMapping("/investment/locks")
    Object lock(Actor me, @RequestParam int year, @RequestParam int month) {
        Rights.require(InvestmentPolicy.mayConfirm(me));
        return Answer.orForm(
                () -> {
                    locks.lockAll(me, year, month(month));
                    return Answer.to("/investment?year=" + year + "&month=" + month);
                },
                errors -> page(me, year, month, new TypedGrid(Map.of(), errors)));
    }

    @GetMapping("/investment/month.csv")
    void csv(Actor me, @RequestParam int year, @RequestParam int month, HttpServletResponse response) {
        Rights.require(InvestmentPolicy.mayLook(me));
        MonthGrid grid = grids.of(me, year, month(month));
        List<Object> head = new ArrayList<>(List.of("编号", "项目", "计划（万元）"));
        FundSource.CHOOSABLE.forEach(source -> head.add(source.label() + "（万元）"));
        head.addAll(List.of("更正（万元）", "本月完成（万元）", "状态"));
        Csv.write(
                response,
                year + "年" + month + "月投资月报.csv",
                head.toArray(),
                csv -> grid.rows().forEach(row -> {
                    List<Object> cells = new ArrayList<>(
                            List.of(row.code(), row.name(), row.planned() == null ? "" : Money.wan(row.planned())));
                    FundSource.CHOOSABLE.forEach(
                            source -> cells.add(row.cell(source).wan()));
                    cells.addAll(List.of(
                            Money.wan(row.corrected()),
                            Money.wan(row.done()),
                            row.locked() ? "已锁定" : row.reported() ? "已报" : "未报"));
                    csv.row(cells.toArray());
                }));
    }

    private JteModel page(Actor me, int year, int month, TypedGrid typed) {
        return templates.projectsInvestmentMonth(
                grids.of(me, year, month(month)),
                typed,
                InvestmentPolicy.mayBook(me),
                InvestmentPolicy.mayConfirm(me),
                me.today());
    }

    private static int month(int month) {
        if (month < 1 || month > 12) throw new Rejected("month", "月份是 1 到 12。");
        return month;
    }

    /** The month that is being reported: the last complete one, of a past year its last. */
    private static int lastMonth(Actor me, int year) {
        if (year != me.today().getYear()) return 12;
        return Math.max(1, me.today().getMonthValue() - 1);
    }
}
