package luodi.projects;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row is found by: every character and every pair of neighbours, because two characters are a Chinese word, and the
 * pairs of its pinyin initials (xfsc finds 消防审查).
 */
public final class SearchTerms {
    private SearchTerms() {}

    /** The terms kept beside a row; the code stands whole and without its county. */
    public static String[] of(String code, @Nullable String... texts) {
        Set<String> terms = new LinkedHashSet<>();
        terms.add(code);
        terms.add(code.substring(code.indexOf('-') + 1));
        for (String text : texts) {
            if (text == null) continue;
            for (String word : words(text)) {
                for (int i = 0; i < word.length(); i++) terms.add(word.substring(i, i + 1));
                pairs(word, terms);
                pairs(Initials.of(word), terms);
            }
        }
        return terms.toArray(String[]::new);
    }

    /** The terms that a row must all have to answer what was typed into the search box. */
    public static String[] asked(String typed) {
        Set<String> terms = new LinkedHashSet<>();
        for (String word : words(typed)) {
            if (word.matches("(\\d{6}-)?\\d{4}-\\d{2,}") || word.length() == 1) terms.add(word);
            else pairs(word, terms);
        }
        return terms.toArray(String[]::new);
    }

    private static void pairs(String word, Set<String> terms) {
        for (int i = 0; i + 1 < word.length(); i++) terms.add(word.substring(i, i + 2));
    }

    private static String[] words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        return plain.isEmpty() ? new String[0] : plain.split("[\\s、,，;；]+");
    }
}
