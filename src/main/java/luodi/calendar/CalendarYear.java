package luodi.calendar;

import java.time.OffsetDateTime;
import java.util.List;

/** A published year: the notice it comes from, who loaded it when, and the days that notice lists. */
public record CalendarYear(int year, String source, String loadedBy, OffsetDateTime loadedAt, List<SpecialDay> days) {
    /** The title under which the State Council publishes a year. */
    static String notice(int year) {
        return "国务院办公厅关于" + year + "年部分节假日安排的通知";
    }

    public long restDays() {
        return days.stream().filter(day -> !day.works()).count();
    }

    public long makeUpDays() {
        return days.stream().filter(SpecialDay::works).count();
    }
}
