package luodi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A handler that asks for no right is a hole: the first line of each asks a policy. */
class PolicyTest {
    /** The annotation, the signature, and the first statement of the body. */
    private static final Pattern HANDLER = Pattern.compile(
            "@(?:Get|Post|Put|Patch|Delete|Request)Mapping(?:\\((?:[^()\"]|\"[^\"]*\")*\\))?\\s+(?:@\\w+(?:\\([^)]*\\))?\\s+)*"
                    + "((?:public |private )?(?!class\\b|final class\\b)[\\w<>?,. \\[\\]@]+\\s(\\w+)\\((?:[^()\"]|\"[^\"]*\"|\\([^()]*\\))*\\)[^{;]*\\{)\\s*([^;]*;)");

    @Test
    void eachHandlerAsksAPolicyFirst() {
        List<String> holes = new ArrayList<>();
        int handlers = 0;
        for (Sources source : Sources.all()) {
            var found = HANDLER.matcher(source.text());
            while (found.find()) {
                handlers++;
                if (!found.group(3)
                        .matches("(?s)Rights\\.require\\((?:!?\\w+Policy\\.\\w+\\(.*\\)|.*Policy\\..*)\\);")) {
                    holes.add(source.path() + " " + found.group(2) + ": "
                            + found.group(3).strip());
                }
            }
        }
        assertThat(holes)
                .as("handlers whose first line is not Rights.require(…Policy…)")
                .isEmpty();
        assertThat(handlers).as("handlers read, of " + mappings()).isEqualTo(mappings());
    }

    /** All annotations that make a handler, counted another way: none may slip past the pattern above. */
    private static int mappings() {
        return Sources.all().stream()
                .mapToInt(source -> (int) Pattern.compile("(?m)^    @(?:Get|Post|Put|Patch|Delete)Mapping\\b")
                        .matcher(source.text())
                        .results()
                        .count())
                .sum();
    }
}
