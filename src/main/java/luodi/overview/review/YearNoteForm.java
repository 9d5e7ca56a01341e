package luodi.overview.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** 记一条年度说明, as typed. The API takes the same fields. */
public record YearNoteForm(
        @Nullable UUID id,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String quote) {

    record Note(UUID id, YearNote.Kind kind, String title) {}

    public static YearNoteForm empty() {
        return new YearNoteForm(Ids.next(), null, null, null, null);
    }

    Note parse() {
        Map<String, String> errors = new LinkedHashMap<>();
        YearNote.Kind of = YearNote.Kind.options().containsKey(String.valueOf(kind))
                ? YearNote.Kind.valueOf(String.valueOf(kind))
                : null;
        if (of == null) errors.put("kind", "请选是哪一类。");
        if (title == null || title.isBlank()) errors.put("title", "请写一句话。");
        if (!errors.isEmpty() || of == null || title == null) throw new Rejected(errors, null);
        return new Note(id == null ? Ids.next() : id, of, title.strip());
    }
}
