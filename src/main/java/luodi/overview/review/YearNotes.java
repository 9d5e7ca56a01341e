package luodi.overview.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.shared.Actor;
import luodi.shared.Rejected;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The words of a county's year, in the order they were written. */
@Component
public class YearNotes {
    /** More than a year's article has; what is beyond it does not fit a page. */
    private static final int MOST = 200;

    private static final RowMapper<YearNote> MAPPER = (row, n) -> new YearNote(
            row.getObject("id", UUID.class),
            row.getInt("year"),
            YearNote.Kind.valueOf(row.getString("kind")),
            row.getInt("seq"),
            row.getString("title"),
            row.getString("detail"),
            row.getString("quote"),
            row.getString("written_by"));

    private final JdbcClient db;
    private final Clock clock;
    private final Trail trail;

    YearNotes(JdbcClient db, Clock clock, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.trail = trail;
    }

    public List<YearNote> list(Actor me, int year) {
        return db.sql("select * from overview.year_note where county = ? and year = ? order by kind, seq, id limit ?")
                .params(me.county().code(), year, MOST)
                .query(MAPPER)
                .list();
    }

    @Transactional
    public YearNote add(Actor me, int year, YearNoteForm form) {
        YearNoteForm.Note note = form.parse();
        int made = db.sql("""
                insert into overview.year_note (id, county, year, kind, seq, title, detail, quote, written_by_id, written_by, written_at)
                values (?, ?, ?, ?, (select coalesce(max(seq), 0) + 1 from overview.year_note where county = ? and year = ? and kind = ?),
                    ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
                .param(note.id())
                .param(me.county().code())
                .param(year)
                .param(note.kind().name())
                .param(me.county().code())
                .param(year)
                .param(note.kind().name())
                .param(note.title())
                .param(form.detail())
                .param(form.quote())
                .param(me.id())
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .update();
        if (made > 0) trail.record(me, "记年度说明", "year:" + year, note.kind().label() + "：" + note.title());
        return db.sql("select * from overview.year_note where id = ? and written_by_id = ? and county = ? and year = ?")
                .params(note.id(), me.id(), me.county().code(), year)
                .query(MAPPER)
                .optional()
                .orElseThrow(() -> new Rejected("这张表已由别人报过，请刷新后重填。"));
    }
}
