package dev.comptoir.catalog.productimport;

import java.util.UUID;

/** What an Idempotency-Key remembers of an import: which one it was. */
record ImportStarted(UUID importId) {}
