package dev.comptoir.catalog.product.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;

/** Refuses two variants of one product with the same SKU. */
public final class DuplicateSku extends DomainException {

    DuplicateSku(String sku) {
        super("duplicate-sku", Kind.RULE_BROKEN, "Two variants have the SKU " + sku + ".", Map.of("sku", sku));
    }
}
