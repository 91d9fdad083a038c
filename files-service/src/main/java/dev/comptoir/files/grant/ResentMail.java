package dev.comptoir.files.grant;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail with a download link that goes out once more. */
@Schema(
        name = "ResentDownloadMail",
        description = "A mail with the link that goes out once more",
        requiredProperties = {"recipient", "requestedAt"})
record ResentMail(
        @Schema(description = "The address of the order", maxLength = 320)
        String recipient,

        Instant requestedAt) {}
