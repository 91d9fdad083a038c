package dev.comptoir.inventory.stockcount;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stocktaking. */
@Schema(
        name = "StockCount",
        description = "A stocktaking.",
        requiredProperties = {"name", "startedBy", "startedAt", "updatedAt"})
public record StockCount(
        @Schema(description = "The causeId of its ledger rows once it is posted")
        UUID id,

        @Schema(description = "OPEN while it is counted, POSTED once the ledger has its differences")
        State state,

        @Schema(maxLength = 500, examples = "Yearly count, hall 2")
        String name,

        @Schema(description = "SKUs that are counted so far")
        long lines,

        @Schema(description = "Of those, SKUs of which there were others than the ledger had")
        long differing,

        @Schema(description = "Name of the API key that started it", maxLength = 200)
        String startedBy,

        Instant startedAt,

        @Schema(description = "Name of the API key that posted it; absent until then", maxLength = 200)
        String postedBy,

        @Schema(description = "Absent until it is posted") Instant postedAt,

        @Schema(description = "Where it is counted; absent for the main location", nullable = true)
        UUID locationId,

        @Schema(description = "When a SKU was entered last or it was posted, UTC")
        Instant updatedAt) {

    /** How far it is. */
    @Schema(name = "StockCountState")
    public enum State {
        OPEN,
        POSTED
    }

    static StockCount read(Columns c) {
        return new StockCount(
                c.uuid(),
                c.word(State.class),
                c.text(),
                c.number(),
                c.number(),
                c.text(),
                c.instant(),
                c.textOrNull(),
                c.instant(),
                c.uuid(),
                c.instant());
    }

    @Schema(hidden = true)
    boolean isOpen() {
        return state == State.OPEN;
    }
}
