package luodi.people;

import java.util.Arrays;
import luodi.shared.Role;
import org.jspecify.annotations.Nullable;

/** What a list of people is narrowed to; {@code after} is the id of the last person of the page before. */
public record PersonFilter(String q, String unit, String role, String after) {
    public PersonFilter {
        q = Typed.text(q);
        unit = Typed.text(unit);
        role = Typed.text(role);
        after = Typed.text(after).matches("[0-9a-f-]{36}") ? Typed.text(after) : "";
    }

    public static PersonFilter none() {
        return new PersonFilter("", "", "", "");
    }

    /** The role, where the word is one. */
    @Nullable
    Role wanted() {
        return Arrays.stream(Role.values())
                .filter(known -> known.name().equals(role))
                .findFirst()
                .orElse(null);
    }
}
