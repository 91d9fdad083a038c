package dev.comptoir.files.entitlement.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The right of one order line to download one file.
 *
 * @param contentVersion which content of the file it gives; null while it waits for one
 * @param quantity units bought of the line
 * @param isWaiting paid, but the content is not there yet
 * @param maxDownloads null without limit
 * @param expiresAt null for ever
 * @param keysDue how many licence keys go with it; 0 when the file has none
 * @param revocationReason empty unless revoked
 */
public record Entitlement(
        UUID id,
        UUID orderId,
        UUID lineId,
        UUID fileGuid,
        Integer contentVersion,
        String productName,
        int quantity,
        boolean isWaiting,
        Integer maxDownloads,
        int usedDownloads,
        Instant expiresAt,
        Instant grantedAt,
        Instant revokedAt,
        String revocationReason,
        Instant lastDownloadedAt,
        Instant resumableUntil,
        long version,
        Instant createdAt,
        Instant updatedAt,
        int keysDue,
        List<String> licenceKeys) {

    private static final int MOST_DOWNLOADS = 1_000_000;

    public EntitlementState state(Instant now) {
        return revokedAt == null ? stateUnlessRevoked(now) : EntitlementState.REVOKED;
    }

    /** What it would be, or was, without a revocation. */
    public EntitlementState stateUnlessRevoked(Instant now) {
        if (isWaiting) {
            return EntitlementState.WAITING;
        }
        if (isExpired(now)) {
            return EntitlementState.EXPIRED;
        }
        return isUsedUp() ? EntitlementState.USED_UP : EntitlementState.GRANTED;
    }

    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    public boolean isUsedUp() {
        return maxDownloads != null && usedDownloads >= maxDownloads;
    }

    /** Licence keys that were not there when they were to be handed out. */
    public int missingKeys() {
        return keysDue - licenceKeys.size();
    }

    /** Whether none is left after so many. */
    public boolean isLastDownload(int used) {
        return maxDownloads != null && used == maxDownloads;
    }

    /** Whether a broken transfer may still go on without being counted again. */
    public boolean isResumable(Instant now) {
        return resumableUntil != null && now.isBefore(resumableUntil);
    }

    public void mayBeRevoked() {
        if (revokedAt != null) {
            throw EntitlementProblem.alreadyRevoked(id);
        }
    }

    /** Later by so many days than its end, or than now when it has ended already; unlimited stays unlimited. */
    public Instant extendedExpiry(Integer days, Instant now) {
        if (expiresAt == null || days == null) {
            return expiresAt;
        }
        return (isExpired(now) ? now : expiresAt).plus(Duration.ofDays(days));
    }

    public Integer extendedMaxDownloads(Integer downloads) {
        if (maxDownloads == null || downloads == null) {
            return maxDownloads;
        }
        if (maxDownloads + downloads > MOST_DOWNLOADS) {
            throw EntitlementProblem.tooManyDownloads(id);
        }
        return maxDownloads + downloads;
    }

    public void mayBeExtended() {
        if (revokedAt != null) {
            throw EntitlementProblem.revoked(id);
        }
        if (isWaiting) {
            throw EntitlementProblem.waiting(id);
        }
    }
}
