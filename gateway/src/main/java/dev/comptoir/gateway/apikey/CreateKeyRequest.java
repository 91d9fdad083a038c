package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.KeyKind;
import dev.comptoir.gateway.apikey.domain.KeyMode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a new API key is to be. */
@Schema(name = "CreateApiKey")
record CreateKeyRequest(
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = PRINTABLE, message = "must not contain control characters")
        @Schema(description = "What it is for; appears as the actor in histories", examples = "Warehouse printer")
        String name,

        @NotNull @Schema(description = "SECRET for your own programs, PUBLISHABLE for the browsers of a storefront")
        KeyKind kind,

        @Schema(
                description =
                        "LIVE acts in this shop, TEST in the sandbox beside it and never touches the shop. Leave out"
                                + " for LIVE; it cannot be changed later")
        KeyMode mode,

        @Size(max = 30)
        @Schema(description = "What a SECRET key may do, for example orders:read. Leave out for PUBLISHABLE")
        List<@NotBlank @Size(max = 40) String> scopes,

        @Size(max = 20)
        @Schema(
                description = "Of a PUBLISHABLE key: the pages that may use it, such as https://shop.example."
                        + " Leave out for no limit")
        List<@NotBlank @Size(max = 260) String> allowedOrigins,

        @Schema(description = "When it stops working by itself; leave out for never")
        Instant expiresAt) {

    // Also the marks that turn the direction of text around: the name stands in histories.
    static final String PRINTABLE = "^[^\\u0000-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]*$";

    KeyMode askedMode() {
        return mode == null ? KeyMode.LIVE : mode;
    }

    List<String> askedScopes() {
        return scopes == null ? List.of() : scopes;
    }

    List<String> givenOrigins() {
        return allowedOrigins == null ? List.of() : allowedOrigins;
    }
}
