package dev.comptoir.catalog.product.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;

/** Refuses to leave a product without anything to sell. */
public final class LastVariant extends DomainException {

    LastVariant(String sku) {
        super(
                "last-variant",
                Kind.CONFLICT,
                sku + " is the last variant. Set the product's status to ARCHIVED instead.",
                Map.of("sku", sku));
    }
}
