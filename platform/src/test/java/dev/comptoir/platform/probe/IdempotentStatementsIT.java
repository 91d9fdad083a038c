package dev.comptoir.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.idempotency.IdempotentStatement;
import dev.comptoir.platform.idempotency.IdempotentStatements;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "platform")
class IdempotentStatementsIT {

    private static final IdempotentStatement ADD = IdempotentStatement.of(
            "insert into notes (id, version, text, price_minor, currency) values ($1, 0, $2, 1, 'EUR')", 2);

    private static final IdempotentStatement RENAME = IdempotentStatement.of(
            "update notes set text = $3, version = version + 1 where id = $1 and version = $2", 3);

    record Answer(UUID id, String text) {}

    @Inject
    SqlPool pool;

    @Inject
    IdempotentStatements keys;

    @Test
    void the_same_key_and_request_gets_the_first_answer_again_and_does_nothing() {
        RequestKey key = key("keyed once");
        Replayable<Answer> first = write(key, "keyed once");
        Replayable<Answer> second = write(key, "keyed once");

        assertThat(first.isReplayed()).isFalse();
        assertThat(second.isReplayed()).isTrue();
        assertThat(second.answer()).isEqualTo(first.answer());
        assertThat(notes("keyed once")).isOne();
    }

    @Test
    void the_same_key_with_another_request_is_refused() {
        RequestKey key = key("keyed first");
        write(key, "keyed first");
        RequestKey other = new RequestKey(key.caller(), key.operation(), key.key(), "keyed other");

        assertThatThrownBy(() -> write(other, "keyed other"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("idempotency-key-reused"));
        assertThat(notes("keyed other")).isZero();
    }

    @Test
    void without_a_key_nothing_is_kept_and_everything_is_done() {
        long before = Database.current().count("idempotency_keys");
        write(RequestKey.none(), "keyless");
        write(RequestKey.none(), "keyless");

        assertThat(notes("keyless")).isEqualTo(2);
        assertThat(Database.current().count("idempotency_keys")).isEqualTo(before);
    }

    @Test
    void a_statement_that_changes_nothing_leaves_its_key_free() {
        UUID id = write(RequestKey.none(), "to be renamed").answer().id();
        RequestKey key = key("renamed");

        assertThat(rename(key, id, 3)).isFalse();
        assertThat(kept(key)).isZero();
        assertThat(rename(key, id, 0)).isTrue();
        assertThat(kept(key)).isOne();
    }

    @Test
    void a_key_that_is_taken_takes_the_effect_back() {
        UUID id = write(RequestKey.none(), "stays").answer().id();
        RequestKey key = key("renamed");
        UUID other = write(RequestKey.none(), "another").answer().id();
        rename(key, other, 0);

        assertThatThrownBy(() -> rename(key, id, 0)).matches(IdempotentStatements::isTaken);
        assertThat(Database.current().value("select text from notes where id = ?", id))
                .isEqualTo("stays");
    }

    @Test
    void the_first_answer_goes_before_a_refusal_that_came_later() {
        RequestKey key = key("sold out since");
        Replayable<Answer> first = write(key, "sold out since");
        Uni<Answer> refused = Uni.createFrom().failure(new DomainException("sold-out", Kind.CONFLICT, "Sold out."));

        assertThat(done(keys.once(key, Answer.class, refused)).answer()).isEqualTo(first.answer());
        assertThatThrownBy(() -> done(keys.once(key("never done"), Answer.class, refused)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("sold-out"));
    }

    @Test
    void many_at_once_with_one_key_write_once_and_all_get_its_answer() throws Exception {
        RequestKey key = key("keyed race");
        Set<Answer> answers = new HashSet<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Callable<Answer>> calls = IntStream.range(0, 24)
                    .<Callable<Answer>>mapToObj(
                            _ -> () -> write(key, "keyed race").answer())
                    .toList();
            for (Future<Answer> answer : clients.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).hasSize(1);
        assertThat(notes("keyed race")).isOne();
    }

    private Replayable<Answer> write(RequestKey key, String text) {
        Answer answer = new Answer(UUID.randomUUID(), text);
        return done(keys.once(
                key,
                Answer.class,
                keys.run(pool::query, ADD, key, answer, answer.id(), text).replaceWith(answer)));
    }

    private boolean rename(RequestKey key, UUID id, long version) {
        return done(keys.run(pool::query, RENAME, key, "renamed", id, version, "renamed"));
    }

    private static RequestKey key(Object request) {
        return new RequestKey("a caller", "write", UUID.randomUUID().toString(), request);
    }

    private static long notes(String text) {
        return Database.current().count("notes where text = ?", text);
    }

    private static long kept(RequestKey key) {
        return Database.current().count("idempotency_keys where key = ?", key.key());
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(60));
    }
}
