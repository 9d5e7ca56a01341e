package luodi.overview;

import java.time.LocalDate;
import java.util.List;
import luodi.projects.Stage;
import org.jspecify.annotations.Nullable;

/** 我的待办: what waits for one person, what he handed on, his projects, and for leaders what changed and who holds what. */
public record Desk(LocalDate today, String headline, boolean leader, List<Waiting> now, List<Waiting> soon, List<Waiting> withOthers,
        List<Mine> projects, List<Change> changes, List<Held> held) {

    /** A project of mine with the light of the county's latest year. */
    public record Mine(String code, String name, @Nullable Stage stage, String light, @Nullable String reason) {}

    /** Something that happened on a visible project this week: 推进, 转红, 转黄, 完成. */
    public record Change(String word, String code, String name, String text, LocalDate on) {}

    /** Milestones that a unit is late with; {@code code} is the project of the oldest one. */
    public record Held(String unit, int count, long days, String code) {}
}
