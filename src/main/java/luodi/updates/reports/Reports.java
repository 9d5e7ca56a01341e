package luodi.updates.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import luodi.shared.Time;
import luodi.shared.Typed;
import luodi.updates.ReportMaterial;
import luodi.updates.reports.Report.Line;
import luodi.updates.reports.Report.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 项目总结报告: drafted from what every room says of the period, edited, sent, reviewed by another, issued and frozen. */
@Component
public class Reports {
    private final JdbcClient db;
    private final ReportRows rows;
    private final List<ReportMaterial> material;
    private final Trail trail;
    private final Clock clock;

    Reports(JdbcClient db, ReportRows rows, List<ReportMaterial> material, Trail trail, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.material = material;
        this.trail = trail;
        this.clock = clock;
    }

    /** Puts a draft together; sent twice it is one. Refuses a period of which there is a report already. */
    @Transactional
    public UUID draft(Actor me, Seen project, PeriodForm form) {
        Typed typed = new Typed();
        UUID wished = typed.id("id", form.id());
        UUID id = wished == null ? Ids.next() : wished;
        LocalDate from = typed.date("from", form.from());
        LocalDate to = typed.date("to", form.to());
        ReportRules.checkPeriod(from, to, me.today(), typed);
        typed.done("§6");
        if (from == null || to == null) return id;
        List<Line> lines = ReportRules.draft(material.stream()
                .flatMap(room -> room.lines(project, from, to).stream())
                .toList());
        if (!rows.insert(me, project, id, from, to, OffsetDateTime.now(clock))) {
            if (rows.sentBefore(me, project, id)) return id;
            throw new Rejected("from", "这一段已经有报告了，打开它接着写，或换一段日子。");
        }
        rows.add(id, lines);
        trail.record(
                me,
                "拟总结报告",
                "project:" + project.code(),
                project.name() + "，" + from + " 至 " + to + "，" + lines.size() + " 句");
        return id;
    }

    /** Saves the sentences and, where {@code send}, hands the report in for review. @throws Stale where someone saved since */
    @Transactional
    public void save(Actor me, Seen project, UUID id, ReportForm form, boolean send) {
        Report report = find(project, id);
        if (report.state() != State.DRAFT) {
            if (send && report.state() == State.SUBMITTED && me.id().equals(report.submitterId())) return;
            throw stale(report);
        }
        Typed typed = new Typed();
        List<Line> stood = rows.lines(id);
        List<Line> lines = ReportRules.edited(stood, form, typed);
        if (send) ReportRules.checkWhole(lines, typed);
        typed.done("§6");
        OffsetDateTime now = OffsetDateTime.now(clock);
        int saved = db.sql("""
                update updates.report set shared = :shared, saved_by = :by, saved_at = :now, version = version + 1,
                       state = :state, submitter_id = :submitter, submitter = :submitterName, submitted_at = :submitted,
                       returned_why = case when :send then null else returned_why end
                where id = :id and state = 'DRAFT' and version = :version""")
                .param("shared", form.isShared())
                .param("by", me.signature())
                .param("now", now)
                .param("state", (send ? State.SUBMITTED : State.DRAFT).name())
                .param("submitter", send ? me.id() : null)
                .param("submitterName", send ? me.signature() : null)
                .param("submitted", send ? now : null)
                .param("send", send)
                .param("id", id)
                .param("version", version(form.version(), report))
                .update();
        if (saved == 0) throw stale(report);
        if (!lines.equals(stood)) rows.write(id, lines);
        trail.record(
                me, send ? "送审总结报告" : "改总结报告", "project:" + project.code(), report.title() + "，" + report.period());
    }

    /** The reviewer's yes: frozen from now on; the edition that it corrects is replaced. @throws Stale where it waits no more */
    @Transactional
    public void issue(Actor me, Seen project, UUID id) {
        Report report = waiting(me, project, id);
        int done = db.sql("""
                update updates.report r set state = 'ISSUED', reviewer_id = :me, reviewer = :by, issued_at = :now, version = r.version + 1,
                       issued_on = coalesce((select f.issued_on from updates.report f where f.id = r.root_id), :today)
                where r.id = :id and r.state = 'SUBMITTED'""")
                .param("me", me.id())
                .param("by", me.signature())
                .param("now", OffsetDateTime.now(clock))
                .param("today", me.today())
                .param("id", id)
                .update();
        if (done == 0) throw stale(report);
        if (report.corrects() != null) {
            db.sql(
                            "update updates.report set replaced_at = ?, version = version + 1 where id = ? and replaced_at is null")
                    .params(OffsetDateTime.now(clock), report.corrects())
                    .update();
        }
        trail.record(
                me,
                "印发总结报告",
                "project:" + project.code(),
                report.title() + report.editionText() + "，" + report.period());
    }

    /** The reviewer's no, with a reason: a draft again. */
    @Transactional
    public void giveBack(Actor me, Seen project, UUID id, @Nullable String why) {
        Report report = waiting(me, project, id);
        String reason = Optional.ofNullable(Typed.text(why)).orElseThrow(() -> new Rejected("why", "请写哪里要改。"));
        int done = db.sql(
                        "update updates.report set state = 'DRAFT', returned_why = ?, version = version + 1 where id = ? and state = 'SUBMITTED'")
                .params(reason, id)
                .update();
        if (done == 0) throw stale(report);
        trail.record(me, "退回总结报告", "project:" + project.code(), report.title() + "：" + reason);
    }

    /** A new edition of an issued report, with a reason; the issued one stands until the new one is issued. */
    @Transactional
    public UUID correct(Actor me, Seen project, UUID issued, @Nullable String formId, @Nullable String why) {
        Report report = find(project, issued);
        Typed typed = new Typed();
        UUID wished = typed.id("id", formId);
        String reason = Typed.text(why);
        typed.need("reason", reason, "请写为什么修订。");
        typed.done("§6");
        UUID id = wished == null ? Ids.next() : wished;
        if (rows.sentBefore(me, project, id)) return id;
        if (report.state() != State.ISSUED || report.replacedAt() != null) throw stale(report);
        if (!rows.insertEdition(me, report, id, String.valueOf(reason), OffsetDateTime.now(clock))) {
            throw new Rejected("reason", "这份报告已经有人在修订，打开那一版接着改。");
        }
        rows.add(id, rows.lines(issued));
        trail.record(me, "修订总结报告", "project:" + project.code(), report.title() + "，原因：" + reason);
        return id;
    }

    /** A draft that nobody needs; it stays in the trail and is shown no more. */
    @Transactional
    public void drop(Actor me, Seen project, UUID id) {
        Report report = find(project, id);
        if (db.sql(
                                "update updates.report set state = 'DROPPED', version = version + 1 where id = ? and state = 'DRAFT'")
                        .param(id)
                        .update()
                == 0) {
            throw stale(report);
        }
        trail.record(me, "不要这份报告草稿", "project:" + project.code(), report.title() + "，" + report.period());
    }

    /** @throws NotFound also where it is not the actor's to read */
    public Report find(Actor me, Seen project, UUID id) {
        Report report = find(project, id);
        if (!ReportPolicy.mayRead(me, project, report)) throw new NotFound();
        return report;
    }

    public List<Line> lines(Report report) {
        return rows.lines(report.id());
    }

    /** All editions that the actor may read, the newest first. */
    List<Report> editions(Actor me, Seen project, Report report) {
        return rows.editions(report.rootId()).stream()
                .filter(one -> one.state() != State.DROPPED && ReportPolicy.mayRead(me, project, one))
                .toList();
    }

    /** Characters that a report should not exceed on the day of its draft: a warning, never a refusal. */
    int longest(Report report) {
        return rows.longest(report.draftedAt().atZoneSameInstant(Time.ZONE).toLocalDate());
    }

    private Report find(Seen project, UUID id) {
        return rows.find(project, id).orElseThrow(NotFound::new);
    }

    private Report waiting(Actor me, Seen project, UUID id) {
        Report report = find(project, id);
        if (report.state() != State.SUBMITTED) throw stale(report);
        if (!ReportPolicy.mayReview(me, report)) throw new Rejected("", "自己写的报告要由别人来审。", "R-72");
        return report;
    }

    private static int version(@Nullable String typed, Report report) {
        return typed == null ? report.version() : typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static Stale stale(Report report) {
        return new Stale(
                report.issuedAt() == null ? report.savedBy() : String.valueOf(report.reviewer()),
                (report.issuedAt() == null ? report.savedAt() : report.issuedAt()).toInstant());
    }
}
