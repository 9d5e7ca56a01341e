package luodi.projects;

/** What a person is to one project, as a dated assignment (domain.md §2.2 Assignment). */
public enum ProjectRole {
    SPONSOR_LEADER("包保领导"),
    SECRETARY("项目秘书"),
    LIAISON("联络员"),
    TERRITORY_HEAD("属地负责人"),
    OWNER_REP("项目负责人"),
    TASK_FORCE_LEAD("专班组长"),
    TASK_FORCE_MEMBER("专班成员");

    private final String label;

    ProjectRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
