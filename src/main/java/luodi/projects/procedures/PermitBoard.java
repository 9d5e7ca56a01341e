package luodi.projects.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import luodi.projects.Seen;
import luodi.projects.procedures.CaseRules.Need;
import luodi.projects.procedures.CaseRules.StartGate;
import org.jspecify.annotations.Nullable;

/** The permits of one project as a person reads them: who holds each, for how long, what is missing; the flag of R-36; the network. */
public record PermitBoard(
        Seen project, LocalDate today, List<Line> lines, StartGate gate, PermitNetwork network, int inTemplate) {

    /** @param held working days in these hands, empty where the calendar is not published */
    public record Line(
            PermitCase of,
            PermitClock clock,
            List<Need> needs,
            @Nullable String milestone,
            OptionalInt held) {
        public String light(LocalDate today) {
            if (of.late(today) || clock.undelivered(today)) return "RED";
            return of.state().open() ? clock.light(today) : "NONE";
        }

        public boolean late(LocalDate today) {
            return of.late(today) || clock.undelivered(today);
        }

        public List<Need> missing() {
            return needs.stream().filter(need -> !need.there()).toList();
        }

        /** What this case waits for, in one line; empty where nothing is missing. */
        public String waitsFor() {
            List<String> hard =
                    missing().stream().filter(Need::hard).map(Need::name).toList();
            return switch (of.state()) {
                case NOT_STARTED, PREPARING -> hard.isEmpty() ? "" : "先要办好" + String.join("、", hard);
                case SUBMITTED -> clock.answerBy() == null ? "" : "部门 " + clock.answerBy() + " 前答复收不收";
                case CORRECTION -> "补材料";
                case SPECIAL ->
                    clock.stops().isEmpty() ? "" : clock.stops().getLast().why() + "，这些天不算部门的";
                case GRANTED -> clock.deliverBy() == null ? "" : "送到项目单位";
                default -> "";
            };
        }

        public String heldText() {
            return PermitBoard.held(held);
        }
    }

    static String held(OptionalInt days) {
        return days.isEmpty() ? "日历未发布" : days.getAsInt() == 0 ? "今天到的" : days.getAsInt() + " 个工作日";
    }

    public List<Line> open() {
        return lines.stream().filter(line -> line.of().state().open()).toList();
    }

    public long done() {
        return lines.stream().filter(line -> line.of().state().done()).count();
    }

    public List<Line> late() {
        return lines.stream().filter(line -> line.late(today)).toList();
    }

    /** The finding over the page. */
    public String finding() {
        if (lines.isEmpty()) return "手续还没有建账";
        String counts = lines.stream()
                        .filter(line -> line.of().state() != PermitState.NOT_APPLICABLE)
                        .count() + " 项手续，办好 " + done() + " 项";
        if (gate.flagged())
            return counts + "；已开工，还缺"
                    + String.join(
                            "、",
                            gate.missing().stream().map(CaseRules.Gate::name).toList());
        if (!late().isEmpty())
            return counts + "；" + late().getFirst().of().title()
                    + (late().size() == 1 ? "" : "等 " + late().size() + " 项")
                    + (late().getFirst().of().late(today) ? "过了法定期限" : "办结了，过了送达的期限");
        List<String> path = network.path();
        return path.isEmpty() ? counts : counts + "；最长的一串还要 " + network.days() + " 个工作日";
    }
}
