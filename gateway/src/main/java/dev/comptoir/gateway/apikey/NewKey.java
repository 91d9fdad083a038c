package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.KeyText;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A key as it is first written down.
 *
 * @param expiresAt null when never
 * @param createdBy who asked for it
 */
record NewKey(
        KeyText text,
        String name,
        Set<String> scopes,
        List<String> allowedOrigins,
        Instant expiresAt,
        String createdBy) {}
