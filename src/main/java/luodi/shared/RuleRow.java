package luodi.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dated rule with where it comes from and who entered and decided it; {@code shipped} came with the program. */
public record RuleRow<R extends RuleRow.Dated>(
        UUID id,
        boolean shipped,
        R rule,
        String source,
        State state,
        UUID editorId,
        String editor,
        OffsetDateTime editedAt,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt) {

    /** What a rule says, from a day on. */
    public interface Dated {
        LocalDate validFrom();

        String words();
    }

    /** Proposed by the staff, in force or refused by the head. */
    public enum State {
        PROPOSED("等局负责人定"),
        IN_FORCE("执行"),
        REFUSED("没有采纳");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static <R extends Dated> RuleRow<R> read(ResultSet row, R rule) throws SQLException {
        return new RuleRow<>(
                row.getObject("id", UUID.class),
                row.getString("county") == null,
                rule,
                row.getString("source"),
                State.valueOf(row.getString("state")),
                row.getObject("editor_id", UUID.class),
                row.getString("editor"),
                Objects.requireNonNull(row.getObject("edited_at", OffsetDateTime.class)),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class));
    }

    /** In force and begun; of several the newest holds. */
    public boolean holdsOn(LocalDate day) {
        return state == State.IN_FORCE && !rule.validFrom().isAfter(day);
    }

    /** «示例·王芳，示例·李明 定», or one name where the head's own word made it. */
    public static String who(String editor, @Nullable String decidedBy) {
        return decidedBy == null || decidedBy.equals(editor) ? editor : editor + "，" + decidedBy + " 定";
    }
}
