package dev.comptoir.contracts.files;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** A download was taken back; reason is ORDER_UNPAID, ORDER_CANCELLED, ORDER_REFUNDED or MERCHANT, and only the first is undone by a new payment. */
@EventType(name = "files.entitlement-revoked.v1", topic = Topics.FILES_FILE)
public record EntitlementRevokedV1(
        UUID fileGuid,
        long version,
        UUID entitlementId,
        UUID orderId,
        UUID lineId,
        String reason,
        Instant revokedAt,
        String previousState)
        implements Event {

    @Override
    public String key() {
        return fileGuid.toString();
    }
}
