package luodi.problems.rules;

import java.util.Arrays;
import java.util.Optional;

/** The numbers of {@code problems.rule} by which problems and matters are judged, in plain words; the ceilings stand by their reasons. */
public enum RuleNumber {
    LIMIT_1(Group.LIMIT, "issue.limit.L1", "项目秘书这一级办几天", Unit.WORKING_DAYS, 1, 120, Reach.clock(1)),
    LIMIT_2(Group.LIMIT, "issue.limit.L2", "落地局协调会这一级办几天", Unit.WORKING_DAYS, 1, 120, Reach.clock(2)),
    LIMIT_3(Group.LIMIT, "issue.limit.L3", "包保领导这一级办几天", Unit.WORKING_DAYS, 1, 120, Reach.clock(3)),
    LIMIT_4(Group.LIMIT, "issue.limit.L4", "县级没有另定时办几天", Unit.WORKING_DAYS, 1, 120, Reach.clock(4)),
    NEAR_DUE(Group.LIMIT, "issue.nearDue", "还剩几天算快到期", Unit.WORKING_DAYS, 0, 30, Reach.problems()),
    EXTENSIONS(Group.LIMIT, "issue.maxExtensions", "一个问题最多延期几次", Unit.TIMES, 0, 10, Reach.problemActs()),
    CLIMB_1(Group.CLIMB, "issue.escalate.L1", "项目秘书超期几天，建议上升", Unit.WORKING_DAYS, 1, 60, Reach.level(1)),
    CLIMB_2(Group.CLIMB, "issue.escalate.L2", "落地局协调会超期几天，建议上升", Unit.WORKING_DAYS, 1, 60, Reach.level(2)),
    CLIMB_3(Group.CLIMB, "issue.escalate.L3", "包保领导超期几天，建议上升", Unit.WORKING_DAYS, 1, 60, Reach.level(3)),
    CLIMB_ALONE(Group.CLIMB, "issue.escalate.decide", "建议上升后几天没人定，自动上升", Unit.WORKING_DAYS, 1, 30, Reach.problems()),
    CLIMB_REJECTS(Group.CLIMB, "issue.rejects", "销号被退回几次，建议上升", Unit.TIMES, 1, 10, Reach.problemActs()),
    REPORT(
            Group.CLIMB,
            "secretary.escalateWithin",
            "不在秘书职责内的，发现后几天内报包保领导和联络员",
            Unit.WORKING_DAYS,
            0,
            30,
            Reach.found()),
    CONFIRM(
            Group.CLOSING,
            "issue.confirmWithin",
            "登记后几天没人核实，按登记内容列入",
            Unit.WORKING_DAYS,
            1,
            30,
            Reach.problems("登记了还没有核实的问题", "REGISTERED")),
    ASK_AGAIN(
            Group.CLOSING,
            "issue.asker.again",
            "提出人几天没有答复，再问一次",
            Unit.WORKING_DAYS,
            1,
            60,
            Reach.problems("申请了销号的问题", "CLOSE_REQUESTED")),
    SILENCE(
            Group.CLOSING,
            "issue.asker.silence",
            "再问后几天还没有答复，记作没有答复",
            Unit.WORKING_DAYS,
            1,
            120,
            Reach.problems("申请了销号的问题", "CLOSE_REQUESTED")),
    REOPEN(
            Group.CLOSING,
            "issue.reopenWindow",
            "销号后几天内同一原因重开原号",
            Unit.CALENDAR_DAYS,
            0,
            730,
            Reach.problems("销了号的问题", "CLOSED")),
    ACCEPT(Group.MATTER, "matter.accept", "交办后几天内签收", Unit.WORKING_DAYS, 1, 30, Reach.accept()),
    RETURN(Group.MATTER, "matter.returnDays", "签收后几天内可以申请退回", Unit.WORKING_DAYS, 0, 30, Reach.returns()),
    FEEDBACK(Group.MATTER, "matter.feedback", "至少几天记一次进展", Unit.WORKING_DAYS, 1, 60, Reach.matters()),
    MATTER_NEAR_DUE(Group.MATTER, "matter.nearDue", "还剩几天算快到期", Unit.WORKING_DAYS, 0, 30, Reach.matters()),
    MATTER_EXTENSIONS(Group.MATTER, "matter.maxExtensions", "一件事最多延期几次", Unit.TIMES, 0, 10, Reach.matterActs()),
    EXCLUSION(Group.MATTER, "matter.exclusion.ceiling", "一次最多扣除几天不计", Unit.WORKING_DAYS, 1, 250, Reach.matterActs()),
    SLOW_ACCEPT(Group.SLOW, "slow.accept", "签收比期限晚多于几天", Unit.WORKING_DAYS, 0, 60, Reach.matters()),
    SLOW_SILENCE(Group.SLOW, "slow.silence", "连着几个反馈周期没有进展", Unit.PERIODS, 1, 20, Reach.matters()),
    SLOW_OVERDUE(Group.SLOW, "slow.overdue", "超期满几天", Unit.WORKING_DAYS, 1, 60, Reach.matters()),
    SLOW_REWORKS(Group.SLOW, "slow.reworks", "退回重办几次", Unit.TIMES, 1, 20, Reach.matters()),
    INACT_URGE(Group.INACTION, "inaction.urge", "催办后多于几天还没有签收", Unit.WORKING_DAYS, 0, 60, Reach.matters()),
    INACT_OVERDUE(Group.INACTION, "inaction.overdue", "超期多于几天且没有新进展", Unit.WORKING_DAYS, 0, 120, Reach.matters()),
    INACT_RETURNS(Group.INACTION, "inaction.returns", "没有依据申请退回几次", Unit.TIMES, 1, 20, Reach.matters());

    /** What the numbers are about, in the order of the page. */
    public enum Group {
        LIMIT("问题：每级几天"),
        CLIMB("问题：什么时候上升"),
        CLOSING("问题：核实、答复、重开"),
        MATTER("交办事项"),
        SLOW("疑似慢作为，看什么"),
        INACTION("疑似不作为，看什么");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What is counted. */
    public enum Unit {
        WORKING_DAYS("个工作日"),
        CALENDAR_DAYS("天（自然日）"),
        TIMES("次"),
        PERIODS("个周期");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final Group group;
    private final String key;
    private final String label;
    private final Unit unit;
    private final int least;
    private final int most;
    private final Reach reach;

    RuleNumber(Group group, String key, String label, Unit unit, int least, int most, Reach reach) {
        this.group = group;
        this.key = key;
        this.label = label;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.reach = reach;
    }

    public static Optional<RuleNumber> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    public Group group() {
        return group;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    public Reach reach() {
        return reach;
    }

    /** «3 个工作日». */
    public String words(int value) {
        return value + " " + unit.label();
    }
}
