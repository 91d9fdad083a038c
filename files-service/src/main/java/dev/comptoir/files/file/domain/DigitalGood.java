package dev.comptoir.files.file.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A file the store sells, and on which terms.
 *
 * @param accessExpiryDays how long a buyer's link stays valid; null for ever
 * @param maxDownloadsPerOrder how often one order line may download; null without limit
 * @param licenceKeyPattern how licence keys are made; null when none are
 * @param watermark whether each buyer gets a copy that carries the order's number and the buyer
 * @param content what is stored; null while awaited
 */
public record DigitalGood(
        UUID id,
        String name,
        String contentType,
        Integer accessExpiryDays,
        Integer maxDownloadsPerOrder,
        String licenceKeyPattern,
        boolean watermark,
        FileState state,
        Content content,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public DigitalGood {
        if (licenceKeyPattern != null) {
            KeyPattern.check(licenceKeyPattern);
        }
        if (watermark && !contentType.startsWith("application/pdf")) {
            throw FileProblem.watermarkNeedsPdf();
        }
    }

    /**
     * Stored bytes: they never change under one id and version.
     *
     * @param version counts the contents of a file from 1
     */
    public record Content(int version, long size, String sha256, String storageKey) {

        public boolean isFirst() {
            return version == 1;
        }
    }

    /** A content that is there is replaced on purpose only: by those who name the version of the file they have read. */
    public void takesContent(boolean isReplacement) {
        if (state != FileState.AWAITING_CONTENT && !isReplacement) {
            throw FileProblem.contentAlreadyThere(id);
        }
    }

    /** What the file is to have next. */
    public Content content(long size, String sha256, String storageKey) {
        return new Content(content == null ? 1 : content.version() + 1, size, sha256, storageKey);
    }
}
