package luodi.overview.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Placing a project in another group than R-83 computes, and taking that back; the earlier word stays on record. */
@Component
public class GroupOverrides {
    private static final RowMapper<GroupOverride> MAPPER = (row, n) -> new GroupOverride(
            row.getObject("id", UUID.class),
            ProgressGroup.valueOf(row.getString("progress_group")),
            row.getString("reason"),
            row.getString("quote"),
            row.getString("set_by"),
            row.getObject("set_at", OffsetDateTime.class));

    private final JdbcClient db;
    private final Clock clock;
    private final Trail trail;

    GroupOverrides(JdbcClient db, Clock clock, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.trail = trail;
    }

    public Optional<GroupOverride> of(Seen project, int year) {
        return db.sql("select * from overview.group_override where project_id = ? and year = ? and replaced_at is null")
                .params(project.id(), year)
                .query(MAPPER)
                .optional();
    }

    /** @throws Stale where another override stands than the one that the person saw */
    @Transactional
    public void set(Actor me, Seen project, int year, GroupForm form) {
        GroupForm.Placed placed = form.parse();
        if (sentBefore(me, project, year, placed.id())) return;
        db.sql("select id from projects.project where id = ? for no key update")
                .param(project.id())
                .query(UUID.class)
                .single();
        Optional<GroupOverride> now = of(project, year);
        if (!now.map(GroupOverride::id).equals(Optional.ofNullable(form.was()))) {
            now.ifPresent(other -> {
                throw new Stale(other.setBy(), other.setAt().toInstant());
            });
            throw new Rejected("这一组已经改回按规则算，请刷新后再看。");
        }
        OffsetDateTime at = OffsetDateTime.now(clock);
        now.ifPresent(old -> db.sql("update overview.group_override set replaced_at = ? where id = ?")
                .params(at, old.id())
                .update());
        if (placed.group() != null) insert(me, project, year, placed, form, at);
        trail.record(
                me,
                "改分组",
                "project:" + project.code(),
                year + " 年“" + project.name() + "”"
                        + (placed.group() == null
                                ? "按规则归组"
                                : "归入" + placed.group().label()) + "：" + placed.reason());
    }

    private void insert(Actor me, Seen project, int year, GroupForm.Placed placed, GroupForm form, OffsetDateTime at) {
        db.sql("""
                insert into overview.group_override (id, county, project_id, year, progress_group, reason, quote, set_by_id, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(placed.id())
                .param(me.county().code())
                .param(project.id())
                .param(year)
                .param(java.util.Objects.requireNonNull(placed.group()).name())
                .param(placed.reason())
                .param(form.quote())
                .param(me.id())
                .param(me.signature())
                .param(at)
                .update();
    }

    private boolean sentBefore(Actor me, Seen project, int year, UUID id) {
        return db.sql("select project_id = ? and year = ? and set_by_id = ? from overview.group_override where id = ?")
                .params(project.id(), year, me.id(), id)
                .query(Boolean.class)
                .optional()
                .map(mine -> {
                    if (!mine) throw new Rejected("这张表已由别人报过，请刷新后重填。");
                    return true;
                })
                .orElse(false);
    }
}
