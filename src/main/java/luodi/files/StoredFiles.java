package luodi.files;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Recorded;
import luodi.shared.Rejected;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 文书附件: photos and papers, each content kept once by its SHA-256. Who may read one is asked by the room whose record it hangs on. */
@Component
public class StoredFiles {
    private static final String SELECT =
            "select f.id, f.name, c.type, c.size, f.sha256 from files.file f join files.content c on c.sha256 = f.sha256 ";
    private static final RowMapper<StoredFile> MAPPER = (row, n) -> new StoredFile(
            row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getLong(4), row.getString(5));

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StoredFiles(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** Keeps a file of at most 10 MB. @throws Rejected where it is empty, too big, or of a type that Luodi does not keep */
    @Transactional
    public StoredFile store(Actor me, String name, byte[] content) {
        return store(me, Ids.next(), name, content);
    }

    /** The same with an id made by the sender: a second sending finds the first. @throws Rejected where another used the id */
    @Transactional
    public StoredFile store(Actor me, UUID id, String name, byte[] content) {
        Optional<StoredFile> before = mine(me, id);
        if (before.isPresent()) return before.get();
        if (content.length == 0) throw new Rejected("files", "“" + FileRules.name(name) + "”是空的，请重新选一次。");
        if (content.length > FileRules.LIMIT)
            throw new Rejected("files", "“" + FileRules.name(name) + "”超过 10 MB，请压缩后再传。");
        String type = FileRules.type(content);
        if (type == null) throw new Rejected("files", "只收照片（jpg、png、webp）和 pdf、docx、xlsx 文件。");
        String sha256 = FileRules.sha256(content);
        boolean known = db.sql("select exists (select 1 from files.content where sha256 = ?)")
                .param(sha256)
                .query(Boolean.class)
                .single();
        if (!known) {
            db.sql(
                            "insert into files.content (sha256, type, size, bytes, thumbnail) values (?, ?, ?, ?, ?) on conflict do nothing")
                    .param(sha256)
                    .param(type)
                    .param(content.length)
                    .param(content)
                    .param(Thumbnails.of(type, content))
                    .update();
        }
        int kept = db.sql("""
                insert into files.file (id, county, name, sha256, stored_by_id, stored_by, stored_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(
                        id,
                        me.county().code(),
                        FileRules.name(name),
                        sha256,
                        me.id(),
                        me.signature(),
                        OffsetDateTime.now(clock))
                .update();
        // the same sending came by two ways at once
        if (kept == 0) return mine(me, id).orElseThrow();
        events.publishEvent(
                new Recorded(me, "存文件", "file:" + id, FileRules.name(name) + "，" + content.length / 1024 + " KB"));
        return find(id);
    }

    /** @throws NotFound where there is none; rights are asked by the caller */
    public StoredFile find(UUID id) {
        return db.sql(SELECT + "where f.id = ?")
                .param(id)
                .query(MAPPER)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Those of these ids that this person stored, in no order: what he may hang on a record of his. */
    public List<StoredFile> mine(Actor me, Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return db.sql(SELECT + "where f.id in (:ids) and f.stored_by_id = :me and f.county = :county")
                .param("ids", ids)
                .param("me", me.id())
                .param("county", me.county().code())
                .query(MAPPER)
                .list();
    }

    public byte[] content(UUID id) {
        return db.sql("select c.bytes from files.file f join files.content c on c.sha256 = f.sha256 where f.id = ?")
                .param(id)
                .query((row, n) -> Objects.requireNonNull(row.getBytes(1)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The small picture; the file itself where it is a webp. @throws NotFound where the file is no picture */
    public byte[] thumbnail(UUID id) {
        return db.sql("""
                select coalesce(c.thumbnail, case when c.type = 'image/webp' then c.bytes end) small
                from files.file f join files.content c on c.sha256 = f.sha256 where f.id = ? and c.type like 'image/%'""")
                .param(id)
                .query((row, n) -> Objects.requireNonNull(row.getBytes(1)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Optional<StoredFile> mine(Actor me, UUID id) {
        return db.sql("select f.stored_by_id = ? and f.county = ? mine from files.file f where f.id = ?")
                .params(me.id(), me.county().code(), id)
                .query(Boolean.class)
                .optional()
                .map(own -> {
                    if (!own) throw new Rejected("这个文件编号已由别人用过，请重新打开这一页。");
                    return find(id);
                });
    }
}
