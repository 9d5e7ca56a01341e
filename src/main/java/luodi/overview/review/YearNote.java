package luodi.overview.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words around a year's figures: mechanisms, service modes, open readings, each with its quote or marked as 推算. */
public record YearNote(
        UUID id,
        int year,
        Kind kind,
        int seq,
        String title,
        @Nullable String detail,
        @Nullable String quote,
        String writtenBy) {

    public enum Kind {
        MECHANISM("建立的制度"),
        ROLE("各方职责"),
        RULE("定下的规矩"),
        SERVICE_MODE("服务方式"),
        GOAL("目标和成效"),
        MEDIA("媒体报道"),
        OPEN_READING("待明确的读法"),
        RECONCILIATION("相差的可能");

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
