package luodi.projects.catalogue;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import luodi.shared.Typed;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposals of departments about the catalogue, and the head's answers; who asks never grants. */
@Component
public class Proposals {
    private static final RowMapper<Proposal> MAPPER = (row, n) -> new Proposal(
            row.getObject("id", UUID.class),
            row.getString("code"),
            row.getString("text"),
            row.getString("basis"),
            row.getString("unit"),
            row.getObject("proposer_id", UUID.class),
            row.getString("proposed_by"),
            row.getObject("proposed_at", OffsetDateTime.class),
            row.getString("decided"),
            row.getString("answer"),
            row.getString("decided_by"),
            row.getObject("decided_at", OffsetDateTime.class));
    private static final String SELECT =
            "select q.*, u.name unit from projects.permit_proposal q left join people.unit u on u.id = q.unit_id ";

    private final JdbcClient db;
    private final PermitTypes types;
    private final Trail trail;
    private final Clock clock;

    Proposals(JdbcClient db, PermitTypes types, Trail trail, Clock clock) {
        this.db = db;
        this.types = types;
        this.trail = trail;
        this.clock = clock;
    }

    /** The county's, those without an answer first. */
    public List<Proposal> list(Actor me) {
        return db.sql(SELECT
                        + "where q.county = ? order by q.decided_at desc nulls first, q.proposed_at desc limit 100")
                .param(me.county().code())
                .query(MAPPER)
                .list();
    }

    @Transactional
    public Proposal propose(Actor me, Proposal.Form form) {
        UUID id = form.id() == null ? Ids.next() : form.id();
        Typed typed = new Typed();
        String text = Typed.text(form.text());
        String basis = Typed.text(form.basis());
        boolean known = types.on(me.county().code(), me.today()).stream()
                .anyMatch(type -> type.code().equals(form.code()));
        if (!known) typed.refuse("code", "请选目录里的一项手续。");
        typed.need("text", text, "请写应当改成什么。");
        typed.need("basis", basis, "请写依据：法规、文件或办事指南。");
        typed.done("§7.3");
        int made = db.sql("""
                insert into projects.permit_proposal (id, county, code, text, basis, unit_id, proposer_id, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .param(id)
                .param(me.county().code())
                .param(form.code())
                .param(text)
                .param(basis)
                .param(me.unitIds().stream().findFirst().orElse(null))
                .param(me.id())
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .update();
        Proposal there = find(me, id);
        if (!there.proposerId().equals(me.id())) throw new Rejected("这张表已由别人用过，请重新打开这一页。");
        if (made > 0) trail.record(me, "提议改手续目录", "permit-type:" + there.code(), there.text());
        return there;
    }

    @Transactional
    public Proposal decide(Actor me, UUID id, Proposal.Answer answer) {
        Proposal asked = find(me, id);
        if (asked.decidedAt() != null)
            throw new Stale(String.valueOf(asked.decidedBy()), asked.decidedAt().toInstant());
        if (asked.proposerId().equals(me.id())) throw new Rejected("", "自己的提议要由别人来定。", "§5 (0)");
        boolean taken = Boolean.TRUE.equals(answer.taken());
        String word = Typed.text(answer.answer());
        if (!taken && word == null) throw new Rejected("answer", "不采纳要写明原因。", "§7.3");
        db.sql(
                        "update projects.permit_proposal set decided = ?, answer = ?, decided_by = ?, decided_at = ? where id = ?")
                .param(taken ? "TAKEN" : "REFUSED")
                .param(word)
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .param(id)
                .update();
        trail.record(me, taken ? "采纳目录提议" : "不采纳目录提议", "permit-type:" + asked.code(), asked.text());
        return find(me, id);
    }

    private Proposal find(Actor me, UUID id) {
        return db.sql(SELECT + "where q.county = ? and q.id = ?")
                .params(me.county().code(), id)
                .query(MAPPER)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
