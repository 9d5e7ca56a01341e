package luodi.projects.keylist;

/** What happened to one project between two versions of a list. */
public record Change(Kind kind, String code, String name, String words) {
    public enum Kind {
        ENTERED("进入"),
        LEFT("退出"),
        BACK("恢复"),
        ADJUSTED("调整");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
