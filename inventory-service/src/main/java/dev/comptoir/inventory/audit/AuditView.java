package dev.comptoir.inventory.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a recount of the books found. */
@Schema(
        name = "StockAudit",
        description = "Levels recomputed from the ledger and the running reservations.",
        requiredProperties = "checkedAt")
public record AuditView(
        @Schema(description = "Items recounted for this page")
        int checkedItems,

        @Schema(description = "Ledger rows added up for this page")
        long checkedMovements,

        @Schema(
                description =
                        "Items whose counters do not agree with the books, as a whole or at one location; empty when all is well",
                maxItems = 10000)
        List<Difference> differences,

        @Schema(
                description = "Ledgers of which a row was changed, removed or put in by hand; empty when all is well",
                maxItems = 10000)
        List<BrokenLedger> brokenLedgers,

        @Schema(description = "When it was computed, UTC") Instant checkedAt,

        @Schema(description = "Where the next page starts; absent on the last", maxLength = 1000)
        String nextCursor,

        boolean hasMore) {

    /** A ledger whose rows do not follow from each other. */
    @Schema(name = "StockAuditBrokenLedger", requiredProperties = "sku")
    public record BrokenLedger(
            @Schema(maxLength = 100) String sku,

            @Schema(
                    description =
                            "Number of the first row that is not what it was, or does not follow the row before it")
            long movement) {}

    /** One item that does not add up. */
    @Schema(name = "StockAuditDifference", requiredProperties = "sku")
    public record Difference(
            @Schema(maxLength = 100) String sku,
            @Schema(description = "The counter") int onHand,
            @Schema(description = "Sum of the ledger") long ledger,
            @Schema(description = "The counter") int reserved,

            @Schema(description = "Sum of the reservations that are held")
            long held,

            @Schema(
                    description = "The location that does not add up; absent where it is the SKU as a whole",
                    nullable = true)
            UUID locationId) {}
}
