package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.productimport.domain.FileFormat;
import dev.comptoir.catalog.productimport.domain.ParsedFile;
import dev.comptoir.platform.idempotency.RequestKey;

/** Which file is to be imported, for whom and how. */
record ImportOrder(ParsedFile file, boolean isDryRun, boolean copiesImages, String caller, RequestKey key) {

    /** Only WooCommerce's files name products beside others. */
    boolean namesRelated() {
        return !isDryRun && file.format() == FileFormat.WOOCOMMERCE;
    }
}
