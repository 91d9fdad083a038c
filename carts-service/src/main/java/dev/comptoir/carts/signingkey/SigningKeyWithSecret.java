package dev.comptoir.carts.signingkey;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new key together with its secret, which is shown this once. */
@Schema(
        name = "SigningKeyWithSecret",
        description = "A new key and its secret, shown this once.",
        requiredProperties = {"name", "secret"})
public record SigningKeyWithSecret(
        @Schema(description = "The `kid` of what is signed with it")
        UUID id,

        @Schema(description = "The ETag; a key never changes")
        long version,

        @Schema(maxLength = 100) String name,
        Instant createdAt,

        @Schema(description = "Key of the signatures: these letters themselves (HS256). Keep it now", maxLength = 100)
        String secret) {

    @Override
    public String toString() {
        return "SigningKeyWithSecret[" + id + "]";
    }
}
