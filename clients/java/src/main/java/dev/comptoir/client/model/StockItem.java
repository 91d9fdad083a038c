package dev.comptoir.client.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The stock of one SKU. */
@SchemaOf("StockItem")
public record StockItem(
        String sku,
        UUID productId,
        int onHand,
        int reserved,
        int available,
        String state,
        boolean tracked,
        boolean allowsBackorder,
        Integer lowStockThreshold,
        String stockMethod,
        int safetyStock,
        long version,
        Instant updatedAt,
        List<StockItemAtLocation> locations) {}
