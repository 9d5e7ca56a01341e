package luodi.projects.investment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All presets and all choices, as of no day in particular: who followed which rule when is a question to it. */
public record LightBook(List<LightRule> rules, List<Choice> choices) {

    /** From that day on the county follows the preset; without a county it is what every county starts with. */
    public record Choice(@Nullable String county, String preset, LocalDate validFrom, String source, String editor) {}

    /** The choice in force, the county's own before the common one; before all of them the one that every county starts with. */
    public Choice choice(String county, LocalDate on) {
        return choices.stream()
                .filter(c -> (c.county() == null || c.county().equals(county))
                        && !c.validFrom().isAfter(on))
                .max(Comparator.comparing((Choice c) -> c.county() != null).thenComparing(Choice::validFrom))
                .orElseGet(() -> choices.stream()
                        .filter(c -> c.county() == null)
                        .min(Comparator.comparing(Choice::validFrom))
                        .orElseThrow());
    }

    public List<LightRule> rules(String county, LocalDate on) {
        return rulesOf(choice(county, on).preset(), on);
    }

    public List<LightRule> rulesOf(String preset, LocalDate on) {
        return rules.stream()
                .filter(r -> r.preset().equals(preset) && r.holdsOn(on))
                .sorted(Comparator.comparing(LightRule::dimension))
                .toList();
    }

    public List<String> presets() {
        return rules.stream()
                .filter(r -> r.dimension() != LightRule.Dimension.MONEY_APART)
                .map(LightRule::preset)
                .distinct()
                .toList();
    }

    public List<Choice> choicesOf(String county) {
        return choices.stream()
                .filter(c -> c.county() == null || c.county().equals(county))
                .sorted(Comparator.comparing(Choice::validFrom))
                .toList();
    }
}
