package luodi.projects.facts;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One fact in somebody's words: what was built, a dated plan, tax, progress; {@code month} is 2019-01 (yuan). */
public record StatedFact(
        UUID id,
        UUID projectId,
        String code,
        int year,
        Kind kind,
        int seq,
        String text,
        @Nullable BigDecimal amount,
        @Nullable String month,
        @Nullable String quote,
        @Nullable String note,
        UUID recorderId,
        String recordedBy,
        OffsetDateTime recordedAt) {

    public enum Kind {
        BUILT("建成内容"),
        PLANNED_DATE("计划时间"),
        DURATION("用时"),
        TAX("税收"),
        PROGRESS("形象进度"),
        OTHER("其他");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public static Map<String, String> options() {
            Map<String, String> options = new LinkedHashMap<>();
            for (Kind kind : values()) options.put(kind.name(), kind.label);
            return options;
        }
    }
}
