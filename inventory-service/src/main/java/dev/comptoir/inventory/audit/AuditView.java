package dev.comptoir.inventory.audit;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a recount of the books found. */
@Schema(name = "StockAudit", description = "Levels recomputed from the ledger and the running reservations.")
public record AuditView(
        @Schema(description = "Items recounted for this page")
        int checkedItems,

        @Schema(description = "Ledger rows added up for this page")
        long checkedMovements,

        @Schema(
                description = "Items whose counters do not agree with the books; empty when all is well",
                maxItems = 10000)
        List<Difference> differences,

        @Schema(description = "When it was computed, UTC") Instant checkedAt,

        @Schema(description = "Where the next page starts; absent on the last", maxLength = 1000)
        String nextCursor,

        boolean hasMore) {

    /** One item that does not add up. */
    @Schema(name = "StockAuditDifference")
    public record Difference(
            @Schema(maxLength = 100) String sku,
            @Schema(description = "The counter") int onHand,
            @Schema(description = "Sum of the ledger") long ledger,
            @Schema(description = "The counter") int reserved,

            @Schema(description = "Sum of the reservations that are held")
            long held) {}
}
