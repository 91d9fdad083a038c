package dev.comptoir.files.file.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A file the store sells, and on which terms.
 *
 * @param accessExpiryDays how long a buyer's link stays valid; null for ever
 * @param maxDownloadsPerOrder how often one order line may download; null without limit
 * @param content what is stored; null while awaited
 */
public record DigitalGood(
        UUID id,
        String name,
        String contentType,
        Integer accessExpiryDays,
        Integer maxDownloadsPerOrder,
        FileState state,
        Content content,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Stored bytes: they never change under one id. */
    public record Content(long size, String sha256, String storageKey) {}

    /** Contents never change once they are there: buyers were promised these bytes. */
    public void awaitsContent() {
        if (state != FileState.AWAITING_CONTENT) {
            throw FileProblem.contentAlreadyThere(id);
        }
    }
}
