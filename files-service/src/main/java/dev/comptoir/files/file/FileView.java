package dev.comptoir.files.file;

import dev.comptoir.files.file.domain.DigitalGood;
import dev.comptoir.files.file.domain.FileState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A digital good as the merchant sees it. */
@Schema(
        description = "A digital good",
        requiredProperties = {"name", "contentType", "updatedAt"})
public record FileView(
        @Schema(description = "The `fileGuid` of products; never changes, never names another file")
        UUID id,

        @Schema(description = "File name buyers see", maxLength = 255)
        String name,

        @Schema(description = "Media type", maxLength = 255) String contentType,

        @Schema(description = "Days a buyer's link stays valid after payment; absent: for ever")
        Integer accessExpiryDays,

        @Schema(description = "Downloads one order line may make; absent: no limit")
        Integer maxDownloadsPerOrder,

        @Schema(description = "How licence keys are made; absent when none are", maxLength = 100)
        String licenceKeyPattern,

        @Schema(description = "Whether each buyer gets a copy that carries the order's number and the buyer")
        boolean watermark,

        @Schema(description = "Whether the content is there")
        FileState state,

        @Schema(description = "Which content new orders get, counted from 1; absent while the content is awaited")
        Integer contentVersion,

        @Schema(description = "Bytes; absent while the content is awaited")
        Long size,

        @Schema(description = "SHA-256 of the content in hex; absent while the content is awaited", maxLength = 64)
        String sha256,

        @Schema(description = "Rises with every change; the ETag")
        long version,

        Instant createdAt,
        Instant updatedAt) {

    public static FileView of(DigitalGood file) {
        return new FileView(
                file.id(),
                file.name(),
                file.contentType(),
                file.accessExpiryDays(),
                file.maxDownloadsPerOrder(),
                file.licenceKeyPattern(),
                file.watermark(),
                file.state(),
                file.content() == null ? null : file.content().version(),
                file.content() == null ? null : file.content().size(),
                file.content() == null ? null : file.content().sha256(),
                file.version(),
                file.createdAt(),
                file.updatedAt());
    }
}
