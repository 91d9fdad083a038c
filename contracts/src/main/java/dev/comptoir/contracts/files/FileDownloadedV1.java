package dev.comptoir.contracts.files;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** A customer started one of the downloads of an entitlement. */
@EventType(name = "files.file-downloaded.v1", topic = Topics.FILES_FILE)
public record FileDownloadedV1(
        UUID fileGuid, long version, UUID entitlementId, UUID orderId, int usedDownloads, Instant downloadedAt)
        implements Event {

    @Override
    public String key() {
        return fileGuid.toString();
    }
}
