package luodi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A query read as an open stream keeps its connection: ten such pages and the program stands still. */
class QueriesTest {
    @Test
    void noQueryIsReadAsAnOpenStream() throws IOException {
        List<String> open = new ArrayList<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (streams(Files.readString(file))) open.add(file.toString());
            }
        }
        assertThat(open).isEmpty();
        assertThat(streams("db.sql(S).query((row, n) -> f(row))\n    .stream()"))
                .isTrue();
        assertThat(streams("db.sql(S).query((row, n) -> f(row)).list().stream()"))
                .isFalse();
    }

    private static boolean streams(String source) {
        for (int at = source.indexOf(".query("); at >= 0; at = source.indexOf(".query(", at + 1)) {
            int depth = 0;
            int end = at + 6;
            do {
                char c = source.charAt(end++);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            } while (depth > 0 && end < source.length());
            if (source.substring(end).stripLeading().startsWith(".stream()")) return true;
        }
        return false;
    }
}
