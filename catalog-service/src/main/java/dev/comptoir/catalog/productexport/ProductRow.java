package dev.comptoir.catalog.productexport;

import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.Variant;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productfacts.domain.ProductFacts;
import dev.comptoir.catalog.productfacts.domain.Sale;
import dev.comptoir.catalog.productfacts.domain.VariantFacts;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/**
 * A variant with its product, as a file shows them.
 *
 * @param stock what can be sold, by SKU, where it is known
 * @param asOf when the file was begun
 */
record ProductRow(Product product, Variant variant, Map<String, Integer> stock, Instant asOf) {

    ProductDetails details() {
        return product.details();
    }

    ProductFacts facts() {
        return details().facts();
    }

    VariantDetails unit() {
        return variant.details();
    }

    VariantFacts unitFacts() {
        return unit().facts();
    }

    /** Null where stock is not counted. */
    Integer available() {
        return unit().stockTracked() ? stock.get(unit().sku()) : null;
    }

    /** Null when the variant is in no sale. */
    <T> T sale(Function<Sale, T> of) {
        Sale sale = unitFacts().sale();
        return sale == null ? null : of.apply(sale);
    }
}
