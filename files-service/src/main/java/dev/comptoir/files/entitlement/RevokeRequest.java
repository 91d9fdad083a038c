package dev.comptoir.files.entitlement;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a merchant takes a download back. */
@Schema(description = "Takes a download back for good")
public record RevokeRequest(
        @Schema(description = "Note for the merchant's own records", examples = "Charged back") @Size(max = 500)
        String note) {}
