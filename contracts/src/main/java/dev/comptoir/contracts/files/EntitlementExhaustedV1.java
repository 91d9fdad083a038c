package dev.comptoir.contracts.files;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** The last download of an entitlement was used; an extension or a reset revives it. */
@EventType(name = "files.entitlement-exhausted.v1", topic = Topics.FILES_FILE)
public record EntitlementExhaustedV1(
        UUID fileGuid,
        long version,
        UUID entitlementId,
        UUID orderId,
        UUID lineId,
        int maxDownloads,
        Instant exhaustedAt)
        implements Event {

    @Override
    public String key() {
        return fileGuid.toString();
    }
}
