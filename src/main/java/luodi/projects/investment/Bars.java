package luodi.projects.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import luodi.shared.Money;

/** Twelve bars for {@code projects/investment/bars.jte}: an empty frame is the plan, a full one what was done; heights of 0 to 72. */
public record Bars(List<Bar> bars, String top, String unit, String table) {
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(72);

    public record Bar(int month, double planned, double done, boolean locked) {
        public int x() {
            return 30 + (month - 1) * 22;
        }
    }

    public static Bars of(YearTable year) {
        BigDecimal most = year.lines().stream()
                .map(line -> line.planned().max(line.done()))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        List<Bar> bars = year.lines().stream()
                .map(line -> new Bar(
                        line.month(), height(line.planned(), most), height(line.done(), most), line.lock() != null))
                .toList();
        String words = year.lines().stream()
                .filter(line -> line.reported() || line.planned().signum() > 0)
                .map(line -> line.month() + " 月计划 " + Money.text(line.planned()) + "，完成 " + Money.text(line.done()))
                .collect(java.util.stream.Collectors.joining("；"));
        return new Bars(bars, Money.figure(most), Money.unit(most), words.isEmpty() ? "还没有计划和完成数" : words);
    }

    private static double height(BigDecimal amount, BigDecimal most) {
        if (most.signum() <= 0 || amount.signum() <= 0) return 0;
        return amount.multiply(HEIGHT).divide(most, 1, RoundingMode.HALF_UP).doubleValue();
    }
}
