package dev.comptoir.contracts.files;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.ChangeEvent;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The merchant gave a customer more time or downloads, or counts the downloads from zero again; the terms as they stand now (absent: no limit).
 *
 * @param changes what differs from before
 */
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
        Instant extendedAt,
        List<FieldChangeV1> changes)
        implements ChangeEvent {

    /** Events from before there were differences have none. */
    public EntitlementExtendedV1 {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public String key() {
        return fileGuid.toString();
    }
}
