package dev.comptoir.inventory.stock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a stock count. */
@Schema(name = "CountStockRequest")
public record CountStockRequest(
        @Schema(description = "Units on the shelf", examples = "42") @NotNull @Min(0) @Max(1_000_000_000)
        Integer onHand,

        @Schema(description = "Note for the ledger", examples = "Yearly count") @Size(max = 500)
        String reason,

        @Schema(description = "Where they are: the level is that of this location; left out for the main location")
        UUID locationId) {}
