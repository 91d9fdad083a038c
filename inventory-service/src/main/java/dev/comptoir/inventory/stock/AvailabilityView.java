package dev.comptoir.inventory.stock;

import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.inventory.stock.domain.StockState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a shop may show beside its products. */
@Schema(name = "Availability", description = "Stock of the SKUs asked for.")
public record AvailabilityView(
        @Schema(description = "One entry per known SKU, sorted by SKU", maxItems = 100)
        List<Entry> items,

        @Schema(description = "SKUs asked for that do not exist", maxItems = 100)
        List<String> unknownSkus) {

    /** One SKU of it. */
    @Schema(name = "AvailabilityEntry", requiredProperties = "sku")
    public record Entry(
            @Schema(maxLength = 100) String sku,

            @Schema(description = "Units that can be ordered now; absent when stock is not counted", examples = "40")
            Integer available,

            @Schema(description = "IN_STOCK, LOW, OUT_OF_STOCK or UNTRACKED")
            StockState state,

            @Schema(description = "True: can be ordered although out of stock")
            boolean allowsBackorder) {}

    static AvailabilityView of(List<String> requested, List<StockItem> found) {
        Set<String> known = new HashSet<>();
        found.forEach(item -> known.add(item.sku()));
        return new AvailabilityView(
                found.stream().map(AvailabilityView::entry).toList(),
                requested.stream().filter(sku -> !known.contains(sku)).toList());
    }

    private static Entry entry(StockItem item) {
        return new Entry(item.sku(), item.isTracked() ? item.available() : null, item.state(), item.allowsBackorder());
    }
}
