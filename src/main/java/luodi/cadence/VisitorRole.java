package luodi.cadence;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Role;
import org.jspecify.annotations.Nullable;

/** As what someone went to the site; the dated rule says whose visits count. */
public enum VisitorRole {
    BUREAU("落地局人员"),
    LIAISON("联络员"),
    SECRETARY("项目秘书"),
    SPONSOR_LEADER("包保领导");

    private final String label;

    VisitorRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What this person is to this project today; whoever serves it by name goes as that, before he goes as the bureau. */
    static @Nullable VisitorRole of(Actor me, Seen project) {
        if (project.amAny(ProjectRole.SECRETARY)) return SECRETARY;
        if (project.amAny(ProjectRole.LIAISON)) return LIAISON;
        if (me.isAny(Role.BUREAU_STAFF, Role.BUREAU_HEAD)) return BUREAU;
        return project.amAny(ProjectRole.SPONSOR_LEADER) ? SPONSOR_LEADER : null;
    }

    static Set<VisitorRole> read(String[] names) {
        return Arrays.stream(names)
                .map(VisitorRole::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(VisitorRole.class)));
    }

    /** 落地局人员、联络员. */
    static String words(Collection<VisitorRole> roles) {
        return Arrays.stream(values())
                .filter(roles::contains)
                .map(VisitorRole::label)
                .collect(Collectors.joining("、"));
    }
}
