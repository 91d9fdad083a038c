package dev.comptoir.catalog.product;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.comptoir.catalog.product.domain.Variant;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productfacts.PackageDimensions;
import dev.comptoir.catalog.productfacts.QuantityLimits;
import dev.comptoir.catalog.productfacts.SalePrice;
import dev.comptoir.catalog.productfacts.VariantFactsView;
import dev.comptoir.kernel.Money;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One sellable unit as it stands now. */
@Schema(
        name = "Variant",
        description = "One sellable unit of a product.",
        requiredProperties = {"sku", "price", "currentPrice"})
public record VariantView(
        UUID id,

        @Schema(description = "Stock keeping unit, unique in the store", maxLength = 64)
        String sku,

        @Schema(maxLength = 255) String name,

        @Schema(description = "Price of one unit before tax and without a sale")
        Money price,

        @Schema(description = "What one unit costs now, before tax: the price, or that of a sale on its days")
        Money currentPrice,

        boolean requiresShipping,
        boolean taxable,
        boolean stockTracked,
        boolean allowsBackorder,
        @Schema(description = "Merchant keys only") Integer lowStockThreshold,
        @Schema(maxLength = 2048) String imageUrl,
        @Schema(description = "Merchant keys only") UUID fileGuid,

        @Schema(description = "Value by option name; an option left out means any value")
        Map<String, String> options,

        @Schema(description = "GTIN, ISBN or whatever else a scanner reads", maxLength = 64)
        String barcode,

        @Schema(description = "A price that is shown crossed out, before tax")
        Money compareAtPrice,

        @Schema(description = "A lower price for some days; storefronts see it on these days only")
        SalePrice sale,

        @Schema(description = "Weight of a packed unit in grams")
        Integer weightGrams,

        @Schema(description = "Size of a packed unit") PackageDimensions dimensions,

        @Schema(description = "How many units a shop lets people order; absent: any number")
        QuantityLimits quantity,

        @Schema(description = "Customs number of such goods", maxLength = 10)
        String hsCode,

        @Schema(description = "Country it was made in, ISO 3166-1 alpha-2", maxLength = 2)
        String originCountry,

        @Schema(description = "Which of the store's tax rates count for it where a place has several", maxLength = 50)
        String taxClass,

        @JsonUnwrapped Stock stock) {

    /** What shoppers and the merchant see of the stock. */
    public record Stock(
            @Schema(
                    description =
                            "Whether a unit can be bought now, moments old; absent when it is not yet known or the store counts no stock")
            Boolean inStock,

            @Schema(
                    description =
                            "IN_STOCK (green), LOW (orange: at or below the low-stock level of the variant), OUT_OF_STOCK, or UNTRACKED, moments old; absent when it is not yet known or the store counts no stock",
                    nullable = true)
            StockIndicator stockIndicator,

            @Schema(
                    description =
                            "Merchant keys only: units left to sell, moments old, below zero when more was promised than there is; absent when stock is not tracked, not counted in this store, or not yet known")
            Integer available) {

        private static Stock of(VariantDetails details, Integer available, boolean isNeverRefused) {
            return new Stock(
                    inStock(details, available, isNeverRefused),
                    indicator(details, available),
                    details.stockTracked() ? available : null);
        }

        private static StockIndicator indicator(VariantDetails details, Integer available) {
            if (!details.stockTracked()) {
                return StockIndicator.UNTRACKED;
            }
            if (available == null) {
                return null;
            }
            if (available <= 0) {
                return StockIndicator.OUT_OF_STOCK;
            }
            Integer threshold = details.lowStockThreshold();
            return threshold != null && available <= threshold ? StockIndicator.LOW : StockIndicator.IN_STOCK;
        }

        private static Boolean inStock(VariantDetails details, Integer available, boolean isNeverRefused) {
            if (!details.stockTracked() || details.allowsBackorder() || isNeverRefused) {
                return true;
            }
            return available == null ? null : available > 0;
        }

        private Stock forShoppers() {
            return new Stock(inStock, stockIndicator, null);
        }
    }

    /** What the stock is marked as; the colour is the storefront's. */
    @Schema(name = "VariantStockIndicator")
    public enum StockIndicator {
        /** Green: more is left than the low-stock level. */
        IN_STOCK,
        /** Orange: no more is left than the low-stock level of the variant. */
        LOW,
        /** Nothing is left, or more was promised than there is. */
        OUT_OF_STOCK,
        /** Stock of this variant is not counted. */
        UNTRACKED
    }

    public static VariantView of(Variant variant, Integer available) {
        return of(variant, available, false);
    }

    /** Whatever is there is sold where the store never refuses. */
    static VariantView of(Variant variant, Integer available, boolean isNeverRefused) {
        VariantDetails details = variant.details();
        VariantFactsView facts = VariantFactsView.of(details.facts());
        return of(variant.id(), details, facts, Stock.of(details, available, isNeverRefused));
    }

    private static VariantView of(UUID id, VariantDetails details, VariantFactsView facts, Stock stock) {
        return new VariantView(
                id,
                details.sku(),
                details.name(),
                details.price(),
                details.currentPrice(),
                details.requiresShipping(),
                details.taxable(),
                details.stockTracked(),
                details.allowsBackorder(),
                details.lowStockThreshold(),
                details.imageUrl(),
                details.fileGuid(),
                details.options(),
                facts.barcode(),
                facts.compareAtPrice(),
                facts.sale(),
                facts.weightGrams(),
                facts.dimensions(),
                facts.quantity(),
                facts.hsCode(),
                facts.originCountry(),
                facts.taxClass(),
                stock);
    }

    /** Without figures that only concern the merchant, the exact stock among them. */
    VariantView forShoppers() {
        return new VariantView(
                id,
                sku,
                name,
                price,
                currentPrice,
                requiresShipping,
                taxable,
                stockTracked,
                allowsBackorder,
                null,
                imageUrl,
                null,
                options,
                barcode,
                compareAtPrice,
                currentPrice.equals(price) ? null : sale,
                weightGrams,
                dimensions,
                quantity,
                hsCode,
                originCountry,
                taxClass,
                stock.forShoppers());
    }
}
