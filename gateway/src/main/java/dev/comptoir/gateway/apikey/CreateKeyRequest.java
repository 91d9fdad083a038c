package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.KeyKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a new API key is to be. */
@Schema(name = "CreateApiKey")
record CreateKeyRequest(
        @NotBlank
        @Size(max = 100)
        @Schema(description = "What it is for; appears as the actor in histories", examples = "Warehouse printer")
        String name,

        @NotNull @Schema(description = "SECRET for your own programs, PUBLISHABLE for the browsers of a storefront")
        KeyKind kind,

        @Size(max = 20)
        @Schema(description = "What a SECRET key may do, for example orders:read. Leave out for PUBLISHABLE")
        List<@NotBlank @Size(max = 40) String> scopes) {

    List<String> askedScopes() {
        return scopes == null ? List.of() : scopes;
    }
}
