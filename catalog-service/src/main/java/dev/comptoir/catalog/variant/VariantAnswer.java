package dev.comptoir.catalog.variant;

import dev.comptoir.catalog.product.VariantView;
import dev.comptoir.catalog.product.domain.Product;
import java.util.UUID;

/** A variant as it now is, with the version of its product. */
record VariantAnswer(long productVersion, VariantView variant) {

    static VariantAnswer of(Product product, UUID variantId) {
        return new VariantAnswer(product.version(), VariantView.of(product.variant(variantId), null));
    }
}
