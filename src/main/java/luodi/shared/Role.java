package luodi.shared;

import java.util.Set;

/** County and unit roles (domain.md §1.3, §5); who serves which project is an assignment of {@code projects}. */
public enum Role {
    COUNTY_LEADERSHIP("县委县政府领导"),
    SPONSOR_LEADER("包保领导"),
    BUREAU_HEAD("落地局负责人"),
    BUREAU_STAFF("落地局人员"),
    PROJECT_SECRETARY("项目秘书"),
    LIAISON("联络员"),
    TERRITORY_HEAD("属地负责人"),
    OWNER_REPRESENTATIVE("项目负责人"),
    DEPARTMENT("部门"),
    SUPERVISION("督办单位"),
    ADMINISTRATOR("管理员"),
    AUDITOR("审计员");

    /** Roles that see every project of their county. */
    public static final Set<Role> COUNTY_WIDE = Set.of(COUNTY_LEADERSHIP, BUREAU_HEAD, BUREAU_STAFF, SUPERVISION);

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
