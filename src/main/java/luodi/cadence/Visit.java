package luodi.cadence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luodi.files.StoredFile;
import luodi.projects.ProjectRole;
import org.jspecify.annotations.Nullable;

/**
 * 走访 (domain.md §2.2): see three, ask three, do three, as the record stands now. {@code late} is R-03 (补录), null where the calendar is not
 * published; {@code complete} is R-02 (三个三).
 */
public record Visit(
        UUID id,
        String code,
        String project,
        LocalDate visitedOn,
        LocalDate enteredOn,
        @Nullable LocalTime startedAt,
        @Nullable LocalTime endedAt,
        String place,
        @Nullable String companions,
        UUID visitorId,
        String visitor,
        VisitorRole role,
        Met owner,
        Met territory,
        Met secretary,
        String progress,
        boolean hasProblems,
        List<Told> problems,
        Job reported,
        Job coordinated,
        Job pressed,
        List<StoredFile> photos,
        List<Presence> presence,
        List<Earlier> earlier,
        OffsetDateTime recordedAt,
        int version,
        @Nullable Boolean late,
        boolean complete) {

    /** Of one of the three: met or not, his name or the reason; null where nothing was said. */
    public record Met(@Nullable Boolean met, @Nullable String note) {
        public boolean seen() {
            return Boolean.TRUE.equals(met);
        }

        /** 见到 · 示例·周总, 没见到：在县里开会. */
        public String words() {
            if (met == null) return "没有记";
            if (note == null) return met ? "见到" : "没见到，没写原因";
            return met ? "见到 · " + note : "没见到：" + note;
        }
    }

    /** Of one of the three jobs: done, not needed for a reason, or null where nothing was said. */
    public record Job(@Nullable String state, @Nullable String note) {
        boolean answered() {
            return "DONE".equals(state) || "NOT_NEEDED".equals(state) && note != null;
        }

        public String words() {
            if (state == null) return "没有记";
            return (state.equals("DONE") ? "做了" : "不需要") + (note == null ? "" : "：" + note);
        }
    }

    /** A problem as it was told on the spot, and its number on the problem list. */
    public record Told(UUID id, String number, String title, String cause) {}

    /** What one of the three says himself: he was there, or not. */
    public record Presence(
            ProjectRole role, boolean present, @Nullable String note, String confirmedBy, OffsetDateTime confirmedAt) {}

    /** The words before a correction; on the day of the visit's record no reason is asked. */
    public record Earlier(
            int version, VisitWords words, @Nullable String reason, String replacedBy, OffsetDateTime replacedAt) {}

    Visit judged(boolean threeThrees) {
        return new Visit(
                id,
                code,
                project,
                visitedOn,
                enteredOn,
                startedAt,
                endedAt,
                place,
                companions,
                visitorId,
                visitor,
                role,
                owner,
                territory,
                secretary,
                progress,
                hasProblems,
                problems,
                reported,
                coordinated,
                pressed,
                photos,
                presence,
                earlier,
                recordedAt,
                version,
                late,
                threeThrees);
    }

    List<Met> people() {
        return List.of(owner, territory, secretary);
    }

    List<Job> jobs() {
        return List.of(reported, coordinated, pressed);
    }

    public String href() {
        return "/visits/" + id;
    }

    public boolean backfilled() {
        return Boolean.TRUE.equals(late);
    }

    /** As people retype it into a chat today. */
    public String plainText() {
        String met = Stream.of(
                        owner.seen() ? "项目负责人" : "", territory.seen() ? "属地负责人" : "", secretary.seen() ? "项目秘书" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("、"));
        String told = problems.stream()
                .map(problem -> "问题（" + problem.number() + "）：" + problem.title() + "，原因：" + problem.cause() + "。")
                .collect(Collectors.joining("\n"));
        return project + "走访 " + visitedOn + "\n见到：" + met + "\n进度：" + progress + "\n" + (hasProblems ? told : "没有问题。");
    }
}
