package dev.comptoir.gateway.apikey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can change of a key; in a merge patch an absent field stays, and null clears allowedOrigins and expiresAt. */
@Schema(name = "ChangeApiKey")
record KeyChange(
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = CreateKeyRequest.PRINTABLE, message = "must not contain control characters")
        @Schema(description = "What it is for; appears as the actor in histories")
        String name,

        @Size(max = 30) @Schema(description = "What a SECRET key may do from now on; what you add, your own key has")
        List<@NotBlank @Size(max = 40) String> scopes,

        @Size(max = 20)
        @Schema(description = "Of a PUBLISHABLE key: the pages that may use it; empty or null for no limit")
        List<@NotBlank @Size(max = 260) String> allowedOrigins,

        @Schema(description = "When it stops working by itself; null for never")
        Instant expiresAt) {

    KeyChange {
        scopes = scopes == null ? List.of() : scopes;
        allowedOrigins = allowedOrigins == null ? List.of() : allowedOrigins;
    }
}
