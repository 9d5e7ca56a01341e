package luodi.projects.team;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** 登记微信群, as typed. The API takes the same fields. */
public record ChatGroupForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String owner,
        @Nullable String createdOn,
        @Nullable String memberCount,
        @Nullable String version) {
    record Revision(String name, String owner, @Nullable Integer memberCount, int version) {}

    static ChatGroupForm empty(LocalDate today) {
        return new ChatGroupForm(Ids.next().toString(), null, null, today.toString(), null, null);
    }

    static ChatGroupForm of(ChatGroup one) {
        return new ChatGroupForm(
                one.id().toString(),
                one.name(),
                one.owner(),
                one.createdOn().toString(),
                one.memberCount() == null ? null : one.memberCount().toString(),
                String.valueOf(one.version()));
    }

    ChatGroupForm at(int newer) {
        return new ChatGroupForm(id, name, owner, createdOn, memberCount, String.valueOf(newer));
    }

    NewChatGroup read(LocalDate today) {
        Typed typed = new Typed();
        UUID known = typed.id("id", id);
        LocalDate day = typed.date("createdOn", createdOn);
        typed.need("createdOn", Typed.text(createdOn), "请填建群日期。");
        if (day != null && day.isAfter(today)) typed.refuse("createdOn", "建群日期不能在今天之后。");
        Revision words = words(typed);
        typed.done("R-70");
        return new NewChatGroup(
                known == null ? Ids.next() : known,
                words.name(),
                words.owner(),
                Objects.requireNonNull(day),
                words.memberCount());
    }

    Revision revision() {
        Typed typed = new Typed();
        Revision words = words(typed);
        typed.done("R-70");
        return words;
    }

    private Revision words(Typed typed) {
        Integer members = typed.whole("memberCount", memberCount);
        Integer row = typed.whole("version", version);
        typed.need("name", Typed.text(name), "请填群名称。");
        typed.need("owner", Typed.text(owner), "请填群主，谁建群谁负责。");
        if (members != null && members == 0) typed.refuse("memberCount", "群里至少有 1 人。");
        return new Revision(
                Objects.requireNonNullElse(Typed.text(name), ""),
                Objects.requireNonNullElse(Typed.text(owner), ""),
                members,
                Objects.requireNonNullElse(row, 0));
    }
}
