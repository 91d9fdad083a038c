package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.KeyKind;
import dev.comptoir.gateway.apikey.domain.KeyMode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API key with its whole text, which is shown this once. */
@Schema(
        name = "CreatedApiKey",
        description = "An API key with a new secret; key is shown this once and never again.",
        requiredProperties = {"name", "key"})
record CreatedKey(
        @Schema(maxLength = 12) String id,
        KeyKind kind,

        @Schema(description = "LIVE acts in this shop, TEST in the sandbox beside it")
        KeyMode mode,

        @Schema(maxLength = 100) String name,
        @Schema(maxItems = 30) List<String> scopes,

        @Schema(description = "The pages that may use it; empty for no limit", maxItems = 20)
        List<String> allowedOrigins,

        @Schema(description = "When it stops working by itself; absent when never")
        Instant expiresAt,

        @Schema(description = "Until when a secret from before works too; absent when none does")
        Instant previousSecretUntil,

        long version,
        Instant createdAt,

        @Schema(
                description = "The key itself, for Authorization: Bearer. Keep it now: only its hash is stored",
                maxLength = 59,
                examples = "sk_4rT0Zk1QmWxe_...")
        String key) {

    static CreatedKey of(ApiKey view, String key) {
        return new CreatedKey(
                view.id(),
                view.kind(),
                view.mode(),
                view.name(),
                view.scopes(),
                view.allowedOrigins(),
                view.expiresAt(),
                view.previousSecretUntil(),
                view.version(),
                view.createdAt(),
                key);
    }
}
