package dev.comptoir.files.download.domain;

import static dev.comptoir.kernel.Kind.GONE;
import static dev.comptoir.kernel.Kind.NOT_FOUND;

import dev.comptoir.kernel.DomainException;
import java.time.Instant;

/** Refusals of a link that gives nothing, or nothing any more. */
public final class DownloadProblem {

    private DownloadProblem() {}

    /** The same for forged, foreign and never granted links, so that it reveals nothing. */
    public static DomainException notFound() {
        return NOT_FOUND.refusal(
                "download-not-found", "This link is not complete or not ours. Copy it whole from the mail.");
    }

    public static DomainException expired(Instant expiredAt) {
        return GONE.refusal("download-expired", "This download has expired. Please ask the store for more time.")
                .with("expiredAt", expiredAt.toString());
    }

    public static DomainException usedUp(int maxDownloads) {
        return GONE.refusal(
                        "downloads-used-up",
                        "All downloads of this order have been used. Please ask the store for more.")
                .with("maxDownloads", maxDownloads);
    }

    public static DomainException revoked() {
        return GONE.refusal("download-revoked", "The store has revoked this download. Please ask the store.");
    }

    public static DomainException fileDeleted() {
        return GONE.refusal("download-file-deleted", "The store no longer offers this file.");
    }
}
