package dev.comptoir.catalog.product;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.comptoir.catalog.product.domain.OptionText;
import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductSource;
import dev.comptoir.catalog.product.domain.ProductStatus;
import dev.comptoir.catalog.product.domain.SearchedTexts;
import dev.comptoir.catalog.product.domain.Variant;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** New products and their variants as rows: each kind is one parameter of one statement, however many there are. */
final class NewProductRows {

    private NewProductRows() {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record ProductRow(
            UUID id,
            String externalId,
            String name,
            String description,
            String imageUrl,
            ProductStatus status,
            ProductSource source,
            String options,
            String facts,
            String search,
            long version,
            Instant createdAt,
            Instant updatedAt,
            String currency) {

        static ProductRow of(Product product) {
            ProductDetails details = product.details();
            return new ProductRow(
                    product.id(),
                    product.externalId(),
                    details.name(),
                    details.description(),
                    details.imageUrl(),
                    details.status(),
                    product.source(),
                    OptionText.of(details.options()),
                    Json.write(details.facts()),
                    SearchedTexts.words(product),
                    product.version(),
                    product.createdAt(),
                    product.updatedAt(),
                    product.variants().getFirst().details().price().currency());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record VariantRow(
            UUID id,
            UUID productId,
            int position,
            String sku,
            String name,
            long priceMinor,
            String currency,
            boolean requiresShipping,
            boolean taxable,
            boolean stockTracked,
            boolean allowsBackorder,
            Integer lowStockThreshold,
            String imageUrl,
            UUID fileGuid,
            String options,
            String facts,
            long currentMinor) {

        static VariantRow of(Product product, Variant variant) {
            VariantDetails details = variant.details();
            return new VariantRow(
                    variant.id(),
                    product.id(),
                    variant.position(),
                    details.sku(),
                    details.name(),
                    details.price().minor(),
                    details.price().currency(),
                    details.requiresShipping(),
                    details.taxable(),
                    details.stockTracked(),
                    details.allowsBackorder(),
                    details.lowStockThreshold(),
                    details.imageUrl(),
                    details.fileGuid(),
                    OptionText.of(details.options()),
                    Json.write(details.facts()),
                    details.currentPrice().minor());
        }
    }

    static String products(List<Product> products) {
        return Json.write(products.stream().map(ProductRow::of).toList());
    }

    static String variants(List<Product> products) {
        return Json.write(products.stream()
                .flatMap(product -> product.variants().stream().map(variant -> VariantRow.of(product, variant)))
                .toList());
    }
}
