package luodi.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list: {@code next} is the cursor of the following page or null; {@code total} is exact up to 1,000 and
 * capped beyond.
 */
public record Listing<T>(List<T> items, @Nullable String next, int total, boolean totalCapped) {
    public static final int CAP = 1000;

    /** @param rows up to {@code size + 1} rows; the surplus one proves that there is a next page
     *  @param counted rows counted up to {@link #CAP} + 1 */
    public static <T> Listing<T> of(List<T> rows, int size, int counted, Function<T, String> cursor) {
        boolean more = rows.size() > size;
        List<T> items = more ? List.copyOf(rows.subList(0, size)) : rows;
        return new Listing<>(items, more ? cursor.apply(items.getLast()) : null, Math.min(counted, CAP), counted > CAP);
    }

    /** The whole of a short list. */
    public static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, null, items.size(), false);
    }

    public <R> Listing<R> map(Function<T, R> each) {
        return new Listing<>(items.stream().map(each).toList(), next, total, totalCapped);
    }

    public String totalText() {
        return totalCapped ? CAP + "+" : String.valueOf(total);
    }
}
