package luodi.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import luodi.overview.Waiting.Kind;
import luodi.problems.Holder;
import luodi.problems.State;
import luodi.projects.ProjectRole;
import luodi.shared.Actor;
import luodi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Problems that wait for one person: to confirm, to solve, to verify, to answer, to decide over; the nearest due first. */
@Component
class DeskProblems implements DeskPart {
    private static final int ROWS = 12;
    // each branch starts from an index and brings its first dozen: a county may have 100,000 open problems
    private static final String BRANCH = """
            (select %d turn, '%s' what, q.number, q.title, p.name project, q.level_since, q.level_due, q.state, q.level
             from problems.problem q join projects.project p on p.id = q.project_id
             where q.county = :county and q.open and q.state <> 'PARKED' and %s
             order by coalesce(q.level_due, date 'infinity'), q.id limit %d)""";

    private final JdbcClient db;

    DeskProblems(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> of(Actor me) {
        if (!OverviewPolicy.mayLookAtProjects(me)) return List.of();
        return db.sql("""
                select * from (select distinct on (number) * from (%s) each order by number, turn) mine
                order by level_due nulls last, number limit %d""".formatted(branches(me), ROWS))
                .params(DeskScope.of(me))
                .query((row, n) -> waiting(
                        row.getString("what"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("project"),
                        row.getObject("level_since", LocalDate.class),
                        row.getObject("level_due", LocalDate.class),
                        State.valueOf(row.getString("state")),
                        row.getInt("level"),
                        me))
                .list();
    }

    /** What waits may wait in several ways: the earlier branch names it. */
    private static String branches(Actor me) {
        String office = me.isAny(Role.BUREAU_HEAD, Role.BUREAU_STAFF) ? " or q.level = 2" : "";
        String done = "q.state = 'CLOSE_REQUESTED' and ";
        List<String> branches = new ArrayList<>();
        add(branches, "REQUEST", """
                q.id in (select r.problem_id from problems.request r where r.county = :county and r.decided is null and r.asked_by_id <> :me)
                and """ + " " + over(me, "q.level", "<= 2"));
        add(
                branches,
                "VERIFY",
                done + "q.verified_on is null and (q.verify_level = 1 and " + DeskScope.serving(ProjectRole.LIAISON)
                        + " or " + over(me, "q.verify_level", "= 2") + ")");
        add(
                branches,
                "ANSWER",
                done + "q.verified_on is not null and q.answer is null and (q.asker = 'COMPANY' and "
                        + DeskScope.serving(ProjectRole.OWNER_REP) + " or q.asker = 'SECRETARY' and "
                        + DeskScope.serving(ProjectRole.SECRETARY) + ")");
        add(branches, "CONFIRM", "q.state = 'REGISTERED' and (q.holder_person_id = :me" + office + ")");
        add(branches, "SOLVE", "q.state in ('CONFIRMED', 'IN_PROGRESS') and q.holder_person_id = :me");
        if (!me.unitIds().isEmpty()) add(branches, "SOLVE", """
                    q.state in ('CONFIRMED', 'IN_PROGRESS') and q.holder_person_id is null and q.holder = 'HANDLER'
                    and q.holder_unit_id = any(cast(:units as uuid[]))""");
        if (!office.isEmpty()) add(branches, "SOLVE", "q.state = 'CONFIRMED' and q.level = 2");
        return String.join("\nunion all ", branches);
    }

    private static void add(List<String> branches, String what, String condition) {
        branches.add(BRANCH.formatted(branches.size(), what, condition, ROWS));
    }

    /** Mine to say at that level: the bureau's head at the second, its sponsor leader at the third, the county's leadership at the fourth. */
    private static String over(Actor me, String level, String bureau) {
        return "(" + level + " = 3 and " + DeskScope.serving(ProjectRole.SPONSOR_LEADER)
                + (me.is(Role.BUREAU_HEAD) ? " or " + level + " " + bureau : "")
                + (me.is(Role.COUNTY_LEADERSHIP) ? " or " + level + " = 4" : "") + ")";
    }

    private static Waiting waiting(
            String what,
            String number,
            String title,
            String project,
            LocalDate since,
            @Nullable LocalDate due,
            State state,
            int level,
            Actor me) {
        boolean late = due != null && me.today().isAfter(due) && !what.equals("ANSWER");
        String base = "/problems/" + number;
        String named = project + "　" + title;
        String turn = due == null ? "日历未发布" : "在" + Holder.ofLevel(level).label() + "一级";
        long overdue = due != null && late ? Waiting.since(due, me.today()) : 0;
        Waiting one = switch (what) {
            case "REQUEST" -> new Waiting(Kind.PROBLEM_DECISION, named, "有人提请，等您同意或不同意", turn, overdue, base, "去定");
            case "VERIFY" ->
                new Waiting(Kind.PROBLEM_VERIFY, named, "承办单位说办好了，等您核验", turn, overdue, base + "/closure/new", "核验");
            case "ANSWER" ->
                new Waiting(Kind.PROBLEM_ANSWER, named, "部门办结了，解决得满意吗", "等您一句话", 0, base + "/answer/new", "答复");
            case "CONFIRM" ->
                new Waiting(Kind.PROBLEM_CONFIRM, named, "新报的问题，等核实", turn, overdue, base + "/confirmation/new", "核实");
            default ->
                new Waiting(
                        late ? Kind.PROBLEM_LATE : Kind.PROBLEM_MINE,
                        named,
                        state == State.CONFIRMED ? "在您手里，还没有交办" : "在您手里",
                        turn,
                        overdue,
                        base,
                        late ? "去处理" : "打开");
        };
        return due == null || what.equals("ANSWER") ? one : one.within(since, due);
    }
}
