package luodi.projects;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** Where a page of the register ended: the two sort keys of its last row, or the number of the next page. */
final class Cursor {
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    static String of(String... keys) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }

    static String @Nullable [] read(@Nullable String cursor, Typed typed) {
        if (cursor == null) return null;
        try {
            String[] keys =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (keys.length == 2 || keys.length == 1 && keys[0].matches("\\d{1,3}")) return keys;
        } catch (IllegalArgumentException e) {
            typed.refuse("after", "after 不是这个列表给出的 next。");
        }
        typed.refuse("after", "after 不是这个列表给出的 next。");
        return null;
    }

    static int page(String[] keys) {
        return Integer.parseInt(keys[0]);
    }
}
