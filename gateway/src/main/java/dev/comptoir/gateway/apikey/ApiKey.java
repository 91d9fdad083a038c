package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.KeyKind;
import dev.comptoir.gateway.apikey.domain.KeyMode;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API key as its owner sees it later: everything but the secret. */
@Schema(
        name = "ApiKey",
        description = "An API key without its secret.",
        requiredProperties = {"name", "updatedAt"})
record ApiKey(
        @Schema(description = "Id of the key; the readable part between the underscores", maxLength = 12)
        String id,

        KeyKind kind,

        @Schema(description = "LIVE acts in this shop, TEST in the sandbox beside it")
        KeyMode mode,

        @Schema(description = "What it is for", maxLength = 100)
        String name,

        @Schema(description = "What it may do", maxItems = 30)
        List<String> scopes,

        @Schema(description = "Of a PUBLISHABLE key: the pages that may use it; empty for no limit", maxItems = 20)
        List<String> allowedOrigins,

        @Schema(description = "When it stops working by itself; absent when never")
        Instant expiresAt,

        @Schema(description = "Until when a secret from before the last rotation works too; absent when none does")
        Instant previousSecretUntil,

        long version,
        Instant createdAt,

        @Schema(description = "When it was last seen, to about ten seconds; absent when never")
        Instant lastUsedAt,

        @Schema(description = "When it stopped working; absent while it works")
        Instant revokedAt,

        @Schema(description = "When it was changed, rotated or revoked last; being seen does not move it")
        Instant updatedAt) {

    static ApiKey read(Columns c) {
        return new ApiKey(
                c.text(),
                c.word(KeyKind.class),
                c.word(KeyMode.class),
                c.text(),
                c.texts(),
                c.texts(),
                c.instant(),
                c.instant(),
                c.number(),
                c.instant(),
                c.instant(),
                c.instant(),
                c.instant());
    }

    /** What can change of it. */
    KeyChange change() {
        return new KeyChange(name, scopes, allowedOrigins, expiresAt);
    }
}
