package dev.comptoir.gateway.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;

/** The provider's public keys as they were read. */
record KeySet(List<JsonWebKey> keys, Instant readAt) {

    boolean isOlderThan(Duration age, Instant now) {
        return !now.isBefore(readAt.plus(age));
    }
}
