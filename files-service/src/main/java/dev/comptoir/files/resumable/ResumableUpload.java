package dev.comptoir.files.resumable;

import dev.comptoir.files.resumable.domain.UploadProblem;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;

/**
 * An upload that comes in parts.
 *
 * @param fileId the file it makes, or whose content it is
 * @param draft the request that makes the file when the upload is whole; null for the content of a file that is there
 * @param ifMatch the version of the file that is replaced; empty for its first content
 */
record ResumableUpload(
        UUID id,
        UUID fileId,
        String draft,
        String ifMatch,
        boolean isForEarlierBuyers,
        long length,
        boolean isComplete,
        String metadata,
        Instant createdAt,
        Instant expiresAt) {

    static ResumableUpload read(Columns c) {
        return new ResumableUpload(
                c.uuid(),
                c.uuid(),
                c.textOrNull(),
                c.textOrNull(),
                c.bool(),
                c.number(),
                c.bool(),
                c.text(),
                c.instant(),
                c.instant());
    }

    void mustBeAlive(Instant now) {
        if (!isComplete && !now.isBefore(expiresAt)) {
            throw UploadProblem.expired(id, expiresAt);
        }
    }
}
