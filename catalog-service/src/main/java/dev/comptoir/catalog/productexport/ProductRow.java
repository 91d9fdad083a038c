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
import java.util.stream.Stream;

/**
 * A variant with its product, as a file shows them.
 *
 * @param details what the product says, read once for all its columns
 * @param unit what the variant says, read once for all its columns
 * @param stock what can be sold, by SKU, where it is known
 * @param asOf when the file was begun
 */
record ProductRow(
        Product product,
        ProductDetails details,
        Variant variant,
        VariantDetails unit,
        Map<String, Integer> stock,
        Instant asOf) {

    /** One for each variant, in the merchant's order. */
    static Stream<ProductRow> of(Product product, Map<String, Integer> stock, Instant asOf) {
        ProductDetails details = product.details();
        return product.variants().stream()
                .map(variant -> new ProductRow(product, details, variant, variant.details(), stock, asOf));
    }

    ProductFacts facts() {
        return details.facts();
    }

    VariantFacts unitFacts() {
        return unit.facts();
    }

    /** Null where stock is not counted. */
    Integer available() {
        return unit.stockTracked() ? stock.get(unit.sku()) : null;
    }

    /** Null when the variant is in no sale. */
    <T> T sale(Function<Sale, T> of) {
        Sale sale = unitFacts().sale();
        return sale == null ? null : of.apply(sale);
    }
}
