package dev.comptoir.inventory.adjustment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction of one level. */
@Schema(name = "AdjustStockRequest")
public record AdjustStockRequest(
        @Schema(description = "Units to add (positive) or take (negative); not 0", examples = "-2")
        @NotNull
        @Min(-1_000_000)
        @Max(1_000_000)
        @NonZero
        Integer delta,

        @Schema(description = "Why, for the ledger", examples = "Damaged in the warehouse") @NotBlank @Size(max = 500)
        String reason,

        @Schema(description = "Where the units are; left out for the main location")
        UUID locationId) {}
