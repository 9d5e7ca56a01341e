package luodi.overview.review;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** 登记公布数, as typed; {@code why} only where it replaces an earlier one. The API takes the same fields. */
public record DeclaredForm(
        @Nullable UUID id,
        @Nullable String key,
        @Nullable String asWritten,
        @Nullable String quote,
        @Nullable String source,
        @Nullable String why) {

    record Declared(
            UUID id,
            Figure figure,
            DeclaredRules.Printed printed,
            String asWritten,
            String quote,
            String source,
            @Nullable String why) {}

    public static DeclaredForm empty(@Nullable String key) {
        return new DeclaredForm(Ids.next(), key, null, null, null, null);
    }

    static DeclaredForm again(DeclaredFigure old) {
        return new DeclaredForm(Ids.next(), old.figure().key(), old.asWritten(), old.quote(), old.source(), null);
    }

    /** @throws Rejected with a sentence at each field: without words and source a number is nobody's */
    Declared parse(boolean replacing) {
        Map<String, String> errors = new LinkedHashMap<>();
        Figure figure = Figure.options().containsKey(String.valueOf(key)) ? Figure.of(String.valueOf(key)) : null;
        if (figure == null) errors.put("key", "请选是哪一项。");
        DeclaredRules.Printed printed =
                figure == null || asWritten == null ? null : DeclaredRules.read(figure, asWritten);
        if (figure != null && printed == null) {
            errors.put("asWritten", "请照原文写数字，例如“" + sample(figure) + "”。");
        }
        if (quote == null || quote.isBlank()) {
            errors.put("quote", "请抄下原话。没有原话的数字不登记。");
        } else if (printed != null && asWritten != null && !plain(quote).contains(plain(asWritten))) {
            errors.put("quote", "原话里没有“" + asWritten + "”，请核对。");
        }
        if (source == null || source.isBlank()) errors.put("source", "请写明出处，例如文件名和日期。");
        if (replacing && (why == null || why.isBlank())) errors.put("why", "请写更正的原因。");
        if (!errors.isEmpty()
                || figure == null
                || printed == null
                || asWritten == null
                || quote == null
                || source == null) {
            throw new Rejected(errors, "R-65");
        }
        return new Declared(
                id == null ? Ids.next() : id,
                figure,
                printed,
                asWritten.strip(),
                quote.strip(),
                source.strip(),
                replacing ? why : null);
    }

    private static String sample(Figure figure) {
        return figure.money() ? "11.3亿元" : figure == Figure.PLAN_EXCEEDED ? "15%以上" : "132" + figure.unit();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
