package dev.comptoir.files.file;

import dev.comptoir.files.file.domain.DigitalGood;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can change about a digital good; in a merge patch an absent field stays and null lifts a limit. */
@Schema(name = "ChangeFileRequest", description = """
        JSON Merge Patch (RFC 7396): absent fields stay as they are, null lifts a limit. Entitlements already granted keep
        their terms.""")
public record FileChange(
        @Schema(description = "File name buyers see; cannot be emptied", examples = "album.mp3")
        @NotNull
        @Size(min = 1, max = FileFields.NAME_LENGTH)
        @Pattern(regexp = FileFields.NAME, message = FileFields.NAME_MESSAGE)
        String name,

        @Schema(description = "Media type; cannot be emptied", examples = "audio/mpeg")
        @NotNull
        @Size(max = FileFields.CONTENT_TYPE_LENGTH)
        @Pattern(regexp = FileFields.CONTENT_TYPE, message = FileFields.CONTENT_TYPE_MESSAGE)
        String contentType,

        @Schema(
                description = "Days a buyer's link stays valid after payment; null: for ever",
                examples = "30",
                nullable = true)
        @Min(1)
        @Max(FileFields.MOST_DAYS)
        Integer accessExpiryDays,

        @Schema(
                description = "Downloads one order line may make, whatever its quantity; null: no limit",
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
                examples = "true")
        @NotNull
        Boolean watermark) {

    static FileChange of(DigitalGood file) {
        return new FileChange(
                file.name(),
                file.contentType(),
                file.accessExpiryDays(),
                file.maxDownloadsPerOrder(),
                file.licenceKeyPattern(),
                file.watermark());
    }

    DigitalGood applyTo(DigitalGood file) {
        return new DigitalGood(
                file.id(),
                name,
                contentType,
                accessExpiryDays,
                maxDownloadsPerOrder,
                licenceKeyPattern,
                watermark,
                file.state(),
                file.content(),
                file.version(),
                file.createdAt(),
                file.updatedAt());
    }
}
