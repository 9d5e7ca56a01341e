package luodi.overview.review;

import java.util.ArrayList;
import java.util.List;
import luodi.shared.Measure;
import org.jspecify.annotations.Nullable;

/** The review's own short sentences beside its figures. */
public final class ReviewWords {
    private ReviewWords() {}

    /** 口径: what the shown amount measures, and which support probably lies inside it. */
    public static String measure(ProjectLine one) {
        ProjectLine.Amount amount = one.shownAmount();
        List<String> words = new ArrayList<>();
        if (amount != null) {
            switch (amount.measure()) {
                case CUMULATIVE -> words.add("累计投入，不并入当年");
                case CONTRACT -> words.add("合同额，不并入当年");
                case UNCLEAR -> words.add("原文“" + (amount.asWritten() == null ? "投资" : amount.asWritten()) + "”，口径待确认");
                default -> words.add(amount.inferred() ? "当年完成（推定）" : "当年完成");
            }
        }
        one.supports().stream()
                .filter(support -> support.amount() != null)
                .forEach(support -> words.add(support.besideAmount()));
        return String.join("；", words);
    }

    public static String measure(@Nullable String measure) {
        return measure == null ? "" : Measure.valueOf(measure).label();
    }

    /** A stated fact that is no built item: «计划 2019-01：一期设备开始安装», «2018年税收 1135 万元». */
    public static String fact(ProjectLine.Fact fact) {
        String amount = fact.yuan() == null ? "" : " " + Figure.SUPPORT_TOTAL.text(fact.yuan()) + " 万元";
        return (fact.kind().equals("PLANNED_DATE") ? "计划" + (fact.month() == null ? "" : " " + fact.month()) + "：" : "")
                + fact.text()
                + amount;
    }

    public static String included(SupportLine one) {
        if (one.amount() == null) return "";
        return one.inferred() ? "推定已含在项目投资内" : one.included().label();
    }

    /** The record itself where it has a page of its own, else the tab of its project. */
    public static String href(Figure figure, RecordRow row, int year) {
        return switch (figure) {
            case UPDATES -> "/projects/" + row.code() + "/updates/" + row.id();
            case REPORTS -> "/projects/" + row.code() + "/reports/" + row.id();
            case SECRETARY_RESOLVED -> "/problems/" + row.id();
            default -> "/projects/" + row.code() + tab(figure) + "?year=" + year;
        };
    }

    /** The tab of the project's page on which a figure's rows stand. */
    public static String tab(Figure figure) {
        return switch (figure) {
            case COMPLETED_INVESTMENT, PLAN_EXCEEDED -> "/investment";
            case SUPPORT_TOTAL -> "/support";
            default -> "";
        };
    }
}
