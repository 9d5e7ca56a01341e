package luodi.projects;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.NotAllowed;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 项目库: to register a project, to revise its facts, to look it up (domain.md §2.2 Project). */
@Component
public class Projects {
    private final JdbcClient db;
    private final VisibleProjects visible;
    private final ProjectCodes codes;
    private final ProjectList list;
    private final Trail trail;
    private final Clock clock;

    Projects(JdbcClient db, VisibleProjects visible, ProjectCodes codes, ProjectList list, Trail trail, Clock clock) {
        this.db = db;
        this.visible = visible;
        this.codes = codes;
        this.list = list;
        this.trail = trail;
        this.clock = clock;
    }

    /** Registers a new project under the next number of the year and answers its code; sent twice, it is one project. */
    @Transactional
    public String register(Actor me, ProjectForm form) {
        return register(me, form, false);
    }

    /** 原文导入: keeps what the source lacks empty, and takes the code and the stage as the source gives them. */
    @Transactional
    public String registerHistorical(Actor program, ProjectForm form) {
        if (!program.isProgram()) throw new NotAllowed("只有原文导入可以缺项登记。");
        return register(program, form, true);
    }

    private String register(Actor me, ProjectForm form, boolean historical) {
        Typed typed = new Typed();
        Project project = ProjectRules.read(form, me.county().code(), historical, me.today(), typed);
        ProjectRules.needStage(project, form, me.today(), typed);
        UUID parent = check(me, form, project, typed);
        typed.done("§2.2");
        int year = historical && form.year() != null
                ? Integer.parseInt(form.year())
                : me.today().getYear();
        ProjectCodes.Taken taken = codes.take(me.county().code(), year, historical ? Typed.text(form.code()) : null);
        Optional<String> before = registeredBefore(me, project.id());
        if (before.isPresent()) return before.get();
        codes.keep(taken);
        insert(me, project, taken.code(), parent);
        if (project.stage() != null) firstStage(me, project, form);
        trail.record(me, "登记项目", "project:" + taken.code(), "登记了项目 " + project.name());
        return taken.code();
    }

    /** What registering would say of these words, a sentence for each field, without asking the database; empty where all is well. */
    public static Map<String, String> refusals(Actor me, ProjectForm form) {
        Typed typed = new Typed();
        ProjectRules.needStage(
                ProjectRules.read(form, me.county().code(), false, me.today(), typed), form, me.today(), typed);
        try {
            typed.done("§2.2");
            return Map.of();
        } catch (Rejected refused) {
            return refused.fields();
        }
    }

    /** @throws Stale where someone saved since the form was opened */
    @Transactional
    public void revise(Actor me, String code, ProjectForm form) {
        Project before = show(me, code);
        Typed typed = new Typed();
        Project project = ProjectRules.read(form, me.county().code(), before.historical(), me.today(), typed);
        typed.need("version", Typed.text(form.version()), "缺少版本号，请重新打开这一页。");
        UUID parent = check(me, form, project, typed);
        if (before.id().equals(parent)) typed.refuse("parentCode", "上级项目不能是它自己。");
        if (project.isInfrastructure() && before.stage() != null) typed.refuse("kind", "项目已有阶段，不能改为基础设施。");
        typed.done("§2.2");
        int saved = db.sql(ProjectSql.UPDATE)
                .paramSource(ProjectSql.row(project, before.id(), code, parent, me.signature(), now()))
                .update();
        if (saved == 0) throw new Stale(before.updatedBy(), before.updatedAt().toInstant());
        trail.record(me, "修改资料", "project:" + code, "修改了项目资料：" + project.name());
    }

    /** @throws luodi.shared.NotFound where there is none or it is not the actor's to see */
    public Project show(Actor me, String code) {
        return show(visible.find(me, code));
    }

    public Project show(Seen project) {
        return db.sql(ProjectSql.SELECT)
                .param(project.id())
                .query(Project.class)
                .single();
    }

    /** A page of the register as the actor sees it; every sort, filter and paging of {@link ProjectQuery}. */
    public Listing<ProjectRow> list(Actor me, ProjectQuery query) {
        return list.page(me, query);
    }

    private @Nullable UUID check(Actor me, ProjectForm form, Project project, Typed typed) {
        if (project.townshipId() != null && !isUnit(me, project.townshipId(), "TOWNSHIP"))
            typed.refuse("townshipId", "本县没有这个乡镇。");
        if (project.parkId() != null && !isUnit(me, project.parkId(), "PARK")) typed.refuse("parkId", "本县没有这个园区。");
        String parentCode = Typed.text(form.parentCode());
        if (parentCode == null) return null;
        Optional<UUID> parent = db.sql(
                        "select id from projects.project where county = ? and code = ? and parent_id is null")
                .params(me.county().code(), parentCode)
                .query(UUID.class)
                .optional();
        if (parent.isEmpty()) typed.refuse("parentCode", "没有这个上级项目，或它自己就是某个项目的一期。");
        return parent.orElse(null);
    }

    private boolean isUnit(Actor me, UUID unit, String kind) {
        return db.sql("select exists (select 1 from people.unit where id = ? and county = ? and kind = ?)")
                .params(unit, me.county().code(), kind)
                .query(Boolean.class)
                .single();
    }

    private Optional<String> registeredBefore(Actor me, UUID id) {
        record Before(String code, String county, String by) {}
        Optional<Before> before = db.sql("select code, county, created_by from projects.project where id = ?")
                .param(id)
                .query((row, n) -> new Before(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
        if (before.isPresent()
                && !(before.get().by().equals(me.signature())
                        && before.get().county().equals(me.county().code()))) {
            throw new Rejected("这张表已由别人用过，请重新打开登记页。");
        }
        return before.map(Before::code);
    }

    private void insert(Actor me, Project project, String code, @Nullable UUID parent) {
        db.sql(ProjectSql.INSERT)
                .paramSource(ProjectSql.row(project, project.id(), code, parent, me.signature(), now()))
                .update();
    }

    private void firstStage(Actor me, Project project, ProjectForm form) {
        db.sql("""
                insert into projects.stage_record (id, project_id, act, to_stage, occurred_on, evidence, confidence, quote, recorded_by, recorded_at)
                values (?, ?, 'FORWARD', ?, ?, ?, ?, ?, ?, ?)""")
                .param(project.id())
                .param(project.id())
                .param(project.stage())
                .param(project.stageOn())
                .param(form.stageEvidence() == null ? "" : form.stageEvidence())
                .param(project.stageConfidence())
                .param(form.stageQuote())
                .param(me.signature())
                .param(now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
