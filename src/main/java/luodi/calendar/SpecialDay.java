package luodi.calendar;

import java.time.LocalDate;

/** A day that differs from the plain week, as a notice of the State Council lists it. */
public record SpecialDay(LocalDate date, Kind kind, String name) {
    /** 上班 on a weekend, 放假 on a weekday (and the weekend days inside a holiday). */
    public enum Kind {
        WORK("上班"),
        REST("放假");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean works() {
        return kind == Kind.WORK;
    }
}
