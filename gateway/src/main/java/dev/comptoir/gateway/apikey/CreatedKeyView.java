package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.KeyKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new API key with its whole text, which is shown this once. */
@Schema(name = "CreatedApiKey", description = "A new API key; key is shown this once and never again.")
record CreatedKeyView(
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

    static CreatedKeyView of(KeyView view, String key) {
        return new CreatedKeyView(view.id(), view.kind(), view.name(), view.scopes(), view.createdAt(), key);
    }
}
