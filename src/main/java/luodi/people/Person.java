package luodi.people;

import java.util.List;
import java.util.UUID;
import luodi.shared.Role;
import org.jspecify.annotations.Nullable;

/** 人员, with today's roles and the account, if there is one. */
public record Person(
        UUID id,
        String name,
        @Nullable String title,
        @Nullable UUID unitId,
        @Nullable String unitName,
        @Nullable String phone,
        boolean placeholder,
        int version,
        List<Role> roles,
        @Nullable Account account) {
    /** The account of a person: its name, whether it is closed, and whether a one-time word still waits to be changed. */
    public record Account(String login, boolean disabled, boolean mustChange) {}

    public String roleNames() {
        return String.join("、", roles.stream().map(Role::label).toList());
    }

    public String accountState() {
        if (account == null) return "没有账号";
        if (account.disabled()) return "已停用";
        return account.mustChange() ? "待改一次性密码" : "可登录";
    }
}
