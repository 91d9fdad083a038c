package dev.comptoir.files.file.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import java.util.UUID;

/** Refusals about a digital good. */
public final class FileProblem {

    private FileProblem() {}

    public static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("file-not-found", "There is no file %s.", id).with("fileGuid", id);
    }

    public static DomainException contentAlreadyThere(UUID id) {
        return CONFLICT.refusal(
                        "content-already-there",
                        "This file has its content. To replace it, send the file's ETag in If-Match; those who bought keep theirs.")
                .with("fileGuid", id);
    }

    static DomainException watermarkNeedsPdf() {
        return RULE_BROKEN
                .refusal(
                        "watermark-needs-pdf",
                        "Only application/pdf can carry a watermark: set contentType, or leave it off.")
                .at("/watermark");
    }

    public static DomainException hasLiveEntitlements(UUID id, long live) {
        return CONFLICT.refusal(
                        "file-has-live-entitlements",
                        "Buyers may still download this file. Revoke their entitlements first, or wait until they end.")
                .with("fileGuid", id)
                .with("liveEntitlements", live);
    }
}
