package luodi.problems.matters;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luodi.audit.Trail;
import luodi.projects.SearchTerms;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import luodi.shared.Stale;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 拟交办: to draft a matter, to revise the draft; what is then done with it is {@link MatterSteps}. */
@Component
public class MatterDrafts {
    private final JdbcClient db;
    private final Matters matters;
    private final VisibleProjects projects;
    private final MatterSteps steps;
    private final Trail trail;
    private final Clock clock;

    MatterDrafts(
            JdbcClient db, Matters matters, VisibleProjects projects, MatterSteps steps, Trail trail, Clock clock) {
        this.db = db;
        this.matters = matters;
        this.projects = projects;
        this.steps = steps;
        this.trail = trail;
        this.clock = clock;
    }

    /** Drafts a matter under the next number of the year (谷交-2018-012) and answers it; sent twice, it is one matter. */
    @Transactional
    public String draft(Actor me, MatterForm form) {
        Typed typed = new Typed();
        Seen project = project(me, form, typed);
        Rights.require(MatterPolicy.mayDraft(me, project == null ? null : project.mine()));
        DraftRules.Draft draft = check(me, form, typed);
        UUID problem = problem(me, form, project, typed);
        typed.done("§2.2");
        int year = me.today().getYear();
        int last = lock(me, year);
        Optional<String> before = draftedBefore(me, draft.id());
        if (before.isPresent()) return before.get();
        db.sql("update problems.matter_number set last = last + 1 where county = ? and year = ?")
                .params(me.county().code(), year)
                .update();
        String number = "%s交-%d-%03d".formatted(me.county().shortName(), year, last + 1);
        insert(me, form, draft, project, problem, number, year, last + 1);
        MatterHelpers.add(db, draft.id(), draft.co());
        trail.record(me, "拟交办事项", "matter:" + number, draft.title());
        if (form.signsAtOnce()) {
            steps.take(me, number, MatterAct.SIGNATURE_REQUEST, StepForm.of(null));
            steps.take(me, number, MatterAct.DISPATCH, StepForm.of(null));
        }
        return number;
    }

    /** @throws Stale where someone saved since the form was opened; @throws Rejected where it is no draft any more */
    @Transactional
    public void revise(Actor me, String number, MatterForm form) {
        Matter m = matters.find(me, number);
        Rights.require(MatterPolicy.mayAssign(me, m.mine()) || me.id().equals(m.drafterId()));
        if (m.state() != MatterState.DRAFT) throw new Rejected("", "已经送审或交办，不能再改。要改，请退回修改或撤销重拟。", "§3.3");
        Typed typed = new Typed();
        Seen project = project(me, form, typed);
        Rights.require(MatterPolicy.mayDraft(me, project == null ? null : project.mine()));
        DraftRules.Draft draft = check(me, form, typed);
        UUID problem = problem(me, form, project, typed);
        typed.need("version", Typed.text(form.version()), "缺少版本号，请重新打开这一页。");
        typed.done("§2.2");
        int saved = db.sql("""
                update problems.matter set title = :title, detail = :detail, acceptance = :acceptance, source = :source, project_id = :project,
                       problem_id = :problem, leader_id = :leader, lead_unit_id = :lead, due_on = :due, effective_due = :due,
                       terms = cast(:terms as text[]), updated_by = :by, updated_at = :at, version = version + 1
                where id = :id and version = :version and state = 'DRAFT'""")
                .params(fields(me, draft, project, problem, number))
                .param("id", m.id())
                .param("version", typed.whole("version", form.version()))
                .update();
        if (saved == 0) throw new Stale(m.updatedBy(), m.updatedAt().toInstant());
        db.sql("delete from problems.matter_co where matter_id = ?")
                .param(m.id())
                .update();
        MatterHelpers.add(db, m.id(), draft.co());
        trail.record(me, "修改交办事项", "matter:" + number, draft.title());
    }

    /** Leaders whose instruction a matter may carry, name by id. */
    Map<String, String> leaders(Actor me) {
        Map<String, String> leaders = new LinkedHashMap<>();
        db.sql("""
                select distinct p.id, p.name, p.title from people.person p join people.role_assignment r on r.person_id = p.id
                where p.county = ? and r.role in ('COUNTY_LEADERSHIP','SPONSOR_LEADER') and r.valid_from <= ? and (r.valid_to is null or r.valid_to >= ?)
                order by p.name""").params(me.county().code(), me.today(), me.today()).query(row -> {
            leaders.put(row.getString(1), row.getString(2) + (row.getString(3) == null ? "" : "　" + row.getString(3)));
        });
        return leaders;
    }

    private DraftRules.Draft check(Actor me, MatterForm form, Typed typed) {
        DraftRules.Draft draft = DraftRules.read(form, me.today(), typed);
        if (draft != null) {
            Set<UUID> standing = standing(me, draft);
            if (!standing.contains(draft.leadUnitId())) typed.refuse("leadUnitId", "没有这个单位，或它已经撤并。");
            for (int i = 0; i < draft.co().size(); i++) {
                if (!standing.contains(draft.co().get(i).unitId())) typed.refuse("co-unit-" + i, "没有这个单位，或它已经撤并。");
            }
            if (draft.leaderId() != null
                    && !leaders(me).containsKey(draft.leaderId().toString())) typed.refuse("leaderId", "没有这位领导。");
        }
        if (form.originHref() != null && !form.originHref().matches("/[^/\\\\].*"))
            typed.refuse("originHref", "来处要是本系统的一页。");
        if (!typed.clean()) typed.done("§2.2");
        return Objects.requireNonNull(draft);
    }

    private Set<UUID> standing(Actor me, DraftRules.Draft draft) {
        String wanted = Stream.concat(
                        Stream.of(draft.leadUnitId()), draft.co().stream().map(DraftRules.Co::unitId))
                .map(UUID::toString)
                .collect(Collectors.joining(",", "{", "}"));
        return Set.copyOf(db.sql("""
                select id from people.unit where county = :county and id = any(cast(:wanted as uuid[]))
                  and coalesce(valid_from, :today) <= :today and coalesce(valid_to, :today) >= :today""")
                .param("county", me.county().code())
                .param("wanted", wanted)
                .param("today", me.today())
                .query(UUID.class)
                .list());
    }

    private @Nullable Seen project(Actor me, MatterForm form, Typed typed) {
        String code = Typed.text(form.project());
        if (code == null) return null;
        try {
            return projects.find(me, code);
        } catch (NotFound none) {
            typed.refuse("project", "没有这个项目，或它不归您看。");
            return null;
        }
    }

    private @Nullable UUID problem(Actor me, MatterForm form, @Nullable Seen project, Typed typed) {
        String number = Typed.text(form.problem());
        if (number == null) return null;
        record Found(UUID id, UUID project) {}
        Optional<Found> found = db.sql("select id, project_id from problems.problem where county = ? and number = ?")
                .params(me.county().code(), number)
                .query((row, n) -> new Found(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional()
                .filter(one ->
                        project == null ? me.seesWholeCounty() : one.project().equals(project.id()));
        if (found.isEmpty()) typed.refuse("problem", "这个项目没有编号为 " + number + " 的问题。");
        return found.map(Found::id).orElse(null);
    }

    private int lock(Actor me, int year) {
        db.sql("insert into problems.matter_number (county, year, last) values (?, ?, 0) on conflict do nothing")
                .params(me.county().code(), year)
                .update();
        return db.sql("select last from problems.matter_number where county = ? and year = ? for update")
                .params(me.county().code(), year)
                .query(Integer.class)
                .single();
    }

    private Optional<String> draftedBefore(Actor me, UUID id) {
        record Before(String number, UUID by) {}
        Optional<Before> before = db.sql("select number, drafter_id from problems.matter where id = ?")
                .param(id)
                .query((row, n) -> new Before(row.getString(1), row.getObject(2, UUID.class)))
                .optional();
        if (before.isPresent() && !before.get().by().equals(me.id())) throw new Rejected("这张表已由别人用过，请重新打开这一页。");
        return before.map(Before::number);
    }

    private Map<String, Object> fields(
            Actor me, DraftRules.Draft draft, @Nullable Seen project, @Nullable UUID problem, String number) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", draft.title());
        fields.put("detail", draft.detail());
        fields.put("acceptance", draft.acceptance());
        fields.put("source", draft.source().name());
        fields.put("project", project == null ? null : project.id());
        fields.put("problem", problem);
        fields.put("leader", draft.leaderId());
        fields.put("lead", draft.leadUnitId());
        fields.put("due", draft.dueOn());
        fields.put("terms", SearchTerms.of(number, draft.title(), project == null ? null : project.name()));
        fields.put("by", me.signature());
        fields.put("at", OffsetDateTime.now(clock));
        return fields;
    }

    private void insert(
            Actor me,
            MatterForm form,
            DraftRules.Draft draft,
            @Nullable Seen project,
            @Nullable UUID problem,
            String number,
            int year,
            int seq) {
        db.sql("""
                insert into problems.matter (id, county, year, seq, number, title, detail, acceptance, source, project_id, problem_id, origin_key,
                       origin_label, origin_href, leader_id, drafter_id, drafted_by, drafted_at, state, state_since, lead_unit_id, due_on,
                       effective_due, terms, updated_by, updated_at)
                values (:id, :county, :year, :seq, :number, :title, :detail, :acceptance, :source, :project, :problem, :originKey, :originLabel,
                       :originHref, :leader, :me, :by, :at, 'DRAFT', :today, :lead, :due, :due, cast(:terms as text[]), :by, :at)""")
                .params(fields(me, draft, project, problem, number))
                .param("id", draft.id())
                .param("county", me.county().code())
                .param("year", year)
                .param("seq", seq)
                .param("number", number)
                .param("originKey", form.originKey())
                .param("originLabel", form.originLabel())
                .param("originHref", form.originHref())
                .param("me", me.id())
                .param("today", me.today())
                .update();
    }
}
