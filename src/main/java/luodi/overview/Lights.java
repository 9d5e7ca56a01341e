package luodi.overview;

import java.util.List;

/** The four answers of R-63 in the order in which they ask for attention, with the words of every page. */
public final class Lights {
    public static final List<String> WORST_FIRST = List.of("RED", "YELLOW", "GREEN", "NONE");

    private Lights() {}

    public static String word(String light) {
        return switch (light) {
            case "RED" -> "滞后";
            case "YELLOW" -> "注意";
            case "GREEN" -> "正常";
            default -> "无数据";
        };
    }
}
