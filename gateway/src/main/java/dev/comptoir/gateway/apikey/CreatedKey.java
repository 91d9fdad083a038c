package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.KeyKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new API key with its whole text, which is shown this once. */
@Schema(name = "CreatedApiKey", description = "A new API key; key is shown this once and never again.")
record CreatedKey(
        @Schema(maxLength = 12) String id,
        KeyKind kind,
        @Schema(maxLength = 100) String name,
        @Schema(maxItems = 20) List<String> scopes,
        Instant createdAt,

        @Schema(
                description = "The key itself, for Authorization: Bearer. Keep it now: only its hash is stored",
                maxLength = 54,
                examples = "sk_4rT0Zk1QmWxe_...")
        String key) {

    static CreatedKey of(ApiKey created, String key) {
        return new CreatedKey(created.id(), created.kind(), created.name(), created.scopes(), created.createdAt(), key);
    }
}
