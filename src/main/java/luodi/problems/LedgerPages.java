package luodi.problems;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import luodi.problems.Ledger.Column;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import luodi.shared.web.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** 台账 and 在谁手里多少天, as pages, tables and JSON; both over a period, this month unless asked otherwise. */
@Controller
class LedgerPages {
    private static final String API = "/api/v1/counties/{county}";

    /** A period as it is asked for. */
    record Span(LocalDate from, LocalDate to) {
        static Span of(Actor me, @Nullable LocalDate from, @Nullable LocalDate to) {
            LocalDate until = to == null ? me.today() : to;
            LocalDate since = from == null ? until.withDayOfMonth(1) : from;
            if (since.isAfter(until)) throw new Rejected("from", "起日不能晚于止日。", "R-16");
            if (since.plusYears(5).isBefore(until)) throw new Rejected("from", "一次最多看五年。", "R-16");
            return new Span(since, until);
        }
    }

    private final Ledgers ledgers;
    private final DaysHeld held;
    private final StaticTemplates templates = new StaticTemplates();

    LedgerPages(Ledgers ledgers, DaysHeld held) {
        this.ledgers = ledgers;
        this.held = held;
    }

    @GetMapping("/problems/ledger")
    JteModel index(
            Actor me,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Rights.require(ProblemPolicy.mayCompareAll(me));
        Span span = Span.of(me, from, to);
        return templates.problemsLedger(ledgers.of(me, span.from(), span.to()), span.from(), span.to());
    }

    @GetMapping("/problems/ledger.csv")
    void export(
            Actor me,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            HttpServletResponse response) {
        Rights.require(ProblemPolicy.mayCompareAll(me));
        Span span = Span.of(me, from, to);
        Csv.write(
                response,
                me.county().name() + "问题台账" + span.from() + "至" + span.to() + ".csv",
                new Object[] {"级别", "期初", "新增", "重开", "升入", "升出", "销号", "撤销", "并案", "不列入", "期末", "按时销号"},
                csv -> ledgers.of(me, span.from(), span.to())
                        .forEach(row -> csv.row(
                                row.level() == null ? "全部" : "L" + row.level(),
                                row.opening(),
                                row.raised(),
                                row.reopened(),
                                row.levelIn(),
                                row.levelOut(),
                                row.closed(),
                                row.withdrawn(),
                                row.merged(),
                                row.rejected(),
                                row.closing(),
                                row.closedOnTime())));
    }

    @GetMapping("/problems/ledger/{column}")
    JteModel show(
            Actor me,
            @PathVariable String column,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Rights.require(ProblemPolicy.mayCompareAll(me));
        Span span = Span.of(me, from, to);
        Column of = column(column);
        return templates.problemsLedgerRows(
                of, level, span.from(), span.to(), ledgers.rows(me, of, level, span.from(), span.to()));
    }

    @GetMapping("/problems/units")
    JteModel units(
            Actor me,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Rights.require(ProblemPolicy.mayCompareAll(me));
        Span span = Span.of(me, from, to);
        return templates.problemsUnits(held.byUnit(me, span.from(), span.to()), span.from(), span.to());
    }

    @GetMapping(API + "/problem-ledger")
    @ResponseBody
    Listing<Ledger> indexJson(
            Actor me,
            @PathVariable String county,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Rights.require(ProblemPolicy.mayCompareAll(me));
        Rights.requireCounty(me, county);
        Span span = Span.of(me, from, to);
        return Listing.whole(ledgers.of(me, span.from(), span.to()));
    }

    @GetMapping(API + "/problem-ledger/{column}")
    @ResponseBody
    Listing<Ledgers.LedgerRow> showJson(
            Actor me,
            @PathVariable String county,
            @PathVariable String column,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Rights.require(ProblemPolicy.mayCompareAll(me));
        Rights.requireCounty(me, county);
        Span span = Span.of(me, from, to);
        return ledgers.rows(me, column(column), level, span.from(), span.to());
    }

    @GetMapping(API + "/problem-holders")
    @ResponseBody
    Listing<DaysHeld.Held> unitsJson(
            Actor me,
            @PathVariable String county,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Rights.require(ProblemPolicy.mayCompareAll(me));
        Rights.requireCounty(me, county);
        Span span = Span.of(me, from, to);
        List<DaysHeld.Held> rows = held.byUnit(me, span.from(), span.to());
        return Listing.whole(rows);
    }

    private static Column column(String name) {
        for (Column column : Column.values()) {
            if (column.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))) return column;
        }
        throw new NotFound();
    }
}
