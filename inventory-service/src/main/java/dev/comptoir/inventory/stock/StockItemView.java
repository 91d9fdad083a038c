package dev.comptoir.inventory.stock;

import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.inventory.stock.domain.StockMethod;
import dev.comptoir.inventory.stock.domain.StockState;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stock of one SKU as a merchant sees it. */
@Schema(
        name = "StockItem",
        description = "The stock of one SKU.",
        requiredProperties = {"sku", "productId", "updatedAt"})
public record StockItemView(
        @Schema(maxLength = 100, examples = "TEE-RED-M") String sku,

        @Schema(description = "The product whose variant has this SKU")
        UUID productId,

        @Schema(description = "Units on the snapshot; below zero when backorders were sold", examples = "42")
        int onHand,

        @Schema(description = "Units of those reserved for running checkouts", examples = "2")
        int reserved,

        @Schema(
                description = "Units for sale: onHand - reserved, without the safety stock; below zero when oversold",
                examples = "40")
        int available,

        @Schema(description = "IN_STOCK, LOW (available at or below the threshold), OUT_OF_STOCK or UNTRACKED")
        StockState state,

        @Schema(description = "False: stock is not counted and the SKU can always be ordered")
        boolean tracked,

        @Schema(description = "True: orders are taken below zero")
        boolean allowsBackorder,

        @Schema(description = "At or below this the state is LOW; absent when never", examples = "5")
        Integer lowStockThreshold,

        @Schema(
                description =
                        "VARIANT: the SKU has a stock of its own; PRODUCT: onHand, reserved and available are those of the one stock of its product")
        StockMethod stockMethod,

        @Schema(description = "Units kept back from sale", examples = "0")
        int safetyStock,

        @Schema(
                description =
                        "The ETag without quotes; rises when onHand or a setting changes and when reserved units are free again")
        long version,

        @Schema(description = "When the version changed last, UTC")
        Instant updatedAt,

        @Schema(
                description =
                        "Where the units are, in the order in which orders take them; absent in lists and in a store with one location",
                nullable = true,
                maxItems = 100)
        List<AtLocation> locations) {

    /** What there is of the SKU at one location. */
    @Schema(
            name = "StockItemAtLocation",
            requiredProperties = {"locationId", "name"})
    public record AtLocation(
            UUID locationId,

            @Schema(maxLength = 100, examples = "Warehouse Lyon")
            String name,

            @Schema(description = "Units there", examples = "30")
            int onHand,

            @Schema(description = "Units of those reserved for running checkouts", examples = "2")
            int reserved) {

        static AtLocation read(Columns c) {
            return new AtLocation(c.uuid(), c.text(), c.integer(), c.integer());
        }
    }

    static StockItemView read(Columns c) {
        return of(StockStore.item(c), c.instant());
    }

    private static StockItemView of(StockItem item, Instant updatedAt) {
        return new StockItemView(
                item.sku(),
                item.productId(),
                item.onHand(),
                item.reserved(),
                item.available(),
                item.state(),
                item.isTracked(),
                item.allowsBackorder(),
                item.lowStockThreshold(),
                item.isShared() ? StockMethod.PRODUCT : StockMethod.VARIANT,
                item.safetyStock(),
                item.version(),
                updatedAt,
                null);
    }

    /** The same with where the units are. */
    StockItemView at(List<AtLocation> places) {
        return new StockItemView(
                sku,
                productId,
                onHand,
                reserved,
                available,
                state,
                tracked,
                allowsBackorder,
                lowStockThreshold,
                stockMethod,
                safetyStock,
                version,
                updatedAt,
                places.isEmpty() ? null : places);
    }
}
