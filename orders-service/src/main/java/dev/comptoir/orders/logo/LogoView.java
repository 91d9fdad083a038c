package dev.comptoir.orders.logo;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was kept of an uploaded logo. */
@Schema(
        name = "InvoicingLogo",
        description = "What was kept of an uploaded logo",
        requiredProperties = {"contentType", "updatedAt"})
record LogoView(
        @Schema(description = "Rises with every change; the ETag")
        long version,

        @Schema(description = "Media type", maxLength = 40, examples = "image/png")
        String contentType,

        @Schema(description = "Pixels", minimum = "1") int width,
        @Schema(description = "Pixels", minimum = "1") int height,
        @Schema(description = "Bytes", minimum = "1") long size,

        @Schema(description = "What is issued from then on has it")
        Instant updatedAt) {

    static LogoView of(Logo logo) {
        return new LogoView(
                logo.version(),
                logo.type().mediaType(),
                logo.width(),
                logo.height(),
                logo.content().length,
                logo.savedAt());
    }
}
