package luodi.projects.investment;

/** 红黄绿灯, from best to worst; what is not known is worse than good and better than late. */
public enum Light {
    GREEN("正常"),
    NONE("无数据"),
    YELLOW("注意"),
    RED("滞后");

    private final String label;

    Light(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Light worst(Light one, Light other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
