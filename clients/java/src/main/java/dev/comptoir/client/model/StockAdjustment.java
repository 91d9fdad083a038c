package dev.comptoir.client.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What changed stock, and what it is now. */
@SchemaOf("StockAdjustment")
public record StockAdjustment(
        UUID id, String reason, String actor, Instant at, List<StockAdjustmentLine> lines, UUID locationId) {}
