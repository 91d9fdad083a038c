package dev.comptoir.inventory.stock;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of the ledger as people read it. */
@Schema(name = "StockMovement", description = "One change of what is on hand; rows are never changed or removed.")
public record MovementView(
        @Schema(description = "Number of the row; rises with time", examples = "1024")
        long number,

        @Schema(description = "Units added (positive) or taken (negative)", examples = "-2")
        int delta,

        @Schema(
                description = "Why the level changed",
                enumeration = {"SALE", "OVERSELL", "EDIT", "CANCELLATION", "RETURN", "ADJUSTMENT"},
                maxLength = 20)
        String reason,

        @Schema(description = "Id of the order, refund or adjustment behind it", maxLength = 100)
        String causeId,

        @Schema(description = "What the person who adjusted wrote; empty otherwise", maxLength = 500)
        String note,

        @Schema(description = "Name of the API key that did it, or comptoir", maxLength = 200)
        String actor,

        @Schema(description = "Units on hand after it", examples = "40")
        int levelAfter,

        @Schema(description = "When it was posted, UTC") Instant at) {

    static MovementView read(Columns c) {
        return new MovementView(
                c.number(), c.integer(), c.text(), c.text(), c.text(), c.text(), c.integer(), c.instant());
    }
}
