package luodi.projects.team;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** R-70 answered: the four ones and the roster, each part with what is there or missing in words. */
public record FourOnes(boolean complete, boolean rosterComplete, List<Part> parts, List<Part> roster) {
    static final FourOnes NONE = FourOnesRules.judge(FourOnesRules.Facts.NOTHING);

    /** One of the four, or one place of the roster; {@code page} is where on the project's pages it is mended. */
    public record Part(
            String name,
            boolean there,
            String words,
            @Nullable String page) {}

    public List<Part> missing() {
        return parts.stream().filter(part -> !part.there()).toList();
    }

    public List<Part> missingRoster() {
        return roster.stream().filter(part -> !part.there()).toList();
    }

    /** 齐全, or 缺 工作专班、微信群. */
    public String words() {
        return words(missing());
    }

    public String rosterWords() {
        return words(missingRoster());
    }

    private static String words(List<Part> missing) {
        return missing.isEmpty()
                ? "齐全"
                : "缺" + String.join("、", missing.stream().map(Part::name).toList());
    }
}
