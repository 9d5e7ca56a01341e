package luodi.problems.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All numbers and reasons of a county today. */
public record RulesPage(LocalDate today, List<NumberLine> numbers, List<ReasonLine> reasons, boolean mayChange) {

    /** What the county entered of its own, the newest first. */
    public record Change(String what, String words, LocalDate from, String source, String editor, OffsetDateTime at) {}

    public List<NumberLine> of(RuleNumber.Group group) {
        return numbers.stream().filter(line -> line.number().group() == group).toList();
    }

    public static Map<String, String> offered() {
        Map<String, String> offered = new LinkedHashMap<>();
        offered.put("true", "可以凭它停表");
        offered.put("false", "不再作为停表的理由");
        return offered;
    }

    public long own() {
        return numbers.stream().filter(NumberLine::own).count();
    }

    public String finding() {
        return own() == 0 ? "都按程序自带的数" : own() + " 个数本县另定，其余按程序自带的";
    }

    public @Nullable NumberLine number(NumberForm form) {
        return numbers.stream()
                .filter(line -> line.number().key().equals(form.key()))
                .findFirst()
                .orElse(null);
    }

    public List<Change> changes() {
        Stream<Change> ofNumbers = numbers.stream()
                .flatMap(line -> line.rows().stream()
                        .filter(row -> !row.isShipped())
                        .map(row -> new Change(
                                line.number().label(),
                                line.number().words(row.value()),
                                row.validFrom(),
                                row.source(),
                                row.editor(),
                                Objects.requireNonNull(row.editedAt()))));
        Stream<Change> ofReasons = reasons.stream()
                .flatMap(line -> line.rows().stream()
                        .filter(row -> !row.isShipped())
                        .map(row -> new Change(
                                "停表的理由",
                                row.words(),
                                row.validFrom(),
                                row.source(),
                                row.editor(),
                                Objects.requireNonNull(row.editedAt()))));
        return Stream.concat(ofNumbers, ofReasons)
                .sorted(Comparator.comparing(Change::at).reversed())
                .toList();
    }
}
