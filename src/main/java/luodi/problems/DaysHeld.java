package luodi.problems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.calendar.Calendar;
import luodi.calendar.WorkingDays;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 在谁手里多少天: working days for which each unit held problems within a period. */
@Component
public class DaysHeld {
    /** {@code problems} it held, {@code days} in all, {@code longest} the most for one; {@code now} it still holds. */
    public record Held(@Nullable UUID unitId, String unit, int problems, int days, int longest, int now) {}

    private static final class Sum {
        private final Map<UUID, Integer> days = new HashMap<>();
        private int now;
    }

    private final JdbcClient db;
    private final Calendar calendar;

    DaysHeld(JdbcClient db, Calendar calendar) {
        this.db = db;
        this.calendar = calendar;
    }

    /** The most days first; days of the law's stops are not taken off, what lay with the asker stands as his unit's. */
    public List<Held> byUnit(Actor me, LocalDate from, LocalDate to) {
        WorkingDays days = calendar.days();
        int[] index = index(from, to, days);
        Map<UUID, Sum> sums = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        UUID nobody = new UUID(0, 0);
        db.sql("""
                select h.unit_id, u.name, h.problem_id, h.from_on, h.to_on from problems.holding h left join people.unit u on u.id = h.unit_id
                where h.county = :county and h.from_on <= :to and (h.to_on is null or h.to_on >= :from)""")
                .param("county", me.county().code())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    UUID unit = row.getObject(1, UUID.class) == null ? nobody : row.getObject(1, UUID.class);
                    LocalDate ended = row.getObject(5, LocalDate.class);
                    names.putIfAbsent(unit, row.getString(2) == null ? "没有单位" : row.getString(2));
                    Sum sum = sums.computeIfAbsent(unit, id -> new Sum());
                    int held = at(index, from, ended == null || ended.isAfter(to) ? to : ended)
                            - at(index, from, row.getObject(4, LocalDate.class));
                    sum.days.merge(row.getObject(3, UUID.class), Math.max(0, held), Integer::sum);
                    if (ended == null) sum.now++;
                });
        List<Held> held = new ArrayList<>();
        sums.forEach((unit, sum) -> held.add(new Held(
                unit.equals(nobody) ? null : unit,
                names.getOrDefault(unit, ""),
                sum.days.size(),
                sum.days.values().stream().mapToInt(Integer::intValue).sum(),
                sum.days.values().stream().mapToInt(Integer::intValue).max().orElse(0),
                sum.now)));
        held.sort(Comparator.comparingInt(Held::days).reversed().thenComparing(Held::unit));
        return held;
    }

    /** Working days after the eve of the period up to each of its days: a difference of two is wd(a, b). */
    private static int[] index(LocalDate from, LocalDate to, WorkingDays days) {
        int[] index = new int[(int) (to.toEpochDay() - from.toEpochDay()) + 2];
        for (int i = 1; i < index.length; i++) {
            LocalDate day = from.plusDays(i - 1L);
            index[i] = index[i - 1] + (days.isPublished(day) && days.isWorking(day) ? 1 : 0);
        }
        return index;
    }

    /** A day before the period counts as its eve. */
    private static int at(int[] index, LocalDate from, LocalDate day) {
        return index[Math.clamp((int) (day.toEpochDay() - from.toEpochDay()) + 1, 0, index.length - 1)];
    }
}
