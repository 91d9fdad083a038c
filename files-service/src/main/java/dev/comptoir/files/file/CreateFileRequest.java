package dev.comptoir.files.file;

import dev.comptoir.files.settings.FileSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new digital good and the terms it is sold on. */
@Schema(description = "A new digital good; its content follows by PUT /files/{id}/content")
public record CreateFileRequest(
        @Schema(description = "File name buyers see", examples = "album.mp3")
        @NotNull
        @Size(min = 1, max = FileFields.NAME_LENGTH)
        @Pattern(regexp = FileFields.NAME, message = FileFields.NAME_MESSAGE)
        String name,

        @Schema(description = "Media type; application/octet-stream when absent", examples = "audio/mpeg")
        @Size(max = FileFields.CONTENT_TYPE_LENGTH)
        @Pattern(regexp = FileFields.CONTENT_TYPE, message = FileFields.CONTENT_TYPE_MESSAGE)
        String contentType,

        @Schema(
                description =
                        "Days a buyer's link stays valid after payment; null: for ever; absent: as /settings/files says",
                examples = "30",
                nullable = true)
        @Min(1)
        @Max(FileFields.MOST_DAYS)
        Integer accessExpiryDays,

        @Schema(
                description =
                        "Downloads one order line may make, whatever its quantity; null: no limit; absent: as /settings/files says",
                examples = "3",
                nullable = true)
        @Min(1)
        @Max(FileFields.MOST_DOWNLOADS)
        Integer maxDownloadsPerOrder,

        @Schema(
                description =
                        "How licence keys are made when none of a list is left: ? a letter or digit, # a digit, everything else itself; at least 10 of ? and #; null: none are made",
                examples = "SHOP-????-????-####",
                nullable = true)
        @Pattern(regexp = FileFields.KEY_PATTERN, message = FileFields.KEY_PATTERN_MESSAGE)
        String licenceKeyPattern,

        @Schema(
                description =
                        "Whether each buyer gets a copy of the PDF whose pages carry the order's number, the buyer and the e-mail address; only with application/pdf. Copies are made at the first download. What is encrypted, damaged or larger than 100 MB is delivered as it is",
                defaultValue = "false")
        Boolean watermark) {

    /** What a request says nothing about. */
    static CreateFileRequest unsaid(FileSettings settings) {
        return new CreateFileRequest(
                null, null, settings.accessExpiryDays(), settings.maxDownloadsPerOrder(), null, false);
    }

    public CreateFileRequest {
        contentType = contentType == null ? "application/octet-stream" : contentType;
        watermark = Boolean.TRUE.equals(watermark);
    }
}
