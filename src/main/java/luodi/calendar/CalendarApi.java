package luodi.calendar;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.NotFound;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Working days as JSON; the one question here is open to everyone. */
@RestController
@RequestMapping("/api/v1/calendar")
class CalendarApi {
    record Answered(LocalDate date) {}

    /** @param text the csv form or the holiday-cn form of one year */
    record Upload(@Nullable String text) {}

    record Preview(
            int year,
            String source,
            List<SpecialDay> days,
            List<Integer> workingDaysByMonth,
            int workingDays,
            boolean published) {}

    private final Calendar calendar;

    CalendarApi(Calendar calendar) {
        this.calendar = calendar;
    }

    /** The n-th working day after the date, the date itself not counted; 422 where no calendar is published. */
    @GetMapping("/{date}/working-days/{n}")
    Answered plus(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date, @PathVariable int n) {
        Rights.require(CalendarPolicy.anyone());
        return new Answered(calendar.days().plus(date, n));
    }

    @GetMapping("/years")
    Listing<CalendarYear> index(Actor me) {
        Rights.require(CalendarPolicy.mayLook(me));
        return Listing.whole(calendar.years());
    }

    @GetMapping("/years/{year}")
    CalendarYear show(Actor me, @PathVariable int year) {
        Rights.require(CalendarPolicy.mayLook(me));
        return calendar.year(year).orElseThrow(NotFound::new);
    }

    /** What a file says of a year; nothing is stored. */
    @PostMapping("/previews")
    Preview preview(Actor me, @RequestBody Upload upload) {
        Rights.require(CalendarPolicy.mayPublish(me));
        Notice notice = NoticeReader.read(Objects.requireNonNullElse(upload.text(), ""));
        return new Preview(
                notice.year(),
                notice.source(),
                notice.days(),
                notice.workingDaysByMonth(),
                notice.workingDays(),
                calendar.year(notice.year()).isPresent());
    }

    @PostMapping("/years")
    ResponseEntity<CalendarYear> create(Actor me, @RequestBody Upload upload) {
        Rights.require(CalendarPolicy.mayPublish(me));
        Notice notice = NoticeReader.read(Objects.requireNonNullElse(upload.text(), ""));
        calendar.publish(me, notice);
        return ResponseEntity.created(URI.create("/api/v1/calendar/years/" + notice.year()))
                .body(calendar.year(notice.year()).orElseThrow(NotFound::new));
    }
}
