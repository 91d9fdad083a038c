package dev.comptoir.contracts.files;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** A customer who paid may download a file until expiresAt, at most maxDownloads times (absent: no limit). */
@EventType(name = "files.entitlement-granted.v1", topic = Topics.FILES_FILE)
public record EntitlementGrantedV1(
        UUID fileGuid,
        long version,
        UUID entitlementId,
        UUID orderId,
        UUID lineId,
        Instant expiresAt,
        Integer maxDownloads)
        implements Event {

    @Override
    public String key() {
        return fileGuid.toString();
    }
}
