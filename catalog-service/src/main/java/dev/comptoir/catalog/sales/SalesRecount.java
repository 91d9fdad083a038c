package dev.comptoir.catalog.sales;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What counting the sales of all products anew found and put right. */
@Schema(
        name = "SalesRecount",
        description = "The sales of all products, counted anew from their orders.",
        requiredProperties = "recountedAt")
public record SalesRecount(
        @Schema(description = "Products that were counted") long products,

        @Schema(
                description = "Products whose counters said something else and were put right; empty when all was well",
                maxItems = 1000)
        List<Difference> differences,

        @Schema(description = "When it was counted, UTC") Instant recountedAt) {

    /** One product whose counters were wrong. */
    @Schema(
            name = "SalesRecountDifference",
            requiredProperties = {"productId", "before", "after"})
    public record Difference(
            UUID productId,
            @Schema(description = "What the counters said") Counters before,
            @Schema(description = "What its orders say") Counters after) {}

    /** The counters of one product; money in the smallest unit of the store's currency. */
    @Schema(name = "SalesCounters")
    public record Counters(long unitsSold, long orderCount, long salesMinor, long unitsRefunded, long refundedMinor) {}
}
