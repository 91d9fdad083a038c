package dev.comptoir.inventory.transfer;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Units that went from one location to another; never changed. */
@Schema(
        name = "StockTransfer",
        description = "Units that went from one location to another.",
        requiredProperties = {"fromLocationId", "toLocationId", "reason", "actor", "at"})
public record Transfer(
        @Schema(description = "The causeId of its ledger rows, two a line")
        UUID id,

        UUID fromLocationId,
        UUID toLocationId,
        @Schema(maxLength = 500) String reason,

        @Schema(description = "Name of the API key that did it", maxLength = 200)
        String actor,

        @Schema(description = "When it was posted, UTC") Instant at,

        @Schema(description = "One entry per SKU, sorted by SKU", maxItems = 500)
        List<Line> lines) {

    /** Units of one SKU. */
    @Schema(name = "StockTransferLine", requiredProperties = "sku")
    public record Line(
            @Schema(maxLength = 100, examples = "TEE-RED-M") String sku,
            @Schema(description = "Units", examples = "12") int quantity) {}

    static Transfer of(UUID id, TransferRequest request, Map<String, Integer> units, String actor, Instant at) {
        return new Transfer(
                id,
                request.fromLocationId(),
                request.toLocationId(),
                request.reason(),
                actor,
                at,
                units.entrySet().stream()
                        .map(each -> new Line(each.getKey(), each.getValue()))
                        .toList());
    }

    static Transfer read(Columns c) {
        return new Transfer(
                c.uuid(), c.uuid(), c.uuid(), c.text(), c.text(), c.instant(), lines(c.texts(), c.integers()));
    }

    private static List<Line> lines(List<String> skus, List<Integer> quantities) {
        return IntStream.range(0, skus.size())
                .mapToObj(i -> new Line(skus.get(i), quantities.get(i)))
                .toList();
    }
}
