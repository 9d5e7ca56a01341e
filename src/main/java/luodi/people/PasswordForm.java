package luodi.people;

import java.util.LinkedHashMap;
import java.util.Map;
import luodi.shared.Rejected;

/** The fields of 改密码. */
public record PasswordForm(String old, String fresh, String again) {
    static final int MIN_LENGTH = 10;

    public PasswordForm {
        old = old == null ? "" : old;
        fresh = fresh == null ? "" : fresh;
        again = again == null ? "" : again;
    }

    void check(boolean oldIsRight) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!oldIsRight) errors.put("old", "现在的密码不对。");
        enough("fresh", fresh, errors);
        if (fresh.equals(old)) errors.putIfAbsent("fresh", "新密码不能和现在的一样。");
        if (!again.equals(fresh)) errors.put("again", "两次写的新密码不一样。");
        if (!errors.isEmpty()) throw new Rejected(errors, null);
    }

    static void enough(String field, String password, Map<String, String> errors) {
        if (password.length() < MIN_LENGTH) errors.put(field, "密码至少 " + MIN_LENGTH + " 个字符，几个不相干的词连起来最好记。");
        else if (password.length() > 200) errors.put(field, "密码最多 200 个字符。");
    }
}
