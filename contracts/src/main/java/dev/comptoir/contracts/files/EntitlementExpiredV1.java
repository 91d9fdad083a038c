package dev.comptoir.contracts.files;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** The access of an entitlement ended by time; an extension revives it. */
@EventType(name = "files.entitlement-expired.v1", topic = Topics.FILES_FILE)
public record EntitlementExpiredV1(
        UUID fileGuid,
        long version,
        UUID entitlementId,
        UUID orderId,
        UUID lineId,
        Instant expiredAt,
        String previousState)
        implements Event {

    @Override
    public String key() {
        return fileGuid.toString();
    }
}
