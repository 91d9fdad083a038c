package dev.comptoir.catalog.product.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;
import java.util.UUID;

/** Says that the product has no variant with this id. */
public final class VariantNotFound extends DomainException {

    public VariantNotFound(UUID id) {
        super("variant-not-found", Kind.NOT_FOUND, "The product has no variant with this id.", Map.of("variantId", id));
    }
}
