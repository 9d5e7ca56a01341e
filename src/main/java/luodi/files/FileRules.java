package luodi.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What may be kept, told by the bytes and never by the name. */
public final class FileRules {
    public static final int LIMIT = 10 * 1024 * 1024;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private FileRules() {}

    /** The type of these bytes, or null where it is none that Luodi keeps. */
    static @Nullable String type(byte[] content) {
        if (starts(content, 0, 0xFF, 0xD8, 0xFF)) return "image/jpeg";
        if (starts(content, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) return "image/png";
        if (starts(content, 0, 'R', 'I', 'F', 'F') && starts(content, 8, 'W', 'E', 'B', 'P')) return "image/webp";
        if (starts(content, 0, '%', 'P', 'D', 'F', '-')) return "application/pdf";
        if (!starts(content, 0, 'P', 'K', 3, 4)) return null;
        // an office paper is a zip whose directory names its parts
        String names = new String(content, StandardCharsets.ISO_8859_1);
        if (!names.contains("[Content_Types].xml")) return null;
        if (names.contains("word/document.xml")) return OFFICE + "wordprocessingml.document";
        return names.contains("xl/workbook.xml") ? OFFICE + "spreadsheetml.sheet" : null;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A name without folders and control characters, at most 120 characters. */
    static String name(String given) {
        String plain = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (plain.isEmpty()) return "未命名";
        return plain.length() <= 120 ? plain : plain.substring(plain.length() - 120);
    }

    private static boolean starts(byte[] content, int at, int... wanted) {
        if (content.length < at + wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) {
            if ((content[at + i] & 0xFF) != wanted[i]) return false;
        }
        return true;
    }
}
