package dev.comptoir.inventory.ledger;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of the ledger as people read it. */
@Schema(
        name = "StockMovement",
        description = "One change of what is on hand; rows are never changed or removed.",
        requiredProperties = {"sku", "reason", "causeId", "note", "actor", "at", "hash"})
public record MovementView(
        @Schema(description = "Number of the row; rises with time", examples = "1024")
        long number,

        @Schema(maxLength = 100, examples = "TEE-RED-M") String sku,

        @Schema(description = "Units added (positive) or taken (negative)", examples = "-2")
        int delta,

        @Schema(
                description = "Why the level changed",
                enumeration = {"SALE", "OVERSELL", "EDIT", "CANCELLATION", "RETURN", "ADJUSTMENT", "TRANSFER"},
                maxLength = 20)
        String reason,

        @Schema(description = "Id of the order, refund, adjustment or transfer behind it", maxLength = 100)
        String causeId,

        @Schema(description = "What the person who adjusted or transferred wrote; empty otherwise", maxLength = 500)
        String note,

        @Schema(description = "Name of the API key that did it, or comptoir", maxLength = 200)
        String actor,

        @Schema(description = "Units on hand after it", examples = "40")
        int levelAfter,

        @Schema(description = "When it was posted, UTC") Instant at,

        @Schema(
                description = "Hash over this row and the hash of the row of the SKU before it, SHA-256 in hex",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                maxLength = 64)
        String hash,

        @Schema(
                description = "The order behind a sale, an oversell, an edit or a cancellation; absent otherwise",
                examples = "/v1/orders/0192f0c1-0000-7000-8000-000000000001")
        String orderUrl,

        @Schema(
                description =
                        "Where the units came to or were taken from; absent for the main location, as in a store that has no other",
                nullable = true)
        UUID locationId) {

    static MovementView read(Columns c) {
        return new MovementView(
                c.number(),
                c.text(),
                c.integer(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.integer(),
                c.instant(),
                HexFormat.of().formatHex(c.bytes()),
                orderUrl(c.text()),
                c.uuid());
    }

    private static String orderUrl(String orderId) {
        return orderId == null ? null : "/v1/orders/" + orderId;
    }
}
