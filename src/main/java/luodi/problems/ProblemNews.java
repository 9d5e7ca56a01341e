package luodi.problems;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import luodi.channels.Messages;
import luodi.channels.Occasion;
import luodi.projects.Seen;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those concerned, once, in the transaction that changed something. */
@Component
class ProblemNews {
    private final JdbcClient db;
    private final Messages messages;

    ProblemNews(JdbcClient db, Messages messages) {
        this.db = db;
        this.messages = messages;
    }

    /** the secretary of what is his; the sponsor leader and the liaison of what is not. */
    void raised(Actor me, String number, String title, Seen project, Crew crew, boolean withinDuty) {
        List<UUID> people = (withinDuty
                        ? crew.secretaries().stream()
                        : Stream.concat(crew.sponsors().stream(), crew.liaisons().stream()))
                .map(Crew.Who::person)
                .filter(person -> !person.equals(me.id()))
                .toList();
        tell(
                me,
                "problem:" + number + ":raised",
                withinDuty ? "新问题，在您职责内" : "新问题，超出秘书职责（R-10）",
                project.name() + "：" + title,
                "/problems/" + number,
                people);
    }

    /** Whoever has it now, and the asker when it is closed without his word. */
    void moved(Actor me, ProblemCase before, ProblemMove move, Standing after, @Nullable String reason, UUID stepId) {
        boolean handed = !before.problem().standing().hands().equals(after.hands());
        if (!handed && move != ProblemMove.URGE) return;
        Problem problem = before.problem();
        String title = move == ProblemMove.URGE
                ? "催办"
                : after.hands().holder() == Holder.ASKER
                        ? "部门办结了，请您说是否满意"
                        : after.state() == State.CLOSE_REQUESTED ? "等您核验" : move.label() + "，到您手里";
        tell(
                me,
                "problem:" + problem.number() + ":" + stepId,
                title,
                problem.projectName() + "：" + problem.title() + (reason == null || move.internal() ? "" : "；" + reason),
                "/problems/" + problem.number(),
                people(after.hands(), me));
    }

    /** Once an evening and person, however many fell due. */
    void evening(Actor program, Set<UUID> climbed, Set<UUID> asked) {
        tell(
                program,
                "problems:climbed:" + program.today(),
                "有问题到期没有人定，自动升到您这一级",
                "请看“在我手里”的问题。",
                "/problems?mine=true",
                climbed);
        tell(
                program,
                "problems:asked:" + program.today(),
                "有问题部门已经办结，再请您答复",
                "满意或不满意，说一句；一直不答复，会按“未答复”销号。",
                "/problems?mine=true",
                asked);
    }

    /** One message per person for a click over many problems. */
    void urged(Actor me, UUID id, List<UUID> problemIds, String reason) {
        List<UUID> people = db.sql("""
                select distinct coalesce(q.holder_person_id, r.person_id) from problems.problem q
                left join people.role_assignment r on q.holder_person_id is null and r.unit_id = q.holder_unit_id
                  and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)
                where q.id = any(:ids) and coalesce(q.holder_person_id, r.person_id) is not null""")
                .param("ids", problemIds.toArray(UUID[]::new))
                .param("today", me.today())
                .query(UUID.class)
                .list();
        tell(me, "problems:urged:" + id, me.signature() + " 催办", reason, "/problems?mine=true", people);
    }

    private void tell(Actor me, String key, String title, String text, String href, Collection<UUID> people) {
        messages.tell(new Occasion(me.county().code(), key, title, text, href), people);
    }

    private List<UUID> people(Standing.Hands hands, Actor me) {
        if (hands.person() != null) return hands.person().equals(me.id()) ? List.of() : List.of(hands.person());
        if (hands.unit() == null) return List.of();
        return db.sql("""
                select distinct person_id from people.role_assignment
                where unit_id = :unit and valid_from <= :today and (valid_to is null or valid_to >= :today) and person_id <> :me limit 20""")
                .param("unit", hands.unit())
                .param("today", me.today())
                .param("me", me.id())
                .query(UUID.class)
                .list();
    }
}
