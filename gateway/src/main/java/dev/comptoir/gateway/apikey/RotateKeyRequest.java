package dev.comptoir.gateway.apikey;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long the secret before a rotation works on. */
@Schema(name = "RotateApiKey")
record RotateKeyRequest(
        @Schema(
                description =
                        "Until when the secret of now works on, at most 30 days; a time that has passed ends it at"
                                + " once. Leave out for 24 hours")
        Instant previousSecretUntil) {}
