package luodi.people;

import java.util.LinkedHashMap;
import java.util.Map;
import luodi.shared.Rejected;

/** The fields of 第一次使用. @param lookUp present where only the county's name is asked for */
public record FirstRunForm(
        String code, String name, String bureau, String person, String login, String password, String lookUp) {
    public FirstRunForm {
        code = Typed.text(code);
        name = Typed.text(name);
        bureau = Typed.text(bureau);
        person = Typed.text(person);
        login = Typed.text(login);
        password = password == null ? "" : password;
        lookUp = Typed.text(lookUp);
    }

    static FirstRunForm empty() {
        return new FirstRunForm("", "", "项目落地服务局", "", "admin", "", "");
    }

    FirstRunForm named(Regions.Region region) {
        return new FirstRunForm(region.code(), region.name(), bureau, person, login, password, "");
    }

    void check() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!code.matches("\\d{6}")) errors.put("code", "县代码是六位数字，例如谷城县 420625。不记得就写县名，点“查县名”。");
        Typed.required("name", name, 40, "要写县名。", errors);
        Typed.required("bureau", bureau, 40, "要写落地机构叫什么。", errors);
        Typed.required("person", person, 40, "要写管理员的姓名。", errors);
        if (!login.matches("[A-Za-z0-9._-]{2,40}")) errors.put("login", "账号用 2 到 40 个字母、数字、点或短横。");
        PasswordForm.enough("password", password, errors);
        if (!errors.isEmpty()) throw new Rejected(errors, null);
    }
}
