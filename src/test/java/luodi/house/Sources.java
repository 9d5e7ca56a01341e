package luodi.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The program's own Java sources, as the tests of the house read them. */
record Sources(Path path, String text) {
    private static final Path MAIN = Path.of("src/main/java/luodi");

    static List<Sources> all() {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Sources::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The room it stands in: the first folder below luodi. */
    String room() {
        return MAIN.relativize(path).getName(0).toString();
    }

    private static Sources read(Path file) {
        try {
            return new Sources(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
