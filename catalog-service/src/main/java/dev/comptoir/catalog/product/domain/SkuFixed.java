package dev.comptoir.catalog.product.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;

/** Refuses another SKU for a variant: stock and past orders know it by the one it has. */
public final class SkuFixed extends DomainException {

    SkuFixed(String sku) {
        super(
                "sku-fixed",
                Kind.RULE_BROKEN,
                "The SKU " + sku + " cannot change. Add a variant with the new SKU and remove this one.",
                Map.of("sku", sku));
    }
}
