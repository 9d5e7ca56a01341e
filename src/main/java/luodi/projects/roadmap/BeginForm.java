package luodi.projects.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** Where a new draft comes from: a template and a start, the plan in force, or nothing. */
public record BeginForm(
        @Nullable UUID id,
        @Nullable From from,
        @Nullable UUID template,
        @Nullable String start) {
    /** What a draft is drawn from. */
    public enum From {
        TEMPLATE,
        CURRENT,
        BLANK
    }

    RoadmapVersion begin(RoadmapDrafts drafts, Actor me, Seen project) {
        UUID draft = id == null ? Ids.next() : id;
        return switch (from == null ? From.TEMPLATE : from) {
            case CURRENT -> drafts.fromCurrent(me, project, draft);
            case BLANK -> drafts.blank(me, project, draft);
            case TEMPLATE -> {
                if (template == null) throw new Rejected("template", "请选一个模板。");
                LocalDate day = startsOn();
                if (day == null) throw new Rejected("start", "请填计划从哪天开始。");
                yield drafts.fromTemplate(me, project, draft, template, day);
            }
        };
    }

    List<Milestone> preview(RoadmapDrafts drafts, Actor me) {
        LocalDate day = startsOn();
        return template == null || day == null ? List.of() : drafts.preview(me, template, day);
    }

    @Nullable
    LocalDate startsOn() {
        return ActualForm.day("start", start);
    }
}
