package luodi.projects.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Money;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}")
class MonthsApi {
    private final MonthGrids grids;
    private final MonthLocks locks;
    private final LightPresets presets;

    MonthsApi(MonthGrids grids, MonthLocks locks, LightPresets presets) {
        this.grids = grids;
        this.locks = locks;
        this.presets = presets;
    }

    /** A project's month in 万元; a cell carries the id and version that a change must name. */
    record RowItem(
            String project,
            String name,
            boolean locked,
            int waiting,
            boolean reported,
            @Nullable BigDecimal planned,
            BigDecimal corrected,
            BigDecimal done,
            Map<FundSource, CellItem> cells) {
        static RowItem of(MonthGrid.Row row) {
            Map<FundSource, CellItem> cells = new LinkedHashMap<>();
            row.cells().forEach((source, cell) -> cells.put(source, CellItem.of(cell)));
            BigDecimal planned = row.planned();
            return new RowItem(
                    row.code(),
                    row.name(),
                    row.locked(),
                    row.waiting(),
                    row.reported(),
                    planned == null ? null : Money.wan(planned),
                    Money.wan(row.corrected()),
                    Money.wan(row.done()),
                    cells);
        }
    }

    record CellItem(String id, int version, @Nullable BigDecimal amount) {
        static CellItem of(MonthGrid.Cell cell) {
            BigDecimal amount = cell.amount();
            return new CellItem(cell.id().toString(), cell.version(), amount == null ? null : Money.wan(amount));
        }
    }

    record GridForm(@Nullable List<@Nullable CellForm> cells) {}

    record LockForm(int year, int month) {}

    record Locked(int year, int month, int projects) {}

    record ChoiceForm(@Nullable String preset, @Nullable LocalDate validFrom) {}

    /** What a county follows today, what it followed before, and all presets. */
    record LightsItem(String preset, LocalDate since, List<LightBook.Choice> choices, List<LightRule> rules) {}

    @GetMapping("/investments")
    Listing<RowItem> index(Actor me, @PathVariable String county, @RequestParam int year, @RequestParam int month) {
        Rights.require(InvestmentPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Listing.whole(grids.of(me, year, month(month)).rows()).map(RowItem::of);
    }

    @PutMapping("/investments")
    Listing<RowItem> update(
            Actor me,
            @PathVariable String county,
            @RequestParam int year,
            @RequestParam int month,
            @RequestBody GridForm form) {
        Rights.require(InvestmentPolicy.mayBook(me));
        Rights.requireCounty(me, county);
        List<CellForm> cells = form.cells() == null
                ? List.of()
                : form.cells().stream().filter(Objects::nonNull).toList();
        grids.save(me, year, month(month), cells);
        return Listing.whole(grids.of(me, year, month).rows()).map(RowItem::of);
    }

    @PostMapping("/month-locks")
    Locked lock(Actor me, @PathVariable String county, @RequestBody LockForm form) {
        Rights.require(InvestmentPolicy.mayConfirm(me));
        Rights.requireCounty(me, county);
        return new Locked(form.year(), form.month(), locks.lockAll(me, form.year(), month(form.month())));
    }

    @GetMapping("/light-rules")
    LightsItem lights(Actor me, @PathVariable String county) {
        Rights.require(InvestmentPolicy.mayLookAtRules(me));
        Rights.requireCounty(me, county);
        LightBook book = presets.book();
        LightBook.Choice now = book.choice(county, me.today());
        return new LightsItem(now.preset(), now.validFrom(), book.choicesOf(county), book.rules());
    }

    @PostMapping("/light-rules")
    LightsItem choose(Actor me, @PathVariable String county, @RequestBody ChoiceForm form) {
        Rights.require(InvestmentPolicy.mayChooseRules(me));
        Rights.requireCounty(me, county);
        presets.choose(me, form.preset(), form.validFrom());
        return lights(me, county);
    }

    private static int month(int month) {
        if (month < 1 || month > 12) throw new Rejected("month", "月份是 1 到 12。");
        return month;
    }
}
