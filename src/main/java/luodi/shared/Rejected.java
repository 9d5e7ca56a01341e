package luodi.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Input that a rule refuses: a sentence for the person at each field («» stands for the whole form), and the rule's id. */
public final class Rejected extends Refusal {
    private final Map<String, String> fields;
    private final @Nullable String rule;

    public Rejected(String sentence) {
        this("", sentence);
    }

    public Rejected(String field, String sentence) {
        this(Map.of(field, sentence), null);
    }

    public Rejected(String field, String sentence, String rule) {
        this(Map.of(field, sentence), rule);
    }

    public Rejected(Map<String, String> fields, @Nullable String rule) {
        super(String.join(" ", fields.values()));
        this.fields = new LinkedHashMap<>(fields);
        this.rule = rule;
    }

    public Map<String, String> fields() {
        return fields;
    }

    public @Nullable String rule() {
        return rule;
    }
}
