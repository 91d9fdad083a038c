package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.imagecopy.ImageCopyCounts;
import dev.comptoir.catalog.imagecopy.ImageCopyWarning;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the pictures of an import are. */
@Schema(name = "ImportedImages", description = "The pictures that an import copies into the store.")
record ImportedImagesView(
        @Schema(description = "Still to be copied; this goes on after the import")
        int waiting,

        @Schema(description = "Copied: the product has the new address")
        int copied,

        @Schema(description = "Not to be had: the product has the address of the file")
        int failed,

        @Schema(description = "The first 1,000 that failed", maxItems = 1000)
        List<Warning> warnings) {

    /** A picture that was not copied. */
    @Schema(
            name = "ImportedImageWarning",
            description = "A picture that was not copied.",
            requiredProperties = {"url", "code", "detail"})
    record Warning(
            @Schema(description = "The first row of its product, as a spreadsheet counts")
            int row,

            @Schema(description = "Its address in the file", maxLength = 2048)
            String url,

            @Schema(description = "What went wrong, a stable word", maxLength = 64)
            String code,

            @Schema(description = "What to do about it", maxLength = 500)
            String detail) {

        static Warning of(ImageCopyWarning warning) {
            return new Warning(warning.row(), warning.url(), warning.code(), warning.detail());
        }
    }

    /** Null where no picture was to be copied. */
    static ImportedImagesView of(ImageCopyCounts counts, List<ImageCopyWarning> warnings) {
        return counts.isNone()
                ? null
                : new ImportedImagesView(
                        counts.waiting(),
                        counts.copied(),
                        counts.failed(),
                        warnings.stream().map(Warning::of).toList());
    }
}
