package luodi.shared;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, with today's roles. Under a recorded delegation the rights are the leader's ({@code id}, {@code name}) and
 * {@code delegateName} is who holds the pen; both stand on every record.
 */
public record Actor(
        UUID id,
        String name,
        County county,
        Set<Role> roles,
        Set<UUID> unitIds,
        @Nullable UUID delegateId,
        @Nullable String delegateName,
        boolean mustChangePassword,
        LocalDate today) {

    /** The county acted in; {@code latestYear} is the last year with an approved key-project list, or this year. */
    public record County(String code, String name, String shortName, String bureauName, boolean demo, int latestYear) {}

    private static final UUID PROGRAM = new UUID(0, 0);

    /** The program itself at work: the loader of 2018 («原文导入»), the generator of the demonstration. */
    public static Actor program(County county, String name, LocalDate today) {
        return new Actor(
                PROGRAM,
                name,
                county,
                Set.of(Role.COUNTY_LEADERSHIP, Role.BUREAU_HEAD, Role.BUREAU_STAFF, Role.ADMINISTRATOR),
                Set.of(),
                null,
                null,
                false,
                today);
    }

    public boolean isProgram() {
        return id.equals(PROGRAM);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) return true;
        }
        return false;
    }

    public boolean seesWholeCounty() {
        return !Collections.disjoint(roles, Role.COUNTY_WIDE);
    }

    /** The name a record bears: «示例·王芳», or «示例·张秘 代 示例·李明». */
    public String signature() {
        return delegateName == null ? name : delegateName + " 代 " + name;
    }
}
