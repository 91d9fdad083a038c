package dev.comptoir.contracts.calls;

import java.util.List;

/** How much is left of the SKUs asked for, sorted; those that nobody counts are left out. */
public record StockStatesAnswerV1(List<StockStateV1> items) {

    public StockStatesAnswerV1 {
        items = List.copyOf(items);
    }

    /**
     * One SKU.
     *
     * @param state IN_STOCK, LOW or OUT_OF_STOCK
     * @param allowsBackorder whether orders are taken beyond what is available
     */
    public record StockStateV1(
            String sku, String state, int available, Integer lowStockThreshold, boolean allowsBackorder) {}
}
