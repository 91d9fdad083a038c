package dev.comptoir.catalog.product.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.List;
import java.util.Map;

/** Refuses a SKU that a variant of another product has: a SKU means one thing in the whole store. */
public final class SkuTaken extends DomainException {

    public SkuTaken(List<String> skus) {
        super(
                "sku-taken",
                Kind.CONFLICT,
                "Another product has the SKU " + String.join(", ", skus) + " already.",
                Map.of("skus", skus));
    }
}
