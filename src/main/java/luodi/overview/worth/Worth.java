package luodi.overview.worth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import luodi.shared.web.Say;
import org.jspecify.annotations.Nullable;

/** 今天最值钱的五件事, with the arithmetic of each: working days and 万元·天. {@code considered} is how many open things were weighed. */
public record Worth(LocalDate today, List<Group> groups, int considered, int projects) {

    /** One project: from {@code finish} to {@code after} working days until its roadmap ends, times what this year's plan still lacks. */
    public record Group(
            String code,
            String name,
            int base,
            int finish,
            int after,
            int freed,
            BigDecimal unspentWan,
            BigDecimal value,
            List<Line> lines) {
        /** «(38 − 30) 个工作日 × 1000 万元 = 8000 万元·天». */
        public String arithmetic() {
            return "（" + finish + " − " + after + "）个工作日 × " + Say.number(unspentWan) + " 万元 = " + Say.number(value)
                    + " 万元·天";
        }
    }

    /** One thing to settle; what is overdue or has no due date yet is waited for a whole limit, for nobody knows better. */
    public record Line(
            int number,
            Kind kind,
            String title,
            @Nullable String holder,
            LocalDate since,
            int waits,
            @Nullable LocalDate due,
            boolean overdue,
            String milestone,
            int tail,
            int r,
            String href,
            String button) {
        /** «再等 8 天 + 「用地规划许可」到完工 30 天 = 38 天». */
        public String arithmetic() {
            String why = overdue ? "期限已过，再按一整个限期 " : due == null ? "还没有到期日，按一个限期 " : "到期还有 ";
            return why + waits + " 天 + 从“" + milestone + "”到全部完工 " + tail + " 天 = " + r + " 天";
        }
    }

    public enum Kind {
        PROBLEM("问题"),
        PERMIT("手续");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public BigDecimal total() {
        return groups.stream().map(Group::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public int count() {
        return groups.stream().mapToInt(group -> group.lines.size()).sum();
    }

    public String headline() {
        if (count() == 0) return considered == 0 ? "今天没有等着、又压着节点的事" : "今天没有哪一件在拖完工";
        return count() == WorthRules.FIVE ? "今天办掉这五件，最值" : "今天办掉这 " + count() + " 件，最值";
    }

    /** Clean sentences for a chat. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(today.getMonthValue() + " 月 " + today.getDayOfMonth() + " 日，" + headline() + "：共省 "
                + Say.number(total()) + " 万元·天");
        for (Group group : groups) {
            for (Line line : group.lines) {
                lines.add(line.number + "．" + group.name + "：" + line.title
                        + (line.holder == null ? "" : "，在" + line.holder));
            }
            lines.add("　办掉能早 " + group.freed + " 个工作日完工。");
        }
        return String.join("\n", lines);
    }
}
