package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.productimport.domain.ParsedFile;
import dev.comptoir.platform.idempotency.RequestKey;

/** Which file is to be imported, for whom and how. */
record ImportOrder(ParsedFile file, boolean isDryRun, String caller, RequestKey key) {}
