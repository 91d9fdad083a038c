package dev.comptoir.catalog.productimport;

import dev.comptoir.platform.idempotency.RequestKey;
import io.smallrye.mutiny.Multi;

/**
 * A file to be imported, as it is sent.
 *
 * @param file its bytes as they come
 * @param copiesImages whether pictures become the store's own
 * @param currency of the prices in the file; null for the store's own
 * @param caller name of the API key
 */
record ImportRequest(
        Multi<byte[]> file, boolean isDryRun, boolean copiesImages, String currency, String caller, RequestKey key) {}
