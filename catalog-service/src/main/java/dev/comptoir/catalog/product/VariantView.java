package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.Variant;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.kernel.Money;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One sellable unit as it stands now. */
@Schema(
        name = "Variant",
        description = "One sellable unit of a product.",
        requiredProperties = {"sku", "price"})
public record VariantView(
        UUID id,

        @Schema(description = "Stock keeping unit, unique in the store", maxLength = 64)
        String sku,

        @Schema(maxLength = 255) String name,

        @Schema(description = "Price of one unit before tax")
        Money price,

        boolean requiresShipping,
        boolean taxable,
        boolean stockTracked,
        boolean allowsBackorder,
        @Schema(description = "Merchant keys only") Integer lowStockThreshold,
        @Schema(maxLength = 2048) String imageUrl,
        @Schema(description = "Merchant keys only") UUID fileGuid,

        @Schema(description = "Value by option name; an option left out means any value")
        Map<String, String> options,

        @Schema(
                description =
                        "Whether a unit can be bought now, moments old; absent when it is not yet known or the store counts no stock")
        Boolean inStock,

        @Schema(
                description =
                        "Merchant keys only: units left to sell, moments old, below zero when more was promised than there is; absent when stock is not tracked, not counted in this store, or not yet known")
        Integer available) {

    public static VariantView of(Variant variant, Integer available) {
        return of(variant, available, false);
    }

    /** Whatever is there is sold where the store never refuses. */
    static VariantView of(Variant variant, Integer available, boolean isNeverRefused) {
        VariantDetails details = variant.details();
        return new VariantView(
                variant.id(),
                details.sku(),
                details.name(),
                details.price(),
                details.requiresShipping(),
                details.taxable(),
                details.stockTracked(),
                details.allowsBackorder(),
                details.lowStockThreshold(),
                details.imageUrl(),
                details.fileGuid(),
                details.options(),
                inStock(details, available, isNeverRefused),
                details.stockTracked() ? available : null);
    }

    private static Boolean inStock(VariantDetails details, Integer available, boolean isNeverRefused) {
        if (!details.stockTracked() || details.allowsBackorder() || isNeverRefused) {
            return true;
        }
        return available == null ? null : available > 0;
    }

    /** Without figures that only concern the merchant, the exact stock among them. */
    VariantView forShoppers() {
        return new VariantView(
                id,
                sku,
                name,
                price,
                requiresShipping,
                taxable,
                stockTracked,
                allowsBackorder,
                null,
                imageUrl,
                null,
                options,
                inStock,
                null);
    }
}
