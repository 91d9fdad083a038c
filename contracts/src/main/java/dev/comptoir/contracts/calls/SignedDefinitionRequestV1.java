package dev.comptoir.contracts.calls;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Asks carts-service to sign what a product costs.
 *
 * @param keyId of the signing key; null for the newest one
 * @param claims of the definition, as JSON
 */
public record SignedDefinitionRequestV1(
        UUID keyId, @NotBlank @Size(max = 5_500) String claims) {

    /** What the pass of such a call is issued for. */
    public static final String PURPOSE = "signed-definitions";
}
