package dev.comptoir.gateway.erasure;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person who is to be forgotten, and how far the kept events were gone through.
 *
 * @param emails all spellings, in small letters
 * @param orderIds of the person's orders
 * @param begunAt who comes back after that is not forgotten
 * @param pseudonym stands where the address was
 */
record Erasure(
        UUID id,
        List<String> emails,
        List<String> orderIds,
        String pseudonym,
        Instant begunAt,
        Instant reachedAt,
        UUID reachedId) {

    static final String COLUMNS = "id, emails, order_ids, pseudonym, begun_at, reached_at, reached_id";

    static Erasure read(Columns c) {
        return new Erasure(c.uuid(), c.texts(), c.texts(), c.text(), c.instant(), c.instant(), c.uuid());
    }
}
