package luodi.updates;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import luodi.shared.Time;
import luodi.shared.web.Say;
import org.jspecify.annotations.Nullable;

/** 项目动态信息: a fact, its time, who says it; {@code shared} with the company or kept among those who serve the project. */
public record Update(
        UUID id,
        UUID projectId,
        String code,
        String project,
        OffsetDateTime happenedAt,
        String text,
        boolean shared,
        @Nullable String originKey,
        UUID authorId,
        String author,
        OffsetDateTime publishedAt,
        @Nullable OffsetDateTime mendedAt,
        int version,
        UUID rootId,
        @Nullable UUID correctionOf,
        @Nullable String reason,
        @Nullable OffsetDateTime replacedAt,
        List<UUID> pictures) {

    public LocalDate publishedOn() {
        return publishedAt.atZoneSameInstant(Time.ZONE).toLocalDate();
    }

    /** The county's time of the fact, to the minute, as a form shows it. */
    public LocalDateTime happenedTime() {
        return happenedAt.atZoneSameInstant(Time.ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    boolean says(NewUpdate other) {
        return text.equals(other.text())
                && happenedTime().equals(other.happenedAt().truncatedTo(ChronoUnit.MINUTES))
                && shared == other.shared()
                && pictures.equals(other.fileIds());
    }

    /** As people retype it into a chat today: project, time, fact. */
    public String plainText() {
        return "【" + project + "】" + Say.time(happenedAt) + "\n" + text;
    }
}
