package dev.comptoir.client.model;

import java.time.Instant;
import java.util.UUID;

/** What a line may download. */
@SchemaOf("OrderDownload")
public record OrderDownload(
        UUID entitlementId,
        String fileName,
        String state,
        Integer maxDownloads,
        int usedDownloads,
        Instant expiresAt,
        Instant lastDownloadedAt,
        Instant revokedAt,
        String revocationReason) {}
