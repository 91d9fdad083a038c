package dev.comptoir.platform.idempotency;

import dev.comptoir.platform.db.DeferredWrite;
import dev.comptoir.platform.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes a write happen once per Idempotency-Key: key, effect and answer commit together, and a failure takes the key back
 * with it. Follows draft-ietf-httpapi-idempotency-key-header: another body 422, still running 409, else the first answer.
 */
@ApplicationScoped
public class Idempotency {

    // The advisory lock tells a key whose first request still runs (lock taken, no row yet) from a new one.
    private static final String CLAIM = """
            insert into idempotency_keys (caller, operation, key, fingerprint)
            select $1, $2, $3, $4
             where pg_try_advisory_xact_lock(hashtextextended($1 || chr(31) || $2 || chr(31) || $3, 0))
            on conflict do nothing""";

    private static final DeferredWrite KEEP = DeferredWrite.statement(
            "update idempotency_keys set answer = $4 where caller = $1 and operation = $2 and key = $3");

    private final StoredResponses kept;

    Idempotency(StoredResponses kept) {
        this.kept = kept;
    }

    /** Does the work for a new key, gives the first answer again for a known one. Without a key it just does the work. */
    public <T> Uni<Replayable<T>> once(Tx tx, RequestKey key, Class<T> answer, Supplier<Uni<T>> work) {
        if (!key.isGiven()) {
            return work.get().map(done -> new Replayable<>(done, false));
        }
        byte[] fingerprint = kept.fingerprint(key);
        return tx.execute(CLAIM, key.caller(), key.operation(), key.key(), fingerprint)
                .chain(claimed -> claimed == 1 ? first(tx, key, work) : again(tx, key, fingerprint, answer));
    }

    private <T> Uni<Replayable<T>> first(Tx tx, RequestKey key, Supplier<Uni<T>> work) {
        return work.get()
                .invoke(done -> tx.defer(KEEP, key.caller(), key.operation(), key.key(), kept.bytes(done)))
                .map(done -> new Replayable<>(done, false));
    }

    private <T> Uni<Replayable<T>> again(Tx tx, RequestKey key, byte[] fingerprint, Class<T> answer) {
        return tx.fetch(StoredResponses.FIRST_ANSWER, key.caller(), key.operation(), key.key())
                .map(rows -> replay(rows, fingerprint, answer));
    }

    private <T> Replayable<T> replay(List<Object[]> rows, byte[] fingerprint, Class<T> answer) {
        if (rows.isEmpty()) {
            throw StoredResponses.stillRunning();
        }
        Object[] row = rows.getFirst();
        return kept.replay(fingerprint, (byte[]) row[0], (byte[]) row[1], answer);
    }
}
