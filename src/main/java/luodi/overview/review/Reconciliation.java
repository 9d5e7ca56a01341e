package luodi.overview.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computed beside declared as a plain table, for a terminal and for export. */
public final class Reconciliation {
    private Reconciliation() {}

    /** A table for a terminal: Chinese characters are two columns wide. */
    public static String table(Review review) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {review.year() + " 年", "记录算得", "公布", "相差", ""});
        for (FigureLine line : review.figures()) {
            rows.add(new String[] {
                line.figure().label() + "（" + line.figure().unit() + "）",
                or(line.figure().text(line.computed())),
                or(line.declared() == null ? "" : line.declared().text()),
                or(line.figure().text(line.difference())),
                remark(line)
            });
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            text.append("  ").append(row[0]).append(" ".repeat(Math.max(1, 30 - width(row[0]))));
            for (int i = 1; i < 4; i++)
                text.append(" ".repeat(Math.max(1, 10 - width(row[i])))).append(row[i]);
            text.append("  ").append(row[4]).append('\n');
        }
        return text.toString();
    }

    static Object[] cells(FigureLine line) {
        Figure figure = line.figure();
        DeclaredFigure said = line.declared();
        return new Object[] {
            figure.label(),
            figure.unit(),
            figure.text(line.computed()),
            said == null ? "" : said.text(),
            figure.text(line.difference()),
            agrees(line.reconciled()),
            said == null ? "" : said.quote(),
            said == null ? "" : said.source(),
            remark(line)
        };
    }

    static String agrees(@Nullable Boolean reconciled) {
        return reconciled == null ? "" : reconciled ? "相符" : "未相符";
    }

    private static String remark(FigureLine line) {
        String parts = String.join(
                "，",
                line.parts().stream()
                        .map(part -> part.name() + " " + Figure.SUPPORT_TOTAL.text(part.amount())
                                + (part.inferred() ? "（推定）" : ""))
                        .toList());
        return line.reason() == null ? parts : parts.isEmpty() ? line.reason() : line.reason() + "；" + parts;
    }

    private static String or(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c > 0x2e7f ? 2 : 1).sum();
    }
}
