package dev.comptoir.files.download.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.time.Instant;
import java.util.Map;

/** A link that gives nothing (any more). */
public final class DownloadRefused extends DomainException {

    private static final long serialVersionUID = 1L;

    private DownloadRefused(String code, Kind kind, String message, Map<String, ?> details) {
        super(code, kind, message, details);
    }

    /** The same for forged, foreign and never granted links: it tells nobody what exists. */
    public static DownloadRefused unknown() {
        return new DownloadRefused(
                "download-not-found",
                Kind.NOT_FOUND,
                "This link is not complete or not ours. Copy it whole from the mail.",
                Map.of());
    }

    public static DownloadRefused expired(Instant expiredAt) {
        return new DownloadRefused(
                "download-expired",
                Kind.GONE,
                "This download has expired. Please ask the store for more time.",
                Map.of("expiredAt", expiredAt.toString()));
    }

    public static DownloadRefused usedUp(int maxDownloads) {
        return new DownloadRefused(
                "downloads-used-up",
                Kind.GONE,
                "All downloads of this order have been used. Please ask the store for more.",
                Map.of("maxDownloads", maxDownloads));
    }

    public static DownloadRefused revoked() {
        return new DownloadRefused(
                "download-revoked",
                Kind.GONE,
                "The store has taken this download back. Please ask the store.",
                Map.of());
    }

    public static DownloadRefused fileGone() {
        return new DownloadRefused(
                "download-file-deleted", Kind.GONE, "The store no longer offers this file.", Map.of());
    }
}
