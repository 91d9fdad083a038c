package dev.comptoir.contracts.calls;

import java.util.List;

/**
 * What stock would be, one entry per SKU in the order asked for.
 *
 * @param sellable whether all of it can be placed without overselling
 */
public record StockPreviewAnswerV1(List<StockPreviewLineV1> lines, boolean sellable) {

    public StockPreviewAnswerV1 {
        lines = List.copyOf(lines);
    }

    /**
     * One SKU.
     *
     * @param onHand null when its stock is not counted or it is unknown, as the next two
     * @param available units that can be ordered now
     * @param availableAfter what would be left; below zero when more is taken than there is
     * @param effect IN_STOCK, LOW, OUT_OF_STOCK, BACKORDER, OVERSELL, UNTRACKED or UNKNOWN; open-ended
     * @param sellable whether it can be placed without overselling
     */
    public record StockPreviewLineV1(
            String sku,
            int quantity,
            Integer onHand,
            Integer available,
            Integer availableAfter,
            String effect,
            boolean sellable) {}
}
