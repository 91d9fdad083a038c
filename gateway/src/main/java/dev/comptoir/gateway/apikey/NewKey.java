package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.KeyText;
import java.util.Set;

/**
 * A key as it is first written down.
 *
 * @param createdBy who asked for it
 */
record NewKey(KeyText text, String name, Set<String> scopes, String createdBy) {}
