package luodi.overview.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import luodi.projects.Stage;
import luodi.projects.StageAct;
import luodi.projects.StageRecord;

/** The days of a year on which something can be told of the demonstration's projects. */
final class DemoYears {
    /** A project's stage on a day and how much of it had passed, 0 to 1. */
    record Standing(Stage stage, double share) {}

    /** How many there are in a whole year, and in the running one by today in proportion. */
    static int soFar(int wholeYear, int year, LocalDate today) {
        return year < today.getYear()
                ? wholeYear
                : Math.round(wholeYear * today.getDayOfYear() / (float) today.lengthOfYear());
    }

    private DemoYears() {}

    /** Weekdays of that year from the day given, up to and without today, National Day's week left out. */
    static List<LocalDate> days(int year, LocalDate since, LocalDate today) {
        LocalDate first = since.getYear() == year ? since : LocalDate.of(year, 1, 1);
        LocalDate end = year == today.getYear() ? today : LocalDate.of(year + 1, 1, 1);
        List<LocalDate> days = new ArrayList<>();
        if (since.getYear() > year) return days;
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            boolean rest = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!rest && !(day.getMonthValue() == 10 && day.getDayOfMonth() <= 7) && day.getDayOfYear() > 1)
                days.add(day);
        }
        return days;
    }

    static Standing standing(List<StageRecord> history, LocalDate day, LocalDate today) {
        Stage stage = Stage.SIGNED;
        LocalDate from = day;
        LocalDate until = today.plusDays(60);
        for (StageRecord one : history) {
            if (one.act() != StageAct.FORWARD || one.to() == null || one.occurredOn() == null) continue;
            if (one.occurredOn().isAfter(day)) {
                until = one.occurredOn();
                break;
            }
            stage = one.to();
            from = one.occurredOn();
        }
        double length = Math.max(1, until.toEpochDay() - from.toEpochDay());
        return new Standing(stage, (day.toEpochDay() - from.toEpochDay()) / length);
    }

    /** {@code n} of them in their own order. */
    static <T> List<T> some(List<T> of, int n, Random random) {
        List<T> left = new ArrayList<>(of);
        while (left.size() > n) left.remove(random.nextInt(left.size()));
        return left;
    }
}
