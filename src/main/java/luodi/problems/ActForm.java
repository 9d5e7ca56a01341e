package luodi.problems;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What is typed with a move; which fields one needs depends on the move. {@code id} is the sender's operation id, {@code version}
 * that of the problem when the form was opened; {@code leadUnitId} may be a code of a unit; lists are parted by commas.
 */
public record ActForm(
        @Nullable String id,
        @Nullable String version,
        @Nullable String reason,
        @Nullable String solution,
        @Nullable String requirement,
        @Nullable String leadUnitId,
        @Nullable String coUnitIds,
        @Nullable String handlerPersonId,
        @Nullable String due,
        @Nullable String stopReason,
        @Nullable String from,
        @Nullable String until,
        @Nullable String proof,
        @Nullable String proofOn,
        @Nullable String target,
        @Nullable String answer,
        @Nullable String withinSecretaryDuty,
        @Nullable String fileIds,
        @Nullable String internal,
        @Nullable String operationId) {

    public static ActForm blank(int version) {
        return new ActForm(
                Ids.next().toString(),
                String.valueOf(version),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    ActForm withFiles(List<UUID> files) {
        String all = files.isEmpty()
                ? fileIds
                : String.join(",", files.stream().map(UUID::toString).toList())
                        + (fileIds == null ? "" : "," + fileIds);
        return new ActForm(
                id,
                version,
                reason,
                solution,
                requirement,
                leadUnitId,
                coUnitIds,
                handlerPersonId,
                due,
                stopReason,
                from,
                until,
                proof,
                proofOn,
                target,
                answer,
                withinSecretaryDuty,
                all,
                internal,
                operationId);
    }

    @JsonIgnore
    UUID operation(Typed typed) {
        UUID asked = typed.id("id", operationId == null ? id : operationId);
        return asked == null ? Ids.next() : asked;
    }

    @JsonIgnore
    @Nullable
    Integer versionRead(Typed typed) {
        return typed.whole("version", version);
    }

    /** @param target the id behind the number typed as {@code target}, looked up by the caller */
    Told read(Typed typed, @Nullable UUID target) {
        return new Told(
                limited(typed, "reason", reason),
                limited(typed, "solution", solution),
                limited(typed, "requirement", requirement),
                typed.id("leadUnitId", leadUnitId),
                new LinkedHashSet<>(ids(typed, "coUnitIds", coUnitIds)),
                typed.id("handlerPersonId", handlerPersonId),
                typed.date("due", due),
                Typed.text(stopReason),
                typed.date("from", from),
                typed.date("until", until),
                limited(typed, "proof", proof),
                typed.date("proofOn", proofOn),
                target,
                typed.choice("answer", answer, AskerAnswer.class),
                withinSecretaryDuty == null ? null : isOn(withinSecretaryDuty),
                ids(typed, "fileIds", fileIds),
                isOn(internal));
    }

    private static boolean isOn(@Nullable String typed) {
        return Set.of("true", "on", "yes").contains(typed == null ? "" : typed);
    }

    private static @Nullable String limited(Typed typed, String field, @Nullable String words) {
        String text = Typed.text(words);
        if (text != null && text.length() > 2000) typed.refuse(field, "最多写 2000 字。");
        return text;
    }

    private static List<UUID> ids(Typed typed, String field, @Nullable String list) {
        String text = Typed.text(list);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(each -> typed.id(field, each))
                        .filter(java.util.Objects::nonNull)
                        .toList();
    }
}
