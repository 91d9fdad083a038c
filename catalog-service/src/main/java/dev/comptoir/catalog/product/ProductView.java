package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductSource;
import dev.comptoir.catalog.product.domain.ProductStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product as it stands now. */
@Schema(
        name = "Product",
        description = "A product with all its variants.",
        requiredProperties = {"externalId", "name", "createdAt", "updatedAt"})
public record ProductView(
        UUID id,

        @Schema(description = "The merchant's own id", maxLength = 255)
        String externalId,

        @Schema(maxLength = 255) String name,

        @Schema(description = "Plain text or clean HTML, safe to show", maxLength = 60000)
        String description,

        @Schema(maxLength = 2048) String imageUrl,
        ProductStatus status,

        @Schema(
                description =
                        "Where it came from: API, IMPORT (a file), FETCH (a page) or CART (a shopper wanted it); merchant keys only",
                nullable = true)
        ProductSource source,

        List<OptionRequest> options,
        List<VariantView> variants,

        @Schema(description = "In lists for merchant keys only")
        SalesView sales,

        @Schema(description = "Rises with every change; the ETag")
        long version,

        Instant createdAt,
        Instant updatedAt) {

    static ProductView of(Product product) {
        return of(
                product,
                product.variants().stream()
                        .map(variant -> VariantView.of(variant, null))
                        .toList(),
                null);
    }

    static ProductView of(Product product, List<VariantView> variants, SalesView sales) {
        ProductDetails details = product.details();
        return new ProductView(
                product.id(),
                product.externalId(),
                details.name(),
                details.description().isEmpty() ? null : details.description(),
                details.imageUrl(),
                details.status(),
                product.source(),
                details.options().stream().map(OptionRequest::of).toList(),
                variants,
                sales,
                product.version(),
                product.createdAt(),
                product.updatedAt());
    }

    /** Without what is the merchant's business only. */
    ProductView forShoppers() {
        return new ProductView(
                id,
                externalId,
                name,
                description,
                imageUrl,
                status,
                null,
                options,
                variants.stream().map(VariantView::forShoppers).toList(),
                null,
                version,
                createdAt,
                updatedAt);
    }
}
