package dev.comptoir.inventory.adjustment;

import dev.comptoir.inventory.stock.Posted;
import dev.comptoir.inventory.stock.domain.Posting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Corrections as they were posted. */
@Schema(
        name = "StockAdjustment",
        description = "Corrections that were posted together.",
        requiredProperties = {"reason", "actor", "at"})
public record AdjustmentView(
        @Schema(description = "The causeId of its ledger rows")
        UUID id,

        @Schema(maxLength = 500) String reason,

        @Schema(description = "Name of the API key that did it", maxLength = 200)
        String actor,

        @Schema(description = "When it was posted, UTC") Instant at,

        @Schema(
                description = "The levels of the SKUs after it, at all locations, one entry per SKU, sorted by SKU",
                maxItems = 500)
        List<Line> lines,

        @Schema(description = "Where, as the request said; absent when it said nothing", nullable = true)
        UUID locationId) {

    /** The level of one SKU after it. */
    @Schema(name = "StockAdjustmentLine", requiredProperties = "sku")
    public record Line(
            @Schema(maxLength = 100) String sku,
            @Schema(description = "Units added or taken") int delta,
            int onHand,
            int reserved,
            @Schema(description = "onHand - reserved") int available,

            @Schema(description = "Version of the item, its ETag without quotes")
            long version,

            @Schema(description = "Number of the ledger row")
            long movement) {}

    static AdjustmentView of(Posting posting, UUID locationId, List<Posted> posted) {
        return new AdjustmentView(
                UUID.fromString(posting.causeId()),
                posting.note(),
                posting.actor(),
                posting.at(),
                posted.stream().map(AdjustmentView::line).toList(),
                locationId);
    }

    private static Line line(Posted posted) {
        return new Line(
                posted.item().sku(),
                posted.delta(),
                posted.item().onHand(),
                posted.item().reserved(),
                posted.item().available(),
                posted.item().version(),
                posted.movement());
    }
}
