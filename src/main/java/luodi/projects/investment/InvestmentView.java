package luodi.projects.investment;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import luodi.projects.Seen;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The project's investment page, which several handlers show again. */
@Component
public class InvestmentView {
    private final YearTables tables;
    private final Standings standings;
    private final Remarks remarks;
    private final StaticTemplates templates = new StaticTemplates();

    InvestmentView(YearTables tables, Standings standings, Remarks remarks) {
        this.tables = tables;
        this.standings = standings;
        this.remarks = remarks;
    }

    /** What the page shows and what the reader may do on it. */
    public record Page(
            Seen project,
            YearTable table,
            List<Integer> years,
            Standing standing,
            @Nullable String remark,
            boolean mayBook,
            boolean mayEnter,
            boolean mayConfirm,
            boolean mayPlan,
            Actor me) {

        /** What may be changed in place: booked figures by staff, a proposal by who made it. */
        public boolean mayChange(Investment one) {
            return !one.isCorrection()
                    && (mayBook || one.recorderId().equals(me.id()) && one.status() != Investment.Status.CONFIRMED);
        }

        public int openMonth() {
            int last = table.year() < me.today().getYear()
                    ? 12
                    : table.year() > me.today().getYear() ? 0 : me.today().getMonthValue();
            for (int month = 1; month <= last; month++) {
                var line = table.lines().get(month - 1);
                if (line.lock() == null && !line.reported()) return month;
            }
            return last;
        }
    }

    JteModel page(Actor me, Seen project, int year) {
        return page(me, project, year, null, Map.of());
    }

    JteModel page(Actor me, Seen project, int year, @Nullable InvestmentForm typed, Map<String, String> errors) {
        Page page = new Page(
                project,
                tables.of(project, year),
                tables.years(project, year),
                standings.of(me, project, year),
                remarks.moneyApart(me, project),
                InvestmentPolicy.mayBook(me),
                InvestmentPolicy.mayEnter(me, project),
                InvestmentPolicy.mayConfirm(me),
                InvestmentPolicy.mayPlan(me),
                me);
        return templates.projectsInvestmentIndex(
                page, typed == null ? InvestmentForm.empty(year, page.openMonth()) : typed, errors);
    }
}
