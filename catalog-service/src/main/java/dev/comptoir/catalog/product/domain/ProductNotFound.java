package dev.comptoir.catalog.product.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;
import java.util.UUID;

/** Says that no product has this id, or none the caller may see. */
public final class ProductNotFound extends DomainException {

    public ProductNotFound(UUID id) {
        super("product-not-found", Kind.NOT_FOUND, "There is no product with this id.", Map.of("productId", id));
    }
}
