package dev.comptoir.inventory.stockcount;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was counted of one SKU, beside what the ledger had and has. */
@Schema(
        name = "StockCountLine",
        description = "What was counted of one SKU, beside what the ledger says.",
        requiredProperties = {"sku", "enteredBy", "enteredAt", "updatedAt"})
public record CountLine(
        @Schema(maxLength = 100) String sku,
        @Schema(description = "Units that were counted") int counted,

        @Schema(description = "Units the ledger had when that was entered")
        int expected,

        @Schema(description = "counted - expected: what posting adds to the level or takes from it")
        int difference,

        @Schema(description = "Units on hand there now; sales since then are not counted away")
        int onHand,

        @Schema(description = "Name of the API key that entered it", maxLength = 200)
        String enteredBy,

        Instant enteredAt,

        @Schema(description = "The same as enteredAt: other levels of now do not move it")
        Instant updatedAt) {

    static CountLine read(Columns c) {
        return new CountLine(
                c.text(), c.integer(), c.integer(), c.integer(), c.integer(), c.text(), c.instant(), c.instant());
    }
}
