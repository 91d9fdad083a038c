package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.productimport.domain.ImportedProduct;
import dev.comptoir.catalog.productimport.domain.ProductResult;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one product of the file. */
@Schema(
        name = "ImportedProduct",
        description = "What became of one product of the file.",
        requiredProperties = {"externalId", "updatedAt"})
public record ImportedProductView(
        @Schema(description = "Shopify's handle; WooCommerce's SKU, or woo- and its ID", maxLength = 512)
        String externalId,

        @Schema(description = "Absent when it was not taken over")
        UUID productId,

        ProductResult result,

        @Schema(description = "Why it failed or was skipped", maxLength = 500)
        String reason,

        List<ImportedSku> skus,

        @Schema(description = "Variants the product had and the file does not: they are gone")
        List<String> removedSkus,

        @Schema(description = "When the import came to it, UTC")
        Instant updatedAt) {

    /** A SKU of the file with the stock the file gives it. */
    @Schema(
            name = "ImportedSku",
            description = "A SKU with the stock the file gives; set it through inventory.",
            requiredProperties = "sku")
    public record ImportedSku(
            @Schema(maxLength = 64) String sku,

            @Schema(description = "Absent when the file gives none", minimum = "0")
            Integer initialStock) {}

    static ImportedProductView of(ImportedProduct product) {
        return new ImportedProductView(
                product.externalId(),
                product.productId(),
                product.result(),
                product.reason().isEmpty() ? null : product.reason(),
                product.stockBySku().entrySet().stream()
                        .map(each -> new ImportedSku(each.getKey(), each.getValue()))
                        .toList(),
                product.removedSkus(),
                product.createdAt());
    }
}
