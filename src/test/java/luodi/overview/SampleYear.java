package luodi.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import luodi.projects.investment.Standings;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county's 2026 with eleven key projects and one beside the list, as rows: what the overview reads, quickly made. */
class SampleYear {
    private static final OffsetDateTime THEN = OffsetDateTime.of(2026, 11, 20, 2, 0, 0, 0, ZoneOffset.UTC);
    private static final List<String> NAMES = List.of(
            "汉江精铸新能源底盘件",
            "绿源冷链物流园",
            "南河纺织智能工厂",
            "荆楚电子级硅材料",
            "谷山绿色建材",
            "北河生物质热电",
            "筑阳汽车座椅",
            "薤山中药饮片",
            "城关智慧仓储",
            "石花酒类包装",
            "冷集光伏组件");
    private static final List<String> STAGES = List.of(
            "UNDER_CONSTRUCTION",
            "UNDER_CONSTRUCTION",
            "EQUIPMENT_INSTALLATION",
            "UNDER_CONSTRUCTION",
            "TRIAL_PRODUCTION",
            "EQUIPMENT_INSTALLATION",
            "UNDER_CONSTRUCTION",
            "PRE_CONSTRUCTION",
            "IN_PRODUCTION",
            "READY_TO_START",
            "PRE_CONSTRUCTION");
    /** Percent of the plan that was done in each month. */
    private static final int[] PACE = {61, 79, 84, 104, 107, 101, 99, 102, 110, 97, 0};

    private final JdbcClient db;
    final Actor.County county;
    final List<UUID> projects = new ArrayList<>();
    final Actor leader;
    final Actor sponsor;
    final Actor head;
    final Actor clerk;
    final Actor secretary;
    final Actor department;
    final UUID housing;
    final UUID cityInvestment;

    SampleYear(JdbcClient db, Fixtures fixtures, Standings standings) {
        this.db = db;
        county = fixtures.county(2026);
        housing = fixtures.unit(county, "DEPARTMENT", "住建局");
        cityInvestment = fixtures.unit(county, "COMPANY", "城投公司");
        leader = fixtures.person(county, Role.COUNTY_LEADERSHIP);
        sponsor = fixtures.person(county, Role.SPONSOR_LEADER);
        head = fixtures.person(county, Role.BUREAU_HEAD);
        clerk = fixtures.person(county, Role.BUREAU_STAFF);
        secretary = fixtures.person(county, Role.PROJECT_SECRETARY);
        department = fixtures.person(county, housing, Role.DEPARTMENT);
        for (int i = 0; i < NAMES.size(); i++) projects.add(project(i));
        project(NAMES.size());
        keyList();
        for (int i = 0; i < NAMES.size(); i++) year(i);
        for (int i = 0; i < 4; i++) serve(i);
        support();
        standings.refreshCounty(county.code(), 2026);
    }

    String code(int i) {
        return county.code() + "-2026-%02d".formatted(i + 1);
    }

    private UUID project(int i) {
        UUID id = Ids.next();
        db.sql("""
                insert into projects.project (id, county, code, name, kind, stage, stage_on, plan_total, created_by, created_at, updated_by, updated_at)
                values (?, ?, ?, ?, 'INDUSTRY', ?, '2026-06-01', ?, '测试', ?, '测试', ?)""")
                .params(
                        id,
                        county.code(),
                        code(i),
                        i < NAMES.size() ? NAMES.get(i) : "名单外项目",
                        i < NAMES.size() ? STAGES.get(i) : "SIGNED",
                        new BigDecimal("500000000"),
                        THEN,
                        THEN)
                .update();
        return id;
    }

    private void keyList() {
        UUID list = Ids.next();
        db.sql("""
                insert into projects.key_list (id, county, year, number, status, drafted_by, drafted_at, approved_by, approved_at)
                values (?, ?, 2026, 1, 'APPROVED', '测试', ?, '测试', ?)""").params(list, county.code(), THEN, THEN).update();
        for (int i = 0; i < NAMES.size(); i++) {
            db.sql(
                            "insert into projects.key_list_entry (list_id, project_id, annual_plan, joined_on) values (?, ?, ?, '2026-01-01')")
                    .params(list, projects.get(i), plan(i).multiply(BigDecimal.valueOf(12)))
                    .update();
        }
    }

    private static BigDecimal plan(int i) {
        return BigDecimal.valueOf(4_000_000L + i * 500_000L).setScale(2);
    }

    private void year(int i) {
        for (int month = 1; month <= 12; month++) {
            db.sql(
                            "insert into projects.annual_plan_month (project_id, year, month, amount, set_by, set_at) values (?, 2026, ?, ?, '测试', ?)")
                    .params(projects.get(i), month, plan(i), THEN)
                    .update();
            if (month <= 10 && PACE[i] > 0)
                book(
                        i,
                        month,
                        plan(i).multiply(BigDecimal.valueOf(PACE[i]))
                                .movePointLeft(2)
                                .setScale(2),
                        "CONFIRMED");
        }
    }

    void book(int i, int month, BigDecimal amount, String status) {
        db.sql("""
                insert into projects.investment_record (id, project_id, year, month, measure, fund_source, amount, status, recorder_id, recorded_by, recorded_at)
                values (?, ?, 2026, ?, 'IN_YEAR', 'ENTERPRISE', ?, ?, ?, ?, ?)""")
                .params(Ids.next(), projects.get(i), month, amount, status, secretary.id(), secretary.name(), THEN)
                .update();
    }

    private void serve(int i) {
        assign(i, sponsor, "SPONSOR_LEADER", true);
        assign(i, secretary, "SECRETARY", true);
        if (i == 3) return;
        UUID roadmap = Ids.next();
        db.sql("""
                insert into projects.roadmap (id, project_id, number, status, baseline, drafted_by, drafted_at, saved_by, saved_at, approved_by, approved_at)
                values (?, ?, 1, 'CURRENT', true, '测试', ?, '测试', ?, '测试', ?)""").params(roadmap, projects.get(i), THEN, THEN, THEN).update();
        milestone(roadmap, 1, "施工许可", LocalDate.of(2026, 8, 1), LocalDate.of(2026, 10, 18 + i), i == 2);
        milestone(roadmap, 2, "厂房封顶", LocalDate.of(2026, 10, 20), LocalDate.of(2026, 11, 26), false);
        db.sql(
                        "insert into projects.task_force (id, project_id, name, established_on, created_by, created_at, changed_by, changed_at) values (?, ?, '专班', '2026-03-02', '测试', ?, '测试', ?)")
                .params(Ids.next(), projects.get(i), THEN, THEN)
                .update();
        if (i == 0) return;
        db.sql(
                        "insert into projects.chat_group (id, project_id, name, owner, created_on, created_by, created_at, changed_by, changed_at) values (?, ?, '群', '张', '2026-03-02', '测试', ?, '测试', ?)")
                .params(Ids.next(), projects.get(i), THEN, THEN)
                .update();
    }

    void assign(int i, Actor person, String role, boolean approved) {
        db.sql("""
                insert into projects.assignment (id, project_id, person_id, role, lead, valid_from, approved_by, approved_at, created_by, created_at)
                values (?, ?, ?, ?, true, '2026-01-01', ?, ?, '测试', ?)""")
                .param(Ids.next())
                .param(projects.get(i))
                .param(person.id())
                .param(role)
                .param(approved ? "测试" : null)
                .param(approved ? THEN : null)
                .param(THEN)
                .update();
    }

    private void milestone(UUID roadmap, int seq, String name, LocalDate start, LocalDate end, boolean done) {
        db.sql("""
                insert into projects.milestone (id, roadmap_id, key, seq, name, planned_start, planned_end, actual_start, actual_end, unit_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.next())
                .param(roadmap)
                .param(Ids.next())
                .param(seq)
                .param(name)
                .param(start)
                .param(end)
                .param(start)
                .param(done ? end.plusDays(30) : null)
                .param(housing)
                .update();
    }

    private void support() {
        support(cityInvestment, projects.get(0), "40000000");
        support(cityInvestment, projects.get(1), "3500000");
        support(housing, projects.get(1), null);
        support(housing, null, "1200000");
    }

    private void support(UUID unit, UUID project, String amount) {
        db.sql("""
                insert into projects.support_action (id, county, year, unit_id, kind, project_id, target_text, action, amount, included, recorder_id, recorded_by, recorded_at)
                values (?, ?, 2026, ?, 'UTILITY', ?, ?, '修路', ?, 'UNKNOWN', ?, '测试', ?)""")
                .param(Ids.next())
                .param(county.code())
                .param(unit)
                .param(project)
                .param(project == null ? "开发区" : null)
                .param(amount == null ? null : new BigDecimal(amount))
                .param(clerk.id())
                .param(THEN)
                .update();
    }

    void draft(String table) {
        switch (table) {
            case "stage" ->
                db.sql("""
                    insert into projects.stage_record (id, project_id, act, from_stage, to_stage, occurred_on, evidence, recorded_by, recorded_at)
                    values (?, ?, 'PROPOSAL', 'UNDER_CONSTRUCTION', 'EQUIPMENT_INSTALLATION', '2026-11-18', '设备到场', ?, ?)""")
                        .params(Ids.next(), projects.get(0), secretary.name(), THEN)
                        .update();
            case "roadmap" ->
                db.sql(
                                "insert into projects.roadmap (id, project_id, number, status, drafted_by, drafted_at, saved_by, saved_at) values (?, ?, 2, 'DRAFT', ?, ?, '测试', ?)")
                        .params(Ids.next(), projects.get(0), clerk.name(), THEN, THEN)
                        .update();
            case "key_list" ->
                db.sql(
                                "insert into projects.key_list (id, county, year, number, status, drafted_by, drafted_at, submitted_by, submitted_at) values (?, ?, 2027, 1, 'SUBMITTED', ?, ?, ?, ?)")
                        .params(Ids.next(), county.code(), clerk.name(), THEN, clerk.name(), THEN)
                        .update();
            default -> throw new IllegalArgumentException(table);
        }
    }
}
