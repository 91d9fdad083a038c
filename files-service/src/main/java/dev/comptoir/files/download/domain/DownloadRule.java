package dev.comptoir.files.download.domain;

import dev.comptoir.files.entitlement.domain.Entitlement;
import java.time.Duration;
import java.time.Instant;

/** Who may start a download, which requests belong to one, and for how long. */
public final class DownloadRule {

    /**
     * How often a counted download may begin at its first byte again. Save dialogs that were cancelled, connections that
     * broke, players that probe and scanners that open a mail's links before its reader all need one.
     */
    public static final int RESTARTS = 5;

    private static final Duration SHORTEST_WINDOW = Duration.ofHours(1);
    private static final long SLOW_BYTES_PER_SECOND = 500_000;

    private DownloadRule() {}

    /** Refuses unless a download may be counted now. */
    public static void mayStart(Entitlement entitlement, Instant now) {
        mayEver(entitlement, now);
        if (entitlement.isUsedUp()) {
            throw DownloadProblem.usedUp(entitlement.maxDownloads());
        }
    }

    /** Refuses unless there is something to start or to resume. */
    public static void mayPreview(Entitlement entitlement, Instant now) {
        if (entitlement.isResumable(now)) {
            mayEver(entitlement, now);
        } else {
            mayStart(entitlement, now);
        }
    }

    /** Refuses unless the file can be had from its first byte, by a new download or once more by the last one. */
    public static void mayBegin(Entitlement entitlement, int restarts, Instant now) {
        mayPreview(entitlement, now);
        if (entitlement.isUsedUp() && restarts >= RESTARTS) {
            throw DownloadProblem.usedUp(entitlement.maxDownloads());
        }
    }

    /** A range behind the first byte, soon after a counted start, belongs to that start; no resume outlives the access. */
    public static boolean isResumed(Entitlement entitlement, ByteRange range, Instant now) {
        mayEver(entitlement, now);
        return range.isContinuation() && entitlement.isResumable(now);
    }

    /** One hour, and for large contents as long as 500 kB/s take. */
    public static Instant resumableUntil(Instant start, long size) {
        return start.plus(SHORTEST_WINDOW).plusSeconds(size / SLOW_BYTES_PER_SECOND);
    }

    private static void mayEver(Entitlement entitlement, Instant now) {
        if (entitlement.revokedAt() != null) {
            throw DownloadProblem.revoked();
        }
        if (entitlement.isWaiting()) {
            throw DownloadProblem.notFound();
        }
        if (entitlement.isExpired(now)) {
            throw DownloadProblem.expired(entitlement.expiresAt());
        }
    }
}
