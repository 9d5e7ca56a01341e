package luodi.updates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.files.StoredFile;
import luodi.files.StoredFiles;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import luodi.shared.Time;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 项目动态信息: published, mended by its author on the same day, corrected later with a reason; every text stays. */
@Component
public class Updates {
    static final String SELECT = """
            select u.*, p.code, p.name project,
                   array(select f.file_id from updates.update_picture f where f.update_id = u.id order by f.seq) pictures
            from updates.project_update u join projects.project p on p.id = u.project_id
            """;

    private final JdbcClient db;
    private final StoredFiles files;
    private final Trail trail;
    private final Clock clock;

    Updates(JdbcClient db, StoredFiles files, Trail trail, Clock clock) {
        this.db = db;
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    /** Answers the update's id, the same for a second sending; refuses what is longer than the rule allows or still to come. */
    @Transactional
    public UUID publish(Actor me, Seen project, NewUpdate update) {
        check(me, update, List.of());
        if (!insert(me, project, update, null, null)) return sentBefore(me, project, update.id());
        trail.record(me, "发动态", "project:" + project.code(), project.name() + "：" + first(update.text()));
        return update.id();
    }

    @Transactional
    public UUID publish(Actor me, Seen project, UpdateForm form) {
        Typed typed = new Typed();
        NewUpdate update = form.read(typed);
        typed.done("§6");
        return publish(me, project, update);
    }

    /**
     * The author's slip of the same day is mended in place; anything later is a new row with a reason, and both texts stay.
     *
     * @throws Stale where someone corrected it since the form was opened
     */
    @Transactional
    public UUID correct(Actor me, Seen project, UUID wrongId, UpdateForm form) {
        Update wrong = find(project, wrongId);
        Typed typed = new Typed();
        NewUpdate better = form.read(typed);
        String reason = Typed.text(form.reason());
        boolean slip = isSlip(me, wrong);
        if (!slip) typed.need("reason", reason, "当天过后的更正要写明原因，原来的文字会留着。");
        typed.done("§2.2");
        if (known(better.id())) return sentBefore(me, project, better.id());
        if (slip && wrong.says(better)) return wrong.id();
        check(me, better, wrong.pictures());
        if (wrong.replacedAt() != null
                || form.version() != null && !form.version().equals(String.valueOf(wrong.version())))
            throw stale(wrong);
        UUID id = slip ? mend(wrong, better) : replace(me, project, wrong, better, String.valueOf(reason));
        trail.record(
                me,
                slip ? "修改动态" : "更正动态",
                "project:" + project.code(),
                "原文：" + first(wrong.text()) + (slip ? "" : "；原因：" + reason));
        return id;
    }

    /** Whether a correction of this update by this person needs no reason: his own words of today. */
    static boolean isSlip(Actor me, Update wrong) {
        return wrong.authorId().equals(me.id()) && wrong.publishedOn().equals(me.today());
    }

    /** Of this project, replaced or not. */
    Update find(Seen project, UUID id) {
        return db.sql(SELECT + "where u.id = ? and u.project_id = ?")
                .params(id, project.id())
                .query(Updates::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound also where it is kept from the company and the actor acts for it */
    public Update find(Actor me, Seen project, UUID id) {
        Update update = find(project, id);
        if (!update.shared() && !UpdatePolicy.mayReadInternal(me)) throw new NotFound();
        return update;
    }

    /** All texts of one update, the one that stands first, as far as the actor may read them. */
    List<Update> chain(Actor me, Update update) {
        return chain(update).stream()
                .filter(one -> one.shared() || UpdatePolicy.mayReadInternal(me))
                .toList();
    }

    private List<Update> chain(Update update) {
        return db.sql(SELECT + "where u.root_id = ? order by u.published_at desc, u.id desc")
                .param(update.rootId())
                .query(Updates::read)
                .list();
    }

    UpdateRules.Limits limits(Actor me) {
        return db.sql("""
                select max(value) filter (where key = 'update.characters'), max(value) filter (where key = 'update.pictures')
                from updates.update_rule where valid_from <= :today and (valid_to is null or valid_to >= :today)""")
                .param("today", me.today())
                .query((row, n) -> new UpdateRules.Limits(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Pictures are the author's own or stood with the text before. */
    private void check(Actor me, NewUpdate update, List<UUID> before) {
        Typed typed = new Typed();
        UpdateRules.check(update, limits(me), LocalDateTime.now(clock), typed);
        Set<UUID> strange = new HashSet<>(update.fileIds());
        before.forEach(strange::remove);
        files.mine(me, strange).stream()
                .filter(StoredFile::isPicture)
                .map(StoredFile::id)
                .toList()
                .forEach(strange::remove);
        if (!strange.isEmpty()) typed.refuse("files", "有一张图片没有传上来，请重新选一次。");
        typed.done("§6");
    }

    private boolean known(UUID id) {
        return db.sql("select exists (select 1 from updates.project_update where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** The second sending of a form finds the first. */
    private UUID sentBefore(Actor me, Seen project, UUID id) {
        boolean mine = db.sql("select project_id = ? and author_id = ? from updates.project_update where id = ?")
                .params(project.id(), me.id(), id)
                .query(Boolean.class)
                .single();
        if (!mine) throw new Rejected("这张表已由别人用过，请重新打开这一页。");
        return id;
    }

    private boolean insert(Actor me, Seen project, NewUpdate update, @Nullable Update wrong, @Nullable String reason) {
        int made = db.sql("""
                insert into updates.project_update (id, county, project_id, happened_at, text, shared, origin_key, author_id, author, published_at,
                       root_id, correction_of, reason)
                values (:id, :county, :project, :happened, :text, :shared, :origin, :me, :author, :now, :root, :wrong, :reason)
                on conflict (id) do nothing""")
                .param("id", update.id())
                .param("county", me.county().code())
                .param("project", project.id())
                .param("happened", at(update.happenedAt()))
                .param("text", update.text())
                .param("shared", update.shared())
                .param("origin", wrong == null ? update.originKey() : wrong.originKey())
                .param("me", me.id())
                .param("author", me.signature())
                .param("now", OffsetDateTime.now(clock))
                .param("root", wrong == null ? update.id() : wrong.rootId())
                .param("wrong", wrong == null ? null : wrong.id())
                .param("reason", reason)
                .update();
        if (made == 1) pictures(update.id(), update.fileIds());
        return made == 1;
    }

    private UUID mend(Update wrong, NewUpdate better) {
        int done = db.sql("""
                update updates.project_update set happened_at = ?, text = ?, shared = ?, mended_at = ?, version = version + 1
                where id = ? and version = ? and replaced_at is null""")
                .params(
                        at(better.happenedAt()),
                        better.text(),
                        better.shared(),
                        OffsetDateTime.now(clock),
                        wrong.id(),
                        wrong.version())
                .update();
        if (done == 0) throw stale(wrong);
        db.sql("delete from updates.update_picture where update_id = ?")
                .param(wrong.id())
                .update();
        pictures(wrong.id(), better.fileIds());
        return wrong.id();
    }

    private UUID replace(Actor me, Seen project, Update wrong, NewUpdate better, String reason) {
        int done = db.sql(
                        "update updates.project_update set replaced_at = ?, version = version + 1 where id = ? and version = ? and replaced_at is null")
                .params(OffsetDateTime.now(clock), wrong.id(), wrong.version())
                .update();
        if (done == 0) throw stale(wrong);
        insert(me, project, better, wrong, reason);
        return better.id();
    }

    private void pictures(UUID update, List<UUID> files) {
        if (files.isEmpty()) return;
        db.sql("""
                insert into updates.update_picture (update_id, seq, file_id)
                select :update, t.n, cast(t.id as uuid) from unnest(string_to_array(:files, ',')) with ordinality t (id, n)""")
                .param("update", update)
                .param(
                        "files",
                        String.join(
                                ",",
                                files.stream().distinct().map(UUID::toString).toList()))
                .update();
    }

    private Stale stale(Update wrong) {
        Update now = chain(wrong).getFirst();
        return new Stale(now.author(), (now.mendedAt() == null ? now.publishedAt() : now.mendedAt()).toInstant());
    }

    private static OffsetDateTime at(LocalDateTime time) {
        return time.atZone(Time.ZONE).toOffsetDateTime();
    }

    private static String first(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    static Update read(ResultSet row, int n) throws SQLException {
        UUID[] pictures = (UUID[]) row.getArray("pictures").getArray();
        return new Update(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("code"),
                row.getString("project"),
                row.getObject("happened_at", OffsetDateTime.class),
                row.getString("text"),
                row.getBoolean("shared"),
                row.getString("origin_key"),
                row.getObject("author_id", UUID.class),
                row.getString("author"),
                row.getObject("published_at", OffsetDateTime.class),
                row.getObject("mended_at", OffsetDateTime.class),
                row.getInt("version"),
                row.getObject("root_id", UUID.class),
                row.getObject("correction_of", UUID.class),
                row.getString("reason"),
                row.getObject("replaced_at", OffsetDateTime.class),
                Arrays.asList(pictures));
    }
}
