package luodi.projects;

import java.util.HashMap;
import java.util.Map;
import luodi.shared.Actor;
import luodi.shared.Ids;

/** A filled-in registration form, for tests of every room that needs a project. */
public final class ProjectForms {
    private ProjectForms() {}

    /** @param more further fields in pairs: name, value */
    public static ProjectForm filled(Actor me, String... more) {
        return ProjectForm.of(fields(me, more)::get);
    }

    public static Map<String, String> fields(Actor me, String... more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "id",
                Ids.next().toString(),
                "name",
                "汉江精铸底盘件",
                "kind",
                "INDUSTRY",
                "regime",
                "FILING",
                "investor",
                "示例精铸有限公司",
                "regionCode",
                me.county().code(),
                "planTotal",
                "35000",
                "stage",
                "SIGNED",
                "stageOn",
                "2026-03-02"));
        fields.put("stageEvidence", "合同 2026-01 号");
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        return fields;
    }
}
