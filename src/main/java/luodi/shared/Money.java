package luodi.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Yuan with two decimals and the measure they belong to. Adding different measures is refused. */
public record Money(BigDecimal yuan, Measure measure) implements Comparable<Money> {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    public Money {
        yuan = yuan.setScale(2, RoundingMode.HALF_UP);
    }

    public static Money zero(Measure measure) {
        return new Money(BigDecimal.ZERO, measure);
    }

    public static Money ofWan(BigDecimal wan, Measure measure) {
        return new Money(wan.multiply(WAN), measure);
    }

    public Money plus(Money other) {
        return new Money(yuan.add(same(other).yuan), measure);
    }

    public Money minus(Money other) {
        return new Money(yuan.subtract(same(other).yuan), measure);
    }

    /** 万元 for the API and for tables: at most two decimals, no trailing zeros. */
    public BigDecimal wan() {
        return wan(yuan);
    }

    public static BigDecimal wan(BigDecimal yuan) {
        BigDecimal wan = yuan.divide(WAN, 2, RoundingMode.HALF_UP).stripTrailingZeros();
        return wan.scale() < 0 ? wan.setScale(0) : wan;
    }

    /** 元 from an amount that a person typed in 万元. */
    public static BigDecimal yuanOfWan(BigDecimal wan) {
        return wan.multiply(WAN).setScale(2, RoundingMode.HALF_UP);
    }

    /** The figure alone, as people read it: 万元 below 1 亿, else 亿元. */
    public static String figure(BigDecimal yuan) {
        if (yuan.abs().compareTo(YI) < 0) return wan(yuan).toPlainString();
        BigDecimal yi = yuan.divide(YI, 2, RoundingMode.HALF_UP).stripTrailingZeros();
        return (yi.scale() < 0 ? yi.setScale(0) : yi).toPlainString();
    }

    public static String unit(BigDecimal yuan) {
        return yuan.abs().compareTo(YI) < 0 ? "万元" : "亿元";
    }

    public static String text(BigDecimal yuan) {
        return figure(yuan) + " " + unit(yuan);
    }

    @Override
    public String toString() {
        return text(yuan);
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(same(other).yuan);
    }

    private Money same(Money other) {
        if (measure != other.measure) {
            throw new IllegalArgumentException("口径不同，不能相加：" + measure.label() + "、" + other.measure.label());
        }
        return other;
    }
}
