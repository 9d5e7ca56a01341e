package luodi.projects.keylist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import luodi.projects.team.FourOnes;
import luodi.shared.Money;
import org.jspecify.annotations.Nullable;

/** A version of a year's list as this person sees it: its entries with their four ones, what changed, what he may do with it. */
public record KeyListPage(
        int year,
        List<Integer> years,
        List<KeyList> versions,
        @Nullable KeyList list,
        @Nullable KeyList before,
        List<KeyListEntry> entries,
        List<Change> changes,
        Map<UUID, FourOnes> ones,
        Set<String> open,
        boolean all,
        boolean mayDraft,
        boolean mayApprove,
        UUID newId) {

    public List<KeyListEntry> present() {
        return entries.stream().filter(entry -> !entry.left()).toList();
    }

    public List<KeyListEntry> gone() {
        return entries.stream().filter(KeyListEntry::left).toList();
    }

    public FourOnes onesOf(KeyListEntry entry) {
        return Objects.requireNonNull(ones.get(entry.projectId()));
    }

    /** Whether the project behind a line is this person's to open: the list is wider than what he sees. */
    public boolean opens(String code) {
        return open.contains(code);
    }

    public long complete() {
        return present().stream().filter(entry -> onesOf(entry).complete()).count();
    }

    /** Whether this version can still be edited by this person. */
    public boolean editable() {
        return mayDraft && list != null && list.status() == KeyList.Status.DRAFT;
    }

    /** A version that is being drafted or waits for approval, where another one is looked at. */
    public @Nullable KeyList pending() {
        return versions.stream()
                .filter(one -> !one.approved() && !one.equals(list))
                .findFirst()
                .orElse(null);
    }

    public boolean mayStart() {
        return mayDraft && versions.stream().allMatch(KeyList::approved);
    }

    public String finding() {
        if (list == null) return year + " 年还没有重点项目名单";
        BigDecimal plans = present().stream()
                .map(KeyListEntry::plan)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String count = year + (all ? " 年 " : " 年您参与的 ") + present().size() + " 个重点项目"
                + (plans.signum() == 0 ? "" : "，年度计划合计 " + Money.text(plans));
        return switch (list.status()) {
            case DRAFT -> "第 " + list.number() + " 号起草中：" + count;
            case SUBMITTED -> "第 " + list.number() + " 号待批准：" + count;
            case APPROVED -> count;
        };
    }

    public String changeWords() {
        StringBuilder words = new StringBuilder();
        for (Change.Kind kind : Change.Kind.values()) {
            long many = changes.stream().filter(change -> change.kind() == kind).count();
            if (many > 0)
                words.append(words.isEmpty() ? "" : "，")
                        .append(kind.label())
                        .append(' ')
                        .append(many)
                        .append(" 个");
        }
        return words.isEmpty() ? "没有变化" : words.toString();
    }
}
