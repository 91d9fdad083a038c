package dev.comptoir.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    private static final String FIRST_ANSWER = """
            select fingerprint, answer from idempotency_keys where caller = $1 and operation = $2 and key = $3""";

    private static final String KEEP =
            "update idempotency_keys set answer = $4 where caller = $1 and operation = $2 and key = $3";

    private final ObjectMapper json;

    Idempotency(ObjectMapper json) {
        this.json = json;
    }

    /** Does the work for a new key, gives the first answer again for a known one. Without a key it just does the work. */
    public <T> Uni<Once<T>> once(Tx tx, RequestKey key, Class<T> answer, Supplier<Uni<T>> work) {
        if (!key.isGiven()) {
            return work.get().map(done -> new Once<>(done, false));
        }
        byte[] fingerprint = fingerprint(key);
        return tx.execute(CLAIM, key.caller(), key.operation(), key.key(), tx.bytes(fingerprint))
                .chain(claimed -> claimed == 1 ? first(tx, key, work) : again(tx, key, fingerprint, answer));
    }

    private <T> Uni<Once<T>> first(Tx tx, RequestKey key, Supplier<Uni<T>> work) {
        return work.get()
                .call(done -> tx.execute(KEEP, key.caller(), key.operation(), key.key(), tx.bytes(bytes(done))))
                .map(done -> new Once<>(done, false));
    }

    private <T> Uni<Once<T>> again(Tx tx, RequestKey key, byte[] fingerprint, Class<T> answer) {
        return tx.fetch(FIRST_ANSWER, key.caller(), key.operation(), key.key())
                .map(rows -> replay(rows, fingerprint, answer));
    }

    private <T> Once<T> replay(List<Object[]> rows, byte[] fingerprint, Class<T> answer) {
        if (rows.isEmpty()) {
            throw new DomainException(
                    "idempotency-key-in-progress",
                    Kind.CONFLICT,
                    "The first request with this Idempotency-Key is still running. Ask again in a moment with the same key.");
        }
        if (!MessageDigest.isEqual((byte[]) rows.getFirst()[0], fingerprint)) {
            throw new DomainException(
                    "idempotency-key-reused",
                    Kind.RULE_BROKEN,
                    "This Idempotency-Key was used with another request. Use a new key for a new request.");
        }
        try {
            return new Once<>(json.readValue((byte[]) rows.getFirst()[1], answer), true);
        } catch (IOException e) {
            throw new IllegalStateException("stored answer cannot be read as " + answer.getSimpleName(), e);
        }
    }

    private byte[] fingerprint(RequestKey key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(key.request()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }
}
