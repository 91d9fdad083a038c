package dev.comptoir.platform.idempotency;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.SqlRunner;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;

/**
 * Makes a write of one statement happen once per Idempotency-Key, with the rules of {@link Idempotency}: nothing is claimed
 * beforehand, the unique key decides between two requests at once, and without a key none of this costs anything.
 */
@ApplicationScoped
public class IdempotentStatements {

    /** The columns of {@link #joinFirstAnswer}, one after the other. */
    public static final String FIRST_ANSWER = "k.fingerprint, k.answer";

    private static final String UNIQUE_KEY = "idempotency_keys_pkey";

    private final SqlPool pool;
    private final StoredResponses kept;

    IdempotentStatements(SqlPool pool, StoredResponses kept) {
        this.pool = pool;
        this.kept = kept;
    }

    /**
     * Runs the statement in the lane given; false when it changed no row, and then the key is free again.
     *
     * <p>Fails, see {@link #isTaken}, when the key is another request's by now: read again, and there is its answer.
     */
    public Uni<Boolean> run(
            SqlRunner lane, IdempotentStatement statement, RequestKey key, Object answer, Object... parameters) {
        Object[] all = key.isGiven() ? with(parameters, key, answer) : parameters;
        return lane.query(statement.sql(key), all).map(rows -> rows.rowCount() == 1);
    }

    public static boolean isTaken(Throwable failure) {
        return DatabaseFailure.constraint(failure).filter(UNIQUE_KEY::equals).isPresent();
    }

    /**
     * For a read that brings the first answer of a key with it: to be followed by {@link #firstAnswer}.
     *
     * @param parameter number of the first of three: caller, operation and key
     */
    public static String joinFirstAnswer(int parameter) {
        return " left join idempotency_keys k on k.caller = $%d and k.operation = $%d and k.key = $%d "
                .formatted(parameter, parameter + 1, parameter + 2);
    }

    /** @param column where {@link #FIRST_ANSWER} stands in the row */
    public <T> Optional<Replayable<T>> firstAnswer(RequestKey key, Row row, int column, Class<T> type) {
        var fingerprint = row.getBuffer(column);
        return fingerprint == null
                ? Optional.empty()
                : Optional.of(kept.replay(
                        kept.fingerprint(key),
                        fingerprint.getBytes(),
                        row.getBuffer(column + 1).getBytes(),
                        type));
    }

    /** Gives the first answer, if there is one, in place of a refusal and of a key that is taken. */
    public <T> Uni<Replayable<T>> once(RequestKey key, Class<T> type, Uni<T> write) {
        Uni<Replayable<T>> first = write.map(answer -> new Replayable<>(answer, false));
        return !key.isGiven()
                ? first
                : first.onFailure(failure -> failure instanceof DomainException || isTaken(failure))
                        .recoverWithUni(failure -> again(key, type, failure));
    }

    private <T> Uni<Replayable<T>> again(RequestKey key, Class<T> type, Throwable failure) {
        return pool.query(StoredResponses.FIRST_ANSWER, key.caller(), key.operation(), key.key())
                .chain(rows -> again(rows, key, type, failure));
    }

    private <T> Uni<Replayable<T>> again(RowSet<Row> rows, RequestKey key, Class<T> type, Throwable failure) {
        for (Row row : rows) {
            return Uni.createFrom().item(firstAnswer(key, row, 0, type).orElseThrow());
        }
        return Uni.createFrom().failure(isTaken(failure) ? StoredResponses.stillRunning() : failure);
    }

    private Object[] with(Object[] parameters, RequestKey key, Object answer) {
        Object[] all = Arrays.copyOf(parameters, parameters.length + 5);
        int next = parameters.length;
        all[next] = key.caller();
        all[next + 1] = key.operation();
        all[next + 2] = key.key();
        all[next + 3] = Buffer.buffer(kept.fingerprint(key));
        all[next + 4] = Buffer.buffer(kept.bytes(answer));
        return all;
    }
}
