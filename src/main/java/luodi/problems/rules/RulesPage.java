package luodi.problems.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import luodi.shared.RuleRow;
import org.jspecify.annotations.Nullable;

/** All numbers and reasons of a county today, and what was proposed and decided. */
public record RulesPage(
        LocalDate today, List<NumberLine> numbers, List<ReasonLine> reasons, boolean mayPropose, boolean mayDecide) {

    /** What the county entered of its own; {@code beside} what holds now, {@code reach} where a number touches rows that are listed, {@code action} where it is decided. */
    public record Change(
            String what,
            String words,
            String beside,
            LocalDate from,
            String source,
            String who,
            OffsetDateTime at,
            RuleRow.State state,
            @Nullable Reach reach,
            String action) {}

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

    /** Decided, the newest first. */
    public List<Change> changes() {
        return all().filter(change -> change.state() != RuleRow.State.PROPOSED)
                .sorted(Comparator.comparing(Change::at).reversed())
                .toList();
    }

    /** Waiting for the head, the longest first. */
    public List<Change> waiting() {
        return all().filter(change -> change.state() == RuleRow.State.PROPOSED)
                .sorted(Comparator.comparing(Change::at))
                .toList();
    }

    private Stream<Change> all() {
        Stream<Change> ofNumbers = numbers.stream()
                .flatMap(line -> line.rows().stream()
                        .filter(row -> !row.isShipped())
                        .map(row -> new Change(
                                line.number().label(),
                                line.number().words(row.value()),
                                "现在 " + line.number().words(line.now().value()) + "，程序自带 "
                                        + line.number().words(line.shipped().value()),
                                row.validFrom(),
                                row.source(),
                                RuleRow.who(row.editor(), row.decidedBy()),
                                Objects.requireNonNull(row.editedAt()),
                                row.state(),
                                line.number().reach(),
                                "/problems/rules/" + row.id())));
        Stream<Change> ofReasons = reasons.stream()
                .flatMap(line -> line.rows().stream()
                        .filter(row -> !row.isShipped())
                        .map(row -> new Change(
                                "停表的理由",
                                row.words(),
                                line.decided() ? "现在：" + line.now().words() : "现在没有这一条",
                                row.validFrom(),
                                row.source(),
                                RuleRow.who(row.editor(), row.decidedBy()),
                                Objects.requireNonNull(row.editedAt()),
                                row.state(),
                                null,
                                "/problems/rules/stop-reasons/" + row.id())));
        return Stream.concat(ofNumbers, ofReasons);
    }
}
