package dev.comptoir.catalog.definition;

import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signed definition. */
@Schema(
        name = "SignedDefinition",
        description = "What a variant costs with which options, signed for carts.",
        requiredProperties = {"definition", "sku", "price", "expiresAt"})
public record SignedDefinitionView(
        @Schema(description = "A JSON Web Token: the `definition` of a cart's item", maxLength = 8000)
        String definition,

        @Schema(description = "The key it is signed with") UUID signingKeyId,

        @Schema(maxLength = 64) String sku,

        @Schema(description = "Of one unit before what its options add, as the catalogue shows it")
        Money price,

        @Schema(description = "UTC; never after the price changes because a sale begins or ends")
        Instant expiresAt) {}
