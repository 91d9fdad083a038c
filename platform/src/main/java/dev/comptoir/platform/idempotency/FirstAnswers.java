package dev.comptoir.platform.idempotency;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * What a key was answered first, for a use case that asks another program before it writes: a repeated request is answered
 * without asking again. That the key is used once is still the transaction's to see.
 */
@ApplicationScoped
public class FirstAnswers {

    private final SqlPool reads;
    private final StoredResponses kept;

    FirstAnswers(SqlPool reads, StoredResponses kept) {
        this.reads = reads;
        this.kept = kept;
    }

    /** Empty for a new key; refuses a key that was used with another request. */
    public <T> Uni<Optional<Replayable<T>>> find(RequestKey key, Class<T> answer) {
        byte[] fingerprint = kept.fingerprint(key);
        return reads.find(
                StoredResponses.FIRST_ANSWER,
                c -> replay(c, fingerprint, answer),
                key.caller(),
                key.operation(),
                key.key());
    }

    private <T> Replayable<T> replay(Columns c, byte[] fingerprint, Class<T> answer) {
        byte[] first = c.bytes();
        return kept.replay(fingerprint, first, c.bytes(), answer);
    }
}
