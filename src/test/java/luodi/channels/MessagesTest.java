package luodi.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@LuodiTest
class MessagesTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    Messages messages;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Actor liaison;
    private Actor head;

    @BeforeEach
    void twoPeople() {
        liaison = fixtures.person(fixtures.county(), Role.LIAISON);
        head = fixtures.person(liaison.county(), Role.BUREAU_HEAD);
    }

    @Test
    void eachPersonIsToldOfAnOccasionOnce() {
        assertThat(tell("missed:2026-W46", liaison, head)).isEqualTo(2);
        assertThat(tell("missed:2026-W46", liaison, head)).isZero();
        assertThat(tell("missed:2026-W47", liaison)).isEqualTo(1);
        assertThat(messages.list(liaison, null).items())
                .extracting(Message::title)
                .containsExactly("missed:2026-W47", "missed:2026-W46");
        assertThat(messages.list(head, null).total()).isEqualTo(1);
    }

    @Test
    void manyTellersAtOnceTellOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> teller = () -> tell("together", liaison, head);
            int told = 0;
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(8, teller))) told += answer.get();
            assertThat(told).isEqualTo(2);
        }
    }

    @Test
    void whatIsRolledBackWasNeverTold() {
        transaction.executeWithoutResult(status -> {
            messages.tell(occasion("undone"), List.of(liaison.id()));
            status.setRollbackOnly();
        });
        assertThat(messages.countUnread(liaison)).isZero();
        assertThatThrownBy(() -> messages.tell(occasion("alone"), List.of(liaison.id())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theMarkIsTheReadersOwn() {
        tell("one", liaison);
        UUID id = messages.unread(liaison, 5).getFirst().id();
        assertThatThrownBy(() -> messages.read(head, id)).isInstanceOf(NotFound.class);
        assertThat(messages.read(liaison, id).unread()).isFalse();
        assertThat(messages.read(liaison, id).readAt()).isNotNull();
        assertThat(messages.countUnread(liaison)).isZero();
    }

    @Test
    void theListPagesByItsKey() {
        for (int i = 0; i <= Messages.PAGE; i++) tell("n" + i, liaison);
        var first = messages.list(liaison, null);
        var second = messages.list(liaison, UUID.fromString(first.next()));
        assertThat(first.items()).hasSize(Messages.PAGE);
        assertThat(second.items()).extracting(Message::title).containsExactly("n0");
        assertThat(second.next()).isNull();
    }

    @Test
    void everyPageShowsTheCountAndOpeningOneLeadsToWhatItIsAbout() {
        tell("missed", liaison);
        tell("other", liaison);
        Visitor visitor = new Visitor(port).signIn(liaison.id());
        assertThat(visitor.get("/desk").body()).contains("2 条新消息", "有新消息");
        var opened = visitor.form(
                "/messages",
                "/messages/" + messages.unread(liaison, 1).getFirst().id() + "/reading",
                Map.of());
        assertThat(opened.headers().firstValue("Location").orElseThrow()).endsWith("/visits");
        assertThat(visitor.get("/messages").body()).contains("1 条还没看");
        visitor.form("/messages", "/messages/reading", Map.of());
        assertThat(visitor.get("/messages").body()).contains("都看过了");
    }

    @Test
    void anEmptyListTellsWhatWouldStandHere() {
        assertThat(new Visitor(port).signIn(head.id()).get("/messages").body()).contains("还没有消息");
    }

    @Test
    void theProgramReadsAndMarksTheSame() {
        tell("missed", liaison);
        Visitor program = new Visitor(port).withToken(liaison.id());
        String base = "/api/v1/counties/" + liaison.county().code() + "/messages";
        assertThat(program.get(base).body())
                .contains("\"title\":\"missed\"", "\"readAt\":null")
                .contains("\"total\":1");
        assertThat(program.json("POST", base + "/reading", "").body()).isEqualTo("{\"count\":1}");
        assertThat(program.get(base).body()).doesNotContain("\"readAt\":null");
        assertThat(new Visitor(port)
                        .withToken(head.id())
                        .json(
                                "POST",
                                base + "/"
                                        + messages.list(liaison, null)
                                                .items()
                                                .getFirst()
                                                .id() + "/reading",
                                "")
                        .statusCode())
                .isEqualTo(404);
    }

    private int tell(String key, Actor... people) {
        return transaction.execute(status -> messages.tell(
                occasion(key), java.util.Arrays.stream(people).map(Actor::id).toList()));
    }

    private Occasion occasion(String key) {
        return new Occasion(liaison.county().code(), key, key, "汉江精铸上周只走访了 1 次，应走访 2 次。", "/visits");
    }
}
