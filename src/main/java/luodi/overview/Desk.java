package luodi.overview;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import luodi.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * 我的待办: what waits for one person today, this week and later, what he handed on, his projects, and for leaders what changed
 * and who holds what.
 *
 * @param weekLeft working days of this week, or null where the calendar does not say
 * @param since when this person last read his desk, or null the first time
 */
public record Desk(
        LocalDate today,
        @Nullable String weekLeft,
        String headline,
        boolean leader,
        List<Waiting> now,
        List<Waiting> week,
        List<Waiting> later,
        List<Waiting> withOthers,
        List<Mine> projects,
        @Nullable OffsetDateTime since,
        List<Change> changes,
        List<Held> held) {

    /** A project of mine with the light of the county's latest year. */
    public record Mine(
            String code,
            String name,
            @Nullable Stage stage,
            String light,
            @Nullable String reason) {}

    /** Something that happened on a visible project since the last reading: 解决, 新迟, 转红, 转黄, 推进, 完成, 进展. */
    public record Change(String word, String code, String name, String text, LocalDate on, String href) {}

    /** What a unit has in hand: how many things, how many of them late, and for how many days the oldest one. */
    public record Held(String unit, int count, int late, long days) {}

    /** One thing in a unit's hands since a day. */
    public record HeldItem(
            String unit, String code, String project, String text, LocalDate since, boolean late, String href) {}

    /** What is not for today: this week's and later things. */
    public List<Waiting> soon() {
        return Stream.concat(week.stream(), later.stream()).toList();
    }

    public List<Waiting> decisions() {
        return now.stream().filter(waiting -> waiting.kind().decision()).toList();
    }

    public List<Waiting> watched() {
        return now.stream().filter(waiting -> !waiting.kind().decision()).toList();
    }

    /** How long a leader reads, in minutes. */
    public int minutes() {
        int decided = decisions().stream()
                .mapToInt(one -> one.title().length()
                        + one.detail().length()
                        + one.turn().length())
                .sum();
        int changed = changes.stream()
                .mapToInt(one -> one.name().length() + one.text().length() + 2)
                .sum();
        int watch = watched().stream()
                .mapToInt(one -> one.title().length() + one.turn().length())
                .sum();
        return DeskRules.minutes(decided + changed + watch + held.size() * 12);
    }
}
