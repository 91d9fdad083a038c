package dev.comptoir.client.model;

/** The change of one SKU. */
@SchemaOf("StockAdjustmentLine")
public record StockAdjustmentLine(
        String sku, int delta, int onHand, int reserved, int available, long version, long movement) {}
