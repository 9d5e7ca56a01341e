package luodi.updates;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/**
 * The screen of an update, as typed; the API takes the same fields. {@code reason} and {@code version} belong to a correction,
 * {@code fileIds} are pictures that are already stored.
 */
public record UpdateForm(
        @Nullable String id,
        @Nullable String happenedAt,
        @Nullable String text,
        @Nullable String shared,
        @Nullable List<UUID> fileIds,
        @Nullable String originKey,
        @Nullable String reason,
        @Nullable String version) {

    static UpdateForm empty(LocalDateTime now) {
        return new UpdateForm(
                Ids.next().toString(),
                now.withSecond(0).withNano(0).toString(),
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }

    static UpdateForm of(Update update) {
        return new UpdateForm(
                Ids.next().toString(),
                update.happenedTime().toString(),
                update.text(),
                String.valueOf(update.shared()),
                update.pictures(),
                null,
                null,
                String.valueOf(update.version()));
    }

    UpdateForm with(List<UUID> pictures) {
        return new UpdateForm(id, happenedAt, text, shared, pictures, originKey, reason, version);
    }

    public boolean isShared() {
        return "true".equals(shared);
    }

    NewUpdate read(Typed typed) {
        UUID wished = typed.id("id", id);
        LocalDateTime at = UpdateRules.time(happenedAt, typed);
        String fact = Typed.text(text);
        typed.need("text", fact, "请写发生了什么。");
        return new NewUpdate(
                wished == null ? Ids.next() : wished,
                at == null ? LocalDateTime.of(2000, 1, 1, 0, 0) : at,
                fact == null ? "" : fact,
                fileIds == null ? List.of() : fileIds,
                isShared(),
                Typed.text(originKey));
    }
}
