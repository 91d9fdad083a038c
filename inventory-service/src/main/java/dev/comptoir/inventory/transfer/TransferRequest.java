package dev.comptoir.inventory.transfer;

import dev.comptoir.inventory.stock.domain.StockProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Units that went from one location to another. */
@Schema(name = "TransferStockRequest")
public record TransferRequest(
        @Schema(description = "Where they were") @NotNull UUID fromLocationId,
        @Schema(description = "Where they are now") @NotNull UUID toLocationId,

        @Schema(description = "Why, for the ledger", examples = "Refill of the shop") @NotBlank @Size(max = 500)
        String reason,

        @Schema(description = "1 to 500 lines, each SKU once") @NotEmpty @Size(max = 500)
        List<@Valid @NotNull Line> lines) {

    /** Units by SKU, sorted. */
    SequencedMap<String, Integer> units() {
        TreeMap<String, Integer> units = new TreeMap<>();
        Set<String> repeated = new TreeSet<>();
        lines.forEach(line -> {
            if (units.put(line.sku(), line.quantity()) != null) {
                repeated.add(line.sku());
            }
        });
        if (!repeated.isEmpty()) {
            throw StockProblem.duplicateSkus(repeated);
        }
        return units;
    }

    /** Units of one SKU. */
    @Schema(name = "TransferStockLine")
    public record Line(
            @Schema(examples = "TEE-RED-M") @NotBlank @Size(max = 100)
            String sku,

            @Schema(description = "Units", examples = "12") @NotNull @Min(1) @Max(1_000_000)
            Integer quantity) {}
}
