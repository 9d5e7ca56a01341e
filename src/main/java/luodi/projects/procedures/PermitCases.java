package luodi.projects.procedures;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.projects.Regime;
import luodi.projects.Seen;
import luodi.projects.catalogue.PermitType;
import luodi.projects.catalogue.PermitTypes;
import luodi.projects.roadmap.Milestone;
import luodi.projects.roadmap.Roadmap;
import luodi.projects.roadmap.Roadmaps;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 帮办手续: to open a project's cases from the catalogue, to say who helps, to look them up. Steps are in {@link PermitSteps}. */
@Component
public class PermitCases {
    private final JdbcClient db;
    private final CaseRows rows;
    private final PermitTypes types;
    private final CaseUnits units;
    private final Roadmaps roadmaps;
    private final Trail trail;
    private final Clock clock;

    PermitCases(
            JdbcClient db,
            CaseRows rows,
            PermitTypes types,
            CaseUnits units,
            Roadmaps roadmaps,
            Trail trail,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.types = types;
        this.units = units;
        this.roadmaps = roadmaps;
        this.trail = trail;
        this.clock = clock;
    }

    /** All cases of a project that the actor may see, in the order of the catalogue. */
    public List<PermitCase> of(Seen project) {
        return rows.of(project.id());
    }

    /** @throws luodi.shared.NotFound where the project has no such case */
    public PermitCase find(Seen project, UUID id) {
        return rows.one(project.id(), id);
    }

    public List<PermitStep> steps(PermitCase of) {
        return rows.steps(of.id());
    }

    /** What the template of the project's regime would open: the rows in force, without those that have a running case. */
    public List<PermitType> template(Actor me, Seen project) {
        Regime regime = regime(project);
        List<PermitCase> there = of(project);
        return types.on(me.county().code(), me.today()).stream()
                .filter(type -> type.regimes().contains(regime))
                .filter(type -> there.stream()
                        .noneMatch(
                                c -> c.code().equals(type.code()) && !c.state().ended()
                                        || c.code().equals(type.code()) && c.state() == PermitState.NOT_APPLICABLE))
                .toList();
    }

    /** The milestone of the roadmap in force that waits for each permit, by type: the first whose name says so. */
    Map<UUID, String> waiting(Seen project, List<PermitType> of) {
        Map<UUID, String> waiting = new HashMap<>();
        roadmaps.current(project.id())
                .ifPresent(plan ->
                        of.forEach(type -> milestone(plan, type).ifPresent(m -> waiting.put(type.id(), m.name()))));
        return waiting;
    }

    /**
     * Opens the cases of the template, each tied to its milestone; named codes only, or what the template always takes. Sent twice it opens
     * nothing twice. @throws Rejected where the project's regime is not known
     */
    @Transactional
    public int generate(Actor me, Seen project, @Nullable List<String> chosen) {
        Optional<Roadmap> plan = roadmaps.current(project.id());
        List<PermitType> wanted = template(me, project).stream()
                .filter(type -> chosen == null || chosen.isEmpty()
                        ? type.inTemplate()
                        : chosen.contains(type.code() + "/" + type.variant())
                                || chosen.contains(type.code()) && type.inTemplate())
                .toList();
        Map<String, UUID> known = units.byName(me.county().code(), me.today());
        List<String> opened = new ArrayList<>();
        for (PermitType type : wanted) {
            UUID milestone =
                    plan.flatMap(p -> milestone(p, type)).map(Milestone::key).orElse(null);
            String department = type.department(me.today());
            CaseForm.Read form = new CaseForm.Read(
                    Ids.next(),
                    type.code(),
                    type.variant(),
                    null,
                    CaseUnits.named(department, known),
                    Helping.HELP,
                    null,
                    milestone,
                    0);
            if (insert(me, project, type, form, department)) opened.add(type.name());
        }
        if (!opened.isEmpty())
            trail.record(me, "建手续台账", "project:" + project.code(), project.name() + "：" + String.join("、", opened));
        return opened.size();
    }

    /** Opens one case; a permit that runs already is refused. @throws Rejected §7.3 where the catalogue has no such permit */
    @Transactional
    public UUID open(Actor me, Seen project, CaseForm typed) {
        CaseForm.Read form = typed.read();
        Optional<UUID> before = db.sql("select project_id from projects.permit_case where id = ?")
                .param(form.id())
                .query(UUID.class)
                .optional();
        if (before.isPresent() && before.get().equals(project.id())) return form.id();
        if (before.isPresent()) throw new Rejected("这张表已由别人用过，请重新打开这一页。");
        String code = form.code();
        if (code == null) throw new Rejected("code", "请选是哪一项手续。", "§7.3");
        PermitType type = types.on(me.county().code(), me.today(), code, form.variant())
                .or(() -> form.variant().isEmpty() ? usual(me, code) : Optional.empty())
                .orElseThrow(() -> new Rejected("code", "手续目录里没有这一项，或者它不能选。", "§7.3"));
        if (!type.regimes().contains(regime(project)))
            throw new Rejected("code", "这一项不适用于" + regime(project).label() + "类项目。", "§7.3");
        UUID unit = form.unitId() != null
                ? units.known(me.county().code(), form.unitId())
                : CaseUnits.named(
                        type.department(me.today()), units.byName(me.county().code(), me.today()));
        UUID milestone = form.milestoneKey() != null
                ? known(project, form.milestoneKey())
                : roadmaps.current(project.id())
                        .flatMap(plan -> milestone(plan, type))
                        .map(Milestone::key)
                        .orElse(null);
        CaseForm.Read whole = new CaseForm.Read(
                form.id(), code, type.variant(), form.batch(), unit, form.helping(), form.helperId(), milestone, 0);
        if (!insert(me, project, type, whole, type.department(me.today()))) {
            throw new Rejected("code", "这一项已经在办。分批办的，请写明是第几批。", "§3.4");
        }
        trail.record(me, "建手续台账", "project:" + project.code(), project.name() + "：" + type.fullName());
        return form.id();
    }

    /** Who helps and how, which department answers, which milestone waits, and before it is handed in which kind it is. */
    @Transactional
    public void revise(Actor me, Seen project, UUID id, CaseForm typed) {
        CaseForm.Read form = typed.read();
        PermitCase before = rows.held(project.id(), id);
        if (form.version() != before.version())
            throw new Stale(rows.steps(id).getLast().recordedBy(), clock.instant());
        boolean other = !form.variant().equals(before.variant());
        if (other && !before.state().early()) throw new Rejected("variant", "已经递交，不能再换类别；撤回后另建一件。", "§3.4");
        PermitType type = other
                ? types.on(me.county().code(), me.today(), before.code(), form.variant())
                        .orElseThrow(() -> new Rejected("variant", "手续目录里没有这一类。", "§7.3"))
                : null;
        if (form.helping() == Helping.AGENT
                && before.consentOn() == null
                && !before.state().early()) {
            throw new Rejected("helping", "代办要先有项目单位的委托；帮办不用。", "§3.4");
        }
        UUID unit = form.unitId() == null
                ? before.unitId()
                : units.known(me.county().code(), form.unitId());
        db.sql("""
                update projects.permit_case set variant = :variant, type_id = coalesce(:type, type_id), unit_id = :unit, helping = :helping,
                       helper_id = :helper, milestone_key = :milestone, batch = :batch, version = version + 1 where id = :id""")
                .param("variant", form.variant())
                .param("type", type == null ? null : type.id())
                .param("unit", unit)
                .param("helping", form.helping().name())
                .param("helper", units.helper(me.county().code(), form.helperId()))
                .param("milestone", form.milestoneKey() == null ? null : known(project, form.milestoneKey()))
                .param("batch", form.batch())
                .param("id", id)
                .update();
        trail.record(me, "调整手续", "project:" + project.code(), project.name() + "：" + before.title());
    }

    /** 委托: the company asks the county to run the errand for it. It stays the applicant. */
    @Transactional
    public void consent(Actor me, Seen project, UUID id, CaseForm.Consent typed) {
        CaseForm.Consent.Read consent = typed.read(me.today());
        PermitCase of = rows.held(project.id(), id);
        db.sql(
                        "update projects.permit_case set consent_on = ?, consent_by = ?, consent_text = ?, helping = 'AGENT', version = version + 1 where id = ?")
                .param(consent.on())
                .param(consent.by())
                .param(consent.text())
                .param(id)
                .update();
        trail.record(
                me,
                "登记代办委托",
                "project:" + project.code(),
                project.name() + "：" + of.title() + "，" + consent.by() + " " + consent.on());
    }

    private boolean insert(Actor me, Seen project, PermitType type, CaseForm.Read form, @Nullable String department) {
        int made = db.sql("""
                insert into projects.permit_case (id, county, project_id, type_id, code, variant, name, batch, state, state_since, unit_id, unit_text,
                    helping, helper_id, milestone_key, created_by, creator_id, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'NOT_STARTED', ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(form.id())
                .param(me.county().code())
                .param(project.id())
                .param(type.id())
                .param(type.code())
                .param(type.variant())
                .param(type.name())
                .param(form.batch())
                .param(me.today())
                .param(form.unitId())
                .param(department)
                .param(form.helping().name())
                .param(units.helper(me.county().code(), form.helperId()))
                .param(form.milestoneKey())
                .param(me.signature())
                .param(me.id())
                .param(OffsetDateTime.now(clock))
                .update();
        if (made == 0) return false;
        db.sql("""
                insert into projects.permit_step (id, case_id, seq, act, to_state, on_date, recorder_id, recorded_by, recorded_at)
                values (?, ?, 1, 'OPEN', 'NOT_STARTED', ?, ?, ?, ?)""")
                .param(Ids.next())
                .param(form.id())
                .param(me.today())
                .param(me.id())
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .update();
        db.sql("insert into projects.cached_permit_clock (case_id, county, stopped) values (?, ?, false)")
                .params(form.id(), me.county().code())
                .update();
        return true;
    }

    private Regime regime(Seen project) {
        Regime regime = rows.ground(project.id()).regime();
        if (regime == null) throw new Rejected("regime", "项目资料里还没有写备案、核准还是审批，先补上，才知道要办哪些手续。", "§7.3");
        return regime;
    }

    /** Where only the permit is named, the kind that the template takes. */
    private Optional<PermitType> usual(Actor me, String code) {
        return types.on(me.county().code(), me.today()).stream()
                .filter(type -> type.code().equals(code) && type.inTemplate())
                .findFirst();
    }

    private UUID known(Seen project, UUID key) {
        boolean there = roadmaps.current(project.id())
                .map(plan -> plan.byKey().containsKey(key))
                .orElse(false);
        if (!there) throw new Rejected("milestoneKey", "现行路线图里没有这个节点。", "§4.4");
        return key;
    }

    private static Optional<Milestone> milestone(Roadmap plan, PermitType type) {
        return type.milestones().stream()
                .flatMap(word -> plan.milestones().stream().filter(m -> m.name().contains(word)))
                .findFirst();
    }
}
