package dev.comptoir.contracts.files;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** The merchant gave a customer more time or downloads, or counts the downloads from zero again; the terms as they stand now (absent: no limit). */
@EventType(name = "files.entitlement-extended.v1", topic = Topics.FILES_FILE)
public record EntitlementExtendedV1(
        UUID fileGuid,
        long version,
        UUID entitlementId,
        UUID orderId,
        UUID lineId,
        Instant expiresAt,
        Integer maxDownloads,
        int usedDownloads,
        Instant extendedAt)
        implements Event {

    @Override
    public String key() {
        return fileGuid.toString();
    }
}
