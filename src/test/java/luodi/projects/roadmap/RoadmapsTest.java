package luodi.projects.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import luodi.projects.ProjectForms;
import luodi.projects.Projects;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.projects.roadmap.RoadmapVersion.Status;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.shared.Stale;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class RoadmapsTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @Autowired
    Fixtures fixtures;

    @Autowired
    Projects projects;

    @Autowired
    VisibleProjects visible;

    @Autowired
    Roadmaps roadmaps;

    @Autowired
    RoadmapDrafts drafts;

    @Autowired
    RoadmapTemplates templates;

    @Autowired
    TentativePlans tentative;

    @Autowired
    JdbcClient db;

    Actor clerk;
    Actor head;
    Seen project;

    @BeforeEach
    void aProject() {
        Actor.County county = fixtures.county();
        clerk = fixtures.person(county, Role.BUREAU_STAFF);
        head = fixtures.person(county, Role.BUREAU_HEAD);
        project = visible.find(clerk, projects.register(clerk, ProjectForms.filled(clerk)));
    }

    @Test
    void theTemplatesOfTheProjectsOwnKindAndRegimeComeFirst() {
        assertThat(templates.list(clerk, project.id()))
                .extracting(RoadmapTemplate::name)
                .startsWith("工业项目（企业备案）")
                .hasSize(3);
        assertThat(templates.list(clerk, project.id())).allMatch(t -> t.source().contains("待核实"));
    }

    @Test
    void aPlanPastThePublishedYearsIsTentativeUntilTheYearIsLoaded() {
        approveTemplate();
        List<Milestone> plan = current().milestones();
        Milestone last = plan.getLast();
        assertThat(plan.getFirst().tentative()).isFalse();
        assertThat(last.plannedEnd()).isAfter(LocalDate.of(2027, 1, 1));
        assertThat(last.tentative()).isTrue();
        assertThat(tentative.recomputeTentative())
                .as("nothing was published meanwhile")
                .isZero();
    }

    @Test
    void aDepartmentOfTheTemplateIsTheCountysOwnUnit() {
        UUID unit = fixtures.unit(clerk.county(), "DEPARTMENT", "县自然资源和规划局");
        approveTemplate();
        assertThat(named("规划条件").unitId()).isEqualTo(unit);
        assertThat(named("规划条件").unit()).isEqualTo("县自然资源和规划局");
        assertThat(named("试产").unit()).isEqualTo("项目单位");
    }

    @Test
    void theFirstApprovedVersionStaysTheBaseline() {
        RoadmapVersion first = approveTemplate();
        RoadmapVersion draft = drafts.fromCurrent(clerk, project, Ids.next());
        List<DraftRow> rows = typed(draft);
        rows.set(0, with(rows.get(0), "项目备案", "2026-03-02", "2026-03-20"));
        int version = drafts.save(clerk, project, draft.version(), "备件慢了", rows, null)
                .version()
                .version();
        RoadmapVersion second = drafts.approve(head, project, draft.id(), version, null);
        assertThat(roadmaps.baseline(project.id()).orElseThrow().version().id()).isEqualTo(first.id());
        assertThat(second.baseline()).isFalse();
        assertThat(second.reason()).isEqualTo("备件慢了");
        assertThat(roadmaps.versions(project.id()))
                .extracting(RoadmapVersion::status)
                .containsExactly(Status.CURRENT, Status.SUPERSEDED);
        MilestoneLine line = roadmaps.lines(clerk, current()).getFirst();
        assertThat(line.moved()).isTrue();
        assertThat(line.baselineEnd()).isEqualTo(LocalDate.of(2026, 3, 4));
    }

    @Test
    void milestonesKeepTheirKeysLinksAndActualDatesFromVersionToVersion() {
        approveTemplate();
        Roadmap before = current();
        RoadmapVersion draft = drafts.fromCurrent(clerk, project, Ids.next());
        Milestone first = before.milestones().getFirst();
        roadmaps.record(
                clerk, project, first.key(), first.version(), LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 6));
        drafts.approve(head, project, draft.id(), draft.version(), null);
        assertThat(current().milestones())
                .extracting(Milestone::key)
                .isEqualTo(before.milestones().stream().map(Milestone::key).toList());
        assertThat(current().milestones())
                .extracting(Milestone::after)
                .isEqualTo(before.milestones().stream().map(Milestone::after).toList());
        assertThat(current().milestones().getFirst().actualEnd())
                .as("recorded while the draft lay open")
                .isEqualTo(LocalDate.of(2026, 3, 6));
    }

    @Test
    void aPlanMuchShorterThanTheOneInForceAsksForAReason() {
        approveTemplate();
        RoadmapVersion draft = drafts.fromCurrent(clerk, project, Ids.next());
        List<DraftRow> rows = typed(draft);
        for (int i = 0; i < rows.size(); i++)
            rows.set(i, with(rows.get(i), rows.get(i).name(), "2026-03-02", "2026-08-31"));
        int version = drafts.save(clerk, project, draft.version(), null, rows, null)
                .version()
                .version();
        Rejected refused =
                catchThrowableOfType(Rejected.class, () -> drafts.approve(head, project, draft.id(), version, null));
        assertThat(refused.rule()).isEqualTo("R-38");
        assertThat(refused.fields()).containsKey("reason");
        assertThat(drafts.approve(head, project, draft.id(), version, "厂房改租现成的").status())
                .isEqualTo(Status.CURRENT);
    }

    @Test
    void allFaultsOfADraftAreToldAtTheirCells() {
        RoadmapVersion draft = drafts.blank(clerk, project, Ids.next());
        Rejected refused = catchThrowableOfType(
                Rejected.class,
                () -> drafts.save(
                        clerk,
                        project,
                        draft.version(),
                        null,
                        List.of(row("甲", "2026-03-10", "2026-03-01", ""), row(null, "三月", "2026-03-01", "9")),
                        null));
        assertThat(refused.fields()).containsOnlyKeys("rows[0].end", "rows[1].name", "rows[1].start", "rows[1].after");
    }

    @Test
    void aCircleOfPredecessorsIsRefused() {
        RoadmapVersion draft = drafts.blank(clerk, project, Ids.next());
        assertThatThrownBy(() -> drafts.save(
                        clerk,
                        project,
                        draft.version(),
                        null,
                        List.of(row("甲", "2026-03-01", "2026-03-10", "2"), row("乙", "2026-03-01", "2026-03-10", "1")),
                        null))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("甲 → 乙 → 甲");
    }

    @Test
    void aMilestoneWithActualDatesIsNotTakenOutOfThePlan() {
        approveTemplate();
        Milestone first = current().milestones().getFirst();
        roadmaps.record(clerk, project, first.key(), first.version(), LocalDate.of(2026, 3, 3), null);
        RoadmapVersion draft = drafts.fromCurrent(clerk, project, Ids.next());
        List<DraftRow> rows = typed(draft);
        rows.removeFirst();
        assertThatThrownBy(() -> drafts.save(clerk, project, draft.version(), null, rows, null))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("已有实际日期");
    }

    @Test
    void aRowMovesUpAndKeepsItsPredecessors() {
        RoadmapVersion draft = drafts.blank(clerk, project, Ids.next());
        Roadmap saved = drafts.save(
                clerk,
                project,
                draft.version(),
                null,
                List.of(
                        row("甲", "2026-03-01", "2026-03-10", ""),
                        row("乙", "2026-03-11", "2026-03-12", ""),
                        row("丙", "2026-03-11", "2026-03-12", "1")),
                null);
        UUID third = saved.milestones().get(2).key();
        Roadmap moved = drafts.save(clerk, project, saved.version().version(), null, typed(saved), third);
        assertThat(moved.milestones()).extracting(Milestone::name).containsExactly("甲", "丙", "乙");
        assertThat(moved.numbersOf(moved.milestones().get(1).after())).isEqualTo("1");
    }

    @Test
    void aStaleDraftTellsWhoSavedFirst() {
        RoadmapVersion draft = drafts.blank(clerk, project, Ids.next());
        drafts.save(clerk, project, draft.version(), null, List.of(row("甲", "2026-03-01", "2026-03-10", "")), null);
        assertThatThrownBy(() -> drafts.save(head, project, draft.version(), null, List.of(), null))
                .isInstanceOf(Stale.class)
                .hasMessageContaining(clerk.name());
        assertThatThrownBy(() -> drafts.approve(head, project, draft.id(), draft.version(), null))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aSecondSendingIsTheSameDraftAndTheSameApproval() {
        UUID id = Ids.next();
        UUID template = templates.list(clerk, project.id()).getFirst().id();
        RoadmapVersion once = drafts.fromTemplate(clerk, project, id, template, START);
        assertThat(drafts.fromTemplate(clerk, project, id, template, START)).isEqualTo(once);
        assertThatThrownBy(() -> drafts.blank(head, project, id)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> drafts.blank(head, project, Ids.next()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining(clerk.name());
        RoadmapVersion approved = drafts.approve(head, project, id, once.version(), null);
        assertThat(drafts.approve(head, project, id, once.version(), null)).isEqualTo(approved);
    }

    @Test
    void aDroppedDraftStaysReadableAndMakesRoom() {
        RoadmapVersion draft = drafts.blank(clerk, project, Ids.next());
        assertThatThrownBy(() -> drafts.approve(head, project, draft.id(), draft.version(), null))
                .hasMessageContaining("还没有节点");
        drafts.drop(clerk, project, draft.id(), draft.version());
        assertThat(drafts.blank(clerk, project, Ids.next()).number()).isEqualTo(2);
        assertThat(roadmaps.versions(project.id()))
                .extracting(RoadmapVersion::status)
                .containsExactly(Status.DRAFT, Status.DROPPED);
    }

    @Test
    void actualDatesAreNotInTheFutureAndInOrder() {
        approveTemplate();
        Milestone m = current().milestones().getFirst();
        assertThat(faults(m, "2026-11-25", null)).containsOnlyKeys("start");
        assertThat(faults(m, "2026-03-05", "2026-03-04")).containsOnlyKeys("end");
        assertThat(faults(m, null, "2026-03-04")).containsOnlyKeys("start");
        assertThat(faults(m, "2026-03-05", "2026-11-25")).containsOnlyKeys("end");
        Milestone once = roadmaps.record(
                clerk, project, m.key(), m.version(), LocalDate.of(2026, 3, 5), LocalDate.of(2026, 11, 24));
        assertThat(roadmaps.record(
                        clerk, project, m.key(), m.version(), LocalDate.of(2026, 3, 5), LocalDate.of(2026, 11, 24)))
                .as("second sending")
                .isEqualTo(once);
        assertThatThrownBy(() -> roadmaps.record(head, project, m.key(), m.version(), LocalDate.of(2026, 3, 6), null))
                .isInstanceOf(Stale.class)
                .hasMessageContaining(clerk.name());
        assertThat(db.sql("select summary from audit.entry where subject = ? and action = '登记节点日期'")
                        .param("project:" + project.code())
                        .query(String.class)
                        .list())
                .containsExactly("项目备案：未开始 → 2026-03-05 至 2026-11-24");
    }

    @Test
    void missedMilestonesAreCountedForADayAndNeverStored() {
        approveTemplate();
        assertThat(roadmaps.progress(List.of(project.id()), LocalDate.of(2026, 3, 1))
                        .getFirst()
                        .missed())
                .isZero();
        assertThat(roadmaps.progress(List.of(project.id()), LocalDate.of(2026, 3, 31))
                        .getFirst())
                .isEqualTo(new Roadmaps.Progress(project.id(), 17, 0, 2));
        assertThat(roadmaps.due(clerk, LocalDate.of(2026, 3, 31), 10))
                .extracting(Roadmaps.Due::name)
                .containsExactly("项目备案", "规划条件");
        assertThat(roadmaps.gantt(clerk, project.id()).orElseThrow().title()).contains("17 个节点");
    }

    @Test
    void aCountysOwnTemplateStandsInPlaceOfTheShippedOne() {
        RoadmapTemplate shipped = templates.list(head, project.id()).getFirst();
        TemplateForm form = TemplateForm.of(shipped);
        List<TemplateForm.StepRow> rows = new ArrayList<>(form.rows());
        rows.set(0, new TemplateForm.StepRow("项目备案", "1", null, "县发改局", "PRE_CONSTRUCTION", "县政府承诺 1 个工作日"));
        UUID id = Ids.next();
        var changed = new TemplateForm(id, shipped.version(), shipped.name(), "谷政办发 2026-1", rows);
        RoadmapTemplate own = templates.change(head, shipped.id(), id, shipped.version(), changed);
        assertThat(templates.change(head, shipped.id(), id, shipped.version(), changed))
                .as("second sending")
                .isEqualTo(own);
        assertThat(own.ofCounty()).isTrue();
        assertThat(own.steps().getFirst().workingDays()).isEqualTo(1);
        assertThat(templates.list(head, project.id()))
                .extracting(RoadmapTemplate::id)
                .hasSize(3)
                .contains(id)
                .doesNotContain(shipped.id());
        assertThatThrownBy(() -> templates.change(head, shipped.id(), Ids.next(), shipped.version(), changed))
                .isInstanceOf(Stale.class);
        RoadmapTemplate again = templates.change(head, id, Ids.next(), own.version(), changed);
        assertThat(again.copyOf()).isEqualTo(shipped.id());
        Actor elsewhere = fixtures.person(fixtures.county(), Role.BUREAU_HEAD);
        assertThat(templates.list(elsewhere, null))
                .extracting(RoadmapTemplate::id)
                .contains(shipped.id())
                .doesNotContain(again.id());
        assertThatThrownBy(() -> templates.find(elsewhere, again.id())).isInstanceOf(NotFound.class);
    }

    private java.util.Map<String, String> faults(Milestone m, String start, String end) {
        return catchThrowableOfType(
                        Rejected.class,
                        () -> roadmaps.record(
                                clerk,
                                project,
                                m.key(),
                                m.version(),
                                start == null ? null : LocalDate.parse(start),
                                end == null ? null : LocalDate.parse(end)))
                .fields();
    }

    private RoadmapVersion approveTemplate() {
        RoadmapVersion draft = drafts.fromTemplate(
                clerk,
                project,
                Ids.next(),
                templates.list(clerk, project.id()).getFirst().id(),
                START);
        return drafts.approve(head, project, draft.id(), draft.version(), null);
    }

    private Roadmap current() {
        return roadmaps.current(project.id()).orElseThrow();
    }

    private Milestone named(String name) {
        return current().milestones().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<DraftRow> typed(RoadmapVersion draft) {
        return typed(roadmaps.numbered(draft.projectId(), draft.number()));
    }

    private static List<DraftRow> typed(Roadmap plan) {
        return new ArrayList<>(
                plan.milestones().stream().map(m -> DraftRow.of(m, plan)).toList());
    }

    private static DraftRow row(String name, String start, String end, String after) {
        return new DraftRow(null, name, start, end, null, after, null, null);
    }

    private static DraftRow with(DraftRow row, String name, String start, String end) {
        return new DraftRow(row.key(), name, start, end, row.unit(), row.after(), row.stage(), null);
    }
}
