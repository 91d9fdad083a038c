package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductSource;
import dev.comptoir.catalog.product.domain.ProductStatus;
import dev.comptoir.catalog.productfacts.ProductCompliance;
import dev.comptoir.catalog.productfacts.ProductFactsView;
import dev.comptoir.catalog.productfacts.ProductImage;
import dev.comptoir.catalog.productfacts.ProductTranslation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

        @Schema(description = "Its name in addresses", maxLength = 255)
        String slug,

        @Schema(description = "The brand", maxLength = 255) String vendor,

        @Schema(description = "Words by which it is found", maxItems = 250)
        List<String> tags,

        @Schema(description = "Paths from the top of the tree of categories", maxItems = 50)
        List<String> categories,

        @Schema(description = "All pictures in the order in which they are shown", maxItems = 250)
        List<ProductImage> images,

        @Schema(description = "Free words of the merchant's programs; merchant keys only", nullable = true)
        Map<String, String> metadata,

        @Schema(description = "Name and description by language")
        Map<String, ProductTranslation> translations,

        @Schema(description = "What the law wants to be said of it")
        ProductCompliance compliance,

        @Schema(
                description =
                        "Ids of products to show beside it, in this order; merchant keys only, shops ask for `/products/{id}/related`",
                nullable = true,
                maxItems = 50)
        List<String> relatedProducts,

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
        ProductFactsView facts = ProductFactsView.of(details.facts());
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
                facts.slug(),
                facts.vendor(),
                facts.tags(),
                facts.categories(),
                facts.images(),
                facts.metadata(),
                facts.translations(),
                facts.compliance(),
                facts.relatedProducts(),
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
                slug,
                vendor,
                tags,
                categories,
                images,
                null,
                translations,
                compliance,
                null,
                null,
                version,
                createdAt,
                updatedAt);
    }
}
