package luodi.projects.investment;

import java.util.List;
import luodi.projects.Seen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays a project's year out by month: bookings, plan and locks together, for pages and for {@link Bars}. */
@Component
public class YearTables {
    private final InvestmentReader reader;
    private final AnnualPlans plans;
    private final MonthLocks locks;

    YearTables(InvestmentReader reader, AnnualPlans plans, MonthLocks locks) {
        this.reader = reader;
        this.plans = plans;
        this.locks = locks;
    }

    @Transactional(readOnly = true)
    public YearTable of(Seen project, int year) {
        return YearTable.of(year, plans.of(project, year), reader.ofProject(project, year), locks.of(project, year));
    }

    /** The years that know something of the project, and the one asked for. */
    public List<Integer> years(Seen project, int asked) {
        return java.util.stream.Stream.concat(reader.years(project).stream(), java.util.stream.Stream.of(asked))
                .distinct()
                .sorted()
                .toList();
    }
}
