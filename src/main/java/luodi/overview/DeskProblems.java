package luodi.overview;

import java.time.LocalDate;
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
    private static final String VERIFIES = "(q.verify_level = 1 and " + DeskScope.serving(ProjectRole.LIAISON)
            + " or q.verify_level = 2 and :head or q.verify_level = 3 and "
            + DeskScope.serving(ProjectRole.SPONSOR_LEADER) + " or q.verify_level = 4 and :leader)";
    private static final String DECIDES = "(q.level <= 2 and :head or q.level = 3 and "
            + DeskScope.serving(ProjectRole.SPONSOR_LEADER) + " or q.level = 4 and :leader)";

    private final JdbcClient db;

    DeskProblems(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> of(Actor me) {
        if (!OverviewPolicy.mayLookAtProjects(me)) return List.of();
        return db.sql("""
                select x.* from (
                  select q.number, q.title, p.name project, q.level_since, q.level_due, q.state, q.level, q.asked_on since, case
                    when exists (select 1 from problems.request r where r.problem_id = q.id and r.decided is null and r.asked_by_id <> :me) and\s""" + DECIDES + """
                     then 'REQUEST'
                    when q.state = 'CLOSE_REQUESTED' and q.verified_on is null and\s""" + VERIFIES + """
                     then 'VERIFY'
                    when q.state = 'CLOSE_REQUESTED' and q.verified_on is not null and q.answer is null
                     and (q.asker = 'COMPANY' and\s""" + DeskScope.serving(ProjectRole.OWNER_REP)
                        + " or q.asker = 'SECRETARY' and "
                        + DeskScope.serving(ProjectRole.SECRETARY) + """
                    ) then 'ANSWER'
                    when q.state = 'REGISTERED' and (q.holder_person_id = :me or q.level = 2 and :office) then 'CONFIRM'
                    when q.state in ('CONFIRMED', 'IN_PROGRESS') and (q.holder_person_id = :me or q.holder_person_id is null and q.holder_unit_id = any(cast(:units as uuid[]))
                         and q.holder = 'HANDLER' or q.state = 'CONFIRMED' and q.level = 2 and :office) then 'SOLVE' end what
                  from problems.problem q join projects.project p on p.id = q.project_id where q.county = :county and q.open and q.state <> 'PARKED') x
                where x.what is not null order by x.level_due nulls last, x.number limit\s""" + ROWS)
                .params(DeskScope.of(me))
                .param("head", me.is(Role.BUREAU_HEAD))
                .param("leader", me.is(Role.COUNTY_LEADERSHIP))
                .param("office", me.isAny(Role.BUREAU_HEAD, Role.BUREAU_STAFF))
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
