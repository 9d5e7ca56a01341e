package luodi.cadence.briefing;

import java.time.LocalDate;
import java.util.UUID;
import luodi.calendar.IsoWeek;
import luodi.shared.Ids;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** A held 碰头会 as it is typed; {@code id} is made when the form is opened. */
public record MeetingForm(
        @Nullable String id,
        @Nullable String heldOn,
        @Nullable String host,
        @Nullable String attendees,
        @Nullable String notes) {

    record Read(UUID id, LocalDate heldOn, String host, String attendees, String notes) {}

    static MeetingForm fresh(LocalDate day) {
        return new MeetingForm(Ids.next().toString(), day.toString(), null, null, null);
    }

    /** Held within its week, not in the days to come. @throws luodi.shared.Rejected with a sentence at each field */
    Read read(IsoWeek week, LocalDate today) {
        Typed typed = new Typed();
        UUID given = typed.id("id", id);
        LocalDate day = typed.date("heldOn", heldOn);
        if (heldOn == null || heldOn.isBlank()) typed.refuse("heldOn", "请填哪天开的。");
        if (day != null && !IsoWeek.of(day).equals(week))
            typed.refuse("heldOn", "要在这一周：" + week.monday() + " 到 " + week.sunday() + "。");
        if (day != null && day.isAfter(today)) typed.refuse("heldOn", "还没开的会先不记。");
        String who = Typed.text(host);
        typed.need("host", who, "请写谁主持。");
        String there = Typed.text(attendees);
        typed.need("attendees", there, "请写哪些人或单位到了。");
        String said = Typed.text(notes);
        typed.need("notes", said, "请写议了什么、定了什么。");
        typed.done("R-04");
        return new Read(given == null ? Ids.next() : given, must(day), must(who), must(there), must(said));
    }

    private static <T> T must(@Nullable T value) {
        return java.util.Objects.requireNonNull(value);
    }
}
