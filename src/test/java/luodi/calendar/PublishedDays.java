package luodi.calendar;

/** The program's own calendars of 2016 to 2026, for tests of every room that counts working days. */
public final class PublishedDays {
    public static final WorkingDays DAYS = WorkingDaysTest.DAYS;

    private PublishedDays() {}
}
