package luodi.overview.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import luodi.people.Passwords;

/** The passwords of the demonstration: freshly made or given, kept in a file that only its owner reads, so that each start can tell them. */
final class DemoAccounts {
    private final Path file;

    DemoAccounts(Path home) {
        this.file = home.resolve("accounts.txt");
    }

    Path file() {
        return file;
    }

    /** As kept; empty where nothing was kept. */
    Map<String, String> kept() throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        if (!Files.exists(file)) return words;
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t");
            if (cells.length == 2) words.put(cells[0], cells[1]);
        }
        return words;
    }

    /** One word for each login: the given one, the kept one, or a fresh one. */
    Map<String, String> words(List<String> logins, String given) throws IOException {
        Map<String, String> kept = kept();
        Map<String, String> words = new LinkedHashMap<>();
        for (String login : logins) {
            words.put(login, !given.isEmpty() ? given : kept.getOrDefault(login, Passwords.fresh()));
        }
        return words;
    }

    void keep(Map<String, String> words) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = file.resolveSibling("accounts.txt.new");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        List<String> lines = new ArrayList<>();
        words.forEach((login, word) -> lines.add(login + "\t" + word));
        Files.write(next, lines);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
