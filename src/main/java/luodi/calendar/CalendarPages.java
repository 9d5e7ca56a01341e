package luodi.calendar;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 日历: the published years, and loading the next one with a preview. */
@Controller
class CalendarPages {
    private final Calendar calendar;
    private final StaticTemplates templates = new StaticTemplates();

    CalendarPages(Calendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping("/calendar")
    JteModel index(Actor me) {
        Rights.require(CalendarPolicy.mayLook(me));
        return templates.calendarYears(calendar.years(), calendar.days(), me.today(), CalendarPolicy.mayPublish(me));
    }

    @GetMapping("/calendar/{year}")
    JteModel show(Actor me, @PathVariable int year) {
        Rights.require(CalendarPolicy.mayLook(me));
        return templates.calendarYear(calendar.year(year).orElseThrow(NotFound::new), calendar.days());
    }

    @GetMapping("/calendar/new")
    JteModel newOne(Actor me) {
        Rights.require(CalendarPolicy.mayPublish(me));
        return templates.calendarUpload("", Map.of());
    }

    /** Nothing is stored yet: shows what the file says, or what is wrong with it at its lines. */
    @PostMapping("/calendar/preview")
    Object preview(
            Actor me,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String text)
            throws IOException {
        Rights.require(CalendarPolicy.mayPublish(me));
        String sent = file != null && !file.isEmpty()
                ? new String(file.getBytes(), StandardCharsets.UTF_8)
                : text == null ? "" : text;
        try {
            Notice notice = NoticeReader.read(sent);
            return templates.calendarPreview(
                    notice, calendar.year(notice.year()).orElse(null));
        } catch (Rejected refused) {
            return new Answer(422, templates.calendarUpload(sent, refused.fields()));
        }
    }

    @PostMapping("/calendar")
    Object create(Actor me, @RequestParam(required = false) @Nullable String text) {
        Rights.require(CalendarPolicy.mayPublish(me));
        String sent = text == null ? "" : text;
        return Answer.orForm(
                () -> {
                    Notice notice = NoticeReader.read(sent);
                    calendar.publish(me, notice);
                    return Answer.to("/calendar/" + notice.year());
                },
                errors -> templates.calendarUpload(sent, errors));
    }
}
