package luodi.projects.team;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** one key project, one task force, one chat group, one roadmap; and who must be named. */
public final class FourOnesRules {
    private FourOnesRules() {}

    /** What records say on the day asked for. */
    public record Facts(
            int year,
            @Nullable Integer listNumber,
            boolean toConfirm,
            int taskForces,
            int taskForcePeople,
            @Nullable LocalDate taskForceSince,
            int chatGroups,
            @Nullable String chatGroup,
            int roadmaps,
            @Nullable Integer roadmapNumber,
            int sponsors,
            int primarySponsors,
            int sponsorsWaiting,
            int secretaries,
            int liaisons) {
        static final Facts NOTHING = new Facts(0, null, false, 0, 0, null, 0, null, 0, null, 0, 0, 0, 0, 0);
    }

    /** The day for which a year is judged: today, or the nearest day of that year. */
    public static LocalDate asOf(int year, LocalDate today) {
        if (today.getYear() == year) return today;
        return today.getYear() > year ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
    }

    public static FourOnes judge(Facts f) {
        List<FourOnes.Part> parts = List.of(keyProject(f), taskForce(f), chatGroup(f), roadmap(f));
        List<FourOnes.Part> roster = List.of(sponsor(f), secretary(f), liaison(f));
        return new FourOnes(
                parts.stream().allMatch(FourOnes.Part::there),
                roster.stream().allMatch(FourOnes.Part::there),
                parts,
                roster);
    }

    private static FourOnes.Part keyProject(Facts f) {
        String words = f.listNumber() == null
                ? "不在" + (f.year() == 0 ? "" : " " + f.year() + " 年") + "名单上"
                : f.year() + " 年名单第 " + f.listNumber() + " 号" + (f.toConfirm() ? "（待县方确认）" : "");
        return new FourOnes.Part("重点项目", f.listNumber() != null, words, null);
    }

    private static FourOnes.Part taskForce(Facts f) {
        String words = switch (f.taskForces()) {
            case 0 -> "还没有成立";
            case 1 -> f.taskForcePeople() + " 人" + (f.taskForceSince() == null ? "" : "，" + f.taskForceSince() + " 成立");
            default -> "同时有 " + f.taskForces() + " 个，应当只有一个";
        };
        return new FourOnes.Part("工作专班", f.taskForces() == 1, words, "/team#task-force");
    }

    private static FourOnes.Part chatGroup(Facts f) {
        String words = switch (f.chatGroups()) {
            case 0 -> "未登记";
            case 1 -> f.chatGroup() == null ? "已登记" : f.chatGroup();
            default -> "同时有 " + f.chatGroups() + " 个，应当只有一个";
        };
        return new FourOnes.Part("微信群", f.chatGroups() == 1, words, "/team#chat-group");
    }

    private static FourOnes.Part roadmap(Facts f) {
        String words = f.roadmaps() == 0 ? "还没有批准的" : "第 " + f.roadmapNumber() + " 版";
        return new FourOnes.Part("路线图", f.roadmaps() == 1, words, "/roadmap");
    }

    private static FourOnes.Part sponsor(Facts f) {
        String words = f.sponsors() == 0
                ? "没有指定"
                : f.primarySponsors() == 0
                        ? f.sponsors() + " 位，还没有定主包保领导"
                        : f.primarySponsors() > 1
                                ? "有 " + f.primarySponsors() + " 位主包保领导，应当只有一位"
                                : f.sponsors() + " 位"
                                        + (f.sponsorsWaiting() > 0 ? "，" + f.sponsorsWaiting() + " 位待县领导批准" : "");
        return new FourOnes.Part("包保领导", f.sponsors() > 0 && f.primarySponsors() == 1, words, "/team");
    }

    private static FourOnes.Part secretary(Facts f) {
        return new FourOnes.Part(
                "项目秘书", f.secretaries() == 1, f.secretaries() == 0 ? "没有指定" : f.secretaries() + " 位", "/team");
    }

    private static FourOnes.Part liaison(Facts f) {
        return new FourOnes.Part("联络员", f.liaisons() > 0, f.liaisons() == 0 ? "没有指定" : f.liaisons() + " 位", "/team");
    }
}
