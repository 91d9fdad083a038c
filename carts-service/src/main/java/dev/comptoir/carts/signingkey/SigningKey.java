package dev.comptoir.carts.signingkey;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key with which the merchant's programs sign definitions of products; its secret is not shown again. */
@Schema(name = "SigningKey", requiredProperties = "name")
public record SigningKey(
        @Schema(description = "The `kid` of what is signed with it")
        UUID id,

        @Schema(description = "The ETag; a key never changes")
        long version,

        @Schema(maxLength = 100) String name,
        Instant createdAt) {

    static SigningKey read(Columns c) {
        return new SigningKey(c.uuid(), 1, c.text(), c.instant());
    }
}
