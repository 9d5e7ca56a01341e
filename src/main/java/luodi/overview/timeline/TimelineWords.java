package luodi.overview.timeline;

import java.math.BigDecimal;
import luodi.overview.timeline.Happening.Kind;
import luodi.problems.ProblemMove;
import luodi.problems.matters.MatterAct;
import luodi.projects.ProjectRole;
import luodi.projects.Stage;
import luodi.projects.StageAct;
import luodi.projects.investment.FundSource;
import luodi.projects.procedures.PermitState;
import luodi.projects.support.SupportKind;
import luodi.shared.Measure;
import luodi.shared.Money;

/** The one line that each kind of happening is told in, made from the code that its branch gives. */
final class TimelineWords {
    private TimelineWords() {}

    static String title(Kind kind, String code) {
        String[] c = code.split(":", -1);
        return switch (kind) {
            case UPDATE -> code.isEmpty() ? "" : "企业可见";
            case VISIT -> "到" + code;
            case PROBLEM -> ProblemMove.valueOf(c[0]).label() + "　" + rest(code, 1);
            case MATTER -> MatterAct.valueOf(c[0]).label() + "　" + rest(code, 1);
            case MILESTONE ->
                switch (c[0]) {
                    case "ROADMAP" -> "路线图第 " + c[1] + " 版批准";
                    case "LATE" -> rest(code, 2) + "完成，比计划迟 " + c[1] + " 天";
                    default -> rest(code, 2) + "按期完成";
                };
            case STAGE -> {
                StageAct act = StageAct.valueOf(c[0]);
                yield c[1].isEmpty() || !act.moves()
                        ? act.label()
                        : (act == StageAct.CORRECTION ? "更正到“" : "进到“")
                                + Stage.valueOf(c[1]).label() + "”";
            }
            case PERMIT ->
                c[0].equals("STEP")
                        ? rest(code, 2) + "　" + PermitState.valueOf(c[1]).label()
                        : rest(code, 1) + (c[0].equals("ISSUED") ? "已出具" : "办结");
            case INVESTMENT -> investment(c);
            case SUPPORT ->
                rest(code, 2) + " " + SupportKind.valueOf(c[0]).label()
                        + (c[1].isEmpty() ? "" : " " + Money.text(new BigDecimal(c[1])));
            case REPORT -> "印发总结报告（" + c[0] + " 至 " + c[1] + (c[2].equals("1") ? "" : "，第 " + c[2] + " 版") + "）";
            case TEAM ->
                switch (c[0]) {
                    case "FROM" ->
                        rest(code, 2) + " 任" + ProjectRole.valueOf(c[1]).label();
                    case "ACTING" ->
                        rest(code, 2) + " 临时代" + ProjectRole.valueOf(c[1]).label();
                    case "UNTIL" ->
                        rest(code, 2) + " 不再任" + ProjectRole.valueOf(c[1]).label();
                    case "FORCE" -> "成立工作专班：" + rest(code, 2);
                    default -> "建微信群：" + rest(code, 2);
                };
        };
    }

    private static String investment(String[] c) {
        Measure measure = Measure.valueOf(c[0]);
        String when = c[2].equals("0") ? c[1] + " 年" : c[1] + " 年 " + c[2] + " 月";
        String what = measure == Measure.IN_YEAR ? "投资" : measure.label();
        return when + what + " " + Money.text(new BigDecimal(c[4])) + "（"
                + FundSource.valueOf(c[3]).label() + (c[5].isEmpty() ? "" : "，更正") + "）";
    }

    /** The code behind its first {@code n} parts; a name may have a colon in it. */
    private static String rest(String code, int n) {
        return code.split(":", n + 1)[n];
    }
}
