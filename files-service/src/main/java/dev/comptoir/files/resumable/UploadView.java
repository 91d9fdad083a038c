package dev.comptoir.files.resumable;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an upload is. */
@Schema(
        name = "Upload",
        description = "An upload that comes in parts",
        requiredProperties = {"fileGuid", "metadata", "expiresAt"})
record UploadView(
        UUID id,

        @Schema(description = "The file it makes when it is whole, or whose content it is")
        UUID fileGuid,

        @Schema(description = "Bytes in all", minimum = "1") long length,

        @Schema(description = "Bytes that are here", minimum = "0")
        long offset,

        @Schema(description = "Whether the file has this content now")
        boolean complete,

        @Schema(description = "Upload-Metadata as it came, also what means nothing here", maxLength = 8000)
        String metadata,

        Instant createdAt,

        @Schema(description = "When it is dropped unless more comes before")
        Instant expiresAt) {

    static UploadView of(ResumableUpload upload, long offset) {
        return new UploadView(
                upload.id(),
                upload.fileId(),
                upload.length(),
                offset,
                upload.isComplete(),
                upload.metadata(),
                upload.createdAt(),
                upload.expiresAt());
    }
}
