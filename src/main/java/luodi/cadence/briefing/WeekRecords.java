package luodi.cadence.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.cadence.Kept;
import luodi.calendar.IsoWeek;
import org.jspecify.annotations.Nullable;

/** What the records know of a county's week: its active key projects, and of each what was said, what came up, what is next. */
record WeekRecords(
        IsoWeek week,
        List<Listed> projects,
        Map<UUID, List<Said>> said,
        Map<UUID, List<Trouble>> troubles,
        Map<UUID, List<Step>> steps,
        Map<String, Kept> kept,
        List<WeeklyMeeting> meetings) {

    /** An active key project. */
    record Listed(UUID id, String code, String name, String stage, String light, String owners) {}

    /** Something that was recorded of the week: what moved, or what was done about a problem. */
    record Said(BriefingPart part, LocalDate on, String words, BriefingSource source) {}

    /** A problem raised, closed or open in the week; a confidential one keeps its title to itself. */
    record Trouble(
            String number,
            String title,
            @Nullable String cause,
            @Nullable String holder,
            boolean confidential,
            boolean raised,
            boolean closed,
            boolean open,
            boolean overdue,
            BriefingSource source) {
        String words() {
            return confidential ? number + "（不列标题）" : title + "（" + number + "）";
        }
    }

    /** A milestone done this week, due or starting next week, or late. */
    record Step(
            String name,
            LocalDate start,
            LocalDate end,
            @Nullable LocalDate done,
            BriefingSource source) {}

    List<Said> said(UUID project, BriefingPart part) {
        return said.getOrDefault(project, List.of()).stream()
                .filter(each -> each.part() == part)
                .toList();
    }
}
