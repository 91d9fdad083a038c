package dev.comptoir.carts.signingkey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new signing key. */
@Schema(name = "CreateSigningKeyRequest")
public record CreateSigningKeyRequest(
        @Schema(description = "What it is for, to tell keys apart", examples = "Build of the shop")
        @NotBlank
        @Size(max = 100)
        String name) {}
