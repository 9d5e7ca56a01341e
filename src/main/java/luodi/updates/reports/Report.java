package luodi.updates.reports;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import luodi.shared.web.Say;
import luodi.updates.ReportMaterial.Part;
import org.jspecify.annotations.Nullable;

/** 项目总结报告 of a project for a period, both days included, in one of its editions. */
public record Report(
        UUID id,
        UUID projectId,
        String code,
        String project,
        LocalDate from,
        LocalDate to,
        int edition,
        UUID rootId,
        @Nullable UUID corrects,
        @Nullable String reason,
        State state,
        boolean shared,
        UUID authorId,
        String author,
        OffsetDateTime draftedAt,
        String savedBy,
        OffsetDateTime savedAt,
        @Nullable UUID submitterId,
        @Nullable String submitter,
        @Nullable OffsetDateTime submittedAt,
        @Nullable String returnedWhy,
        @Nullable String reviewer,
        @Nullable OffsetDateTime issuedAt,
        @Nullable LocalDate issuedOn,
        @Nullable OffsetDateTime replacedAt,
        int version) {

    public enum State {
        DRAFT("草稿"),
        SUBMITTED("待审核"),
        ISSUED("已印发"),
        DROPPED("不要了");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A sentence: what the records said (null where a person typed it), and what stands; empty where it was left out.
     * An edited sentence keeps the record it comes from.
     */
    public record Line(
            int seq,
            Part part,
            @Nullable String drafted,
            String text,
            @Nullable String sourceKey,
            @Nullable String href) {
        public boolean edited() {
            return drafted != null && !drafted.equals(text);
        }
    }

    public String title() {
        return project + "总结报告";
    }

    /** 2026年10月1日至2026年10月31日. */
    public String period() {
        return Say.day(from) + "至" + Say.day(to);
    }

    public String editionText() {
        return edition == 1 ? "" : "（第 " + edition + " 版）";
    }

    /** The whole as people paste it into a chat: parts with their sentences, nothing that was left out. */
    public String plainText(List<Line> lines) {
        StringBuilder text = new StringBuilder("【" + title() + "】" + period());
        for (Part part : Part.values()) {
            List<String> sentences = lines.stream()
                    .filter(line -> line.part() == part && !line.text().isEmpty())
                    .map(Line::text)
                    .toList();
            if (!sentences.isEmpty())
                text.append("\n").append(part.label()).append("：").append(String.join("", sentences));
        }
        return text.toString();
    }
}
