package dev.comptoir.inventory.stockmethod;

import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.inventory.stock.domain.StockMethod;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the stock of a product is counted, and what its SKUs have. */
@Schema(
        name = "ProductStockMethod",
        description = "How the stock of a product is counted, with its numbers.",
        requiredProperties = "productId")
public record StockMethodView(
        UUID productId,

        @Schema(description = "PRODUCT: one number for all variants; VARIANT: a number for each variant")
        StockMethod method,

        @Schema(description = "True: nothing was changed, and this is how it would be")
        boolean dryRun,

        @Schema(description = "One entry per SKU the product has or had, sorted by SKU", maxItems = 1000)
        List<Line> lines,

        @Schema(description = "Rises with every change of the method; the ETag")
        long version) {

    /** What one SKU shows. */
    @Schema(name = "ProductStockMethodLine", requiredProperties = "sku")
    public record Line(
            @Schema(maxLength = 100, examples = "TEE-RED-M") String sku,

            @Schema(description = "False: the SKU is not counted, and nothing changes for it")
            boolean tracked,

            @Schema(
                    description = "Units on hand; with one stock for the product those of all its SKUs",
                    examples = "42")
            int onHand,

            @Schema(description = "Units of those reserved for running checkouts", examples = "2")
            int reserved,

            @Schema(description = "Units for sale", examples = "40")
            int available,

            @Schema(description = "What onHand was before the change; absent where there is none", examples = "12")
            Integer onHandBefore,

            @Schema(description = "What available was before the change; absent where there is none", examples = "10")
            Integer availableBefore) {

        static Line of(StockItem item) {
            return new Line(item.sku(), item.isTracked(), item.onHand(), item.reserved(), item.available(), null, null);
        }

        static Line of(StockItem before, StockItem after) {
            return new Line(
                    after.sku(),
                    after.isTracked(),
                    after.onHand(),
                    after.reserved(),
                    after.available(),
                    before.onHand(),
                    before.available());
        }
    }
}
