package dev.comptoir.inventory.stock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Units that are kept back from sale. */
@Schema(name = "SafetyStockRequest")
public record SafetyStockRequest(
        @Schema(description = "Units that no order takes while they are there; 0 keeps none back", examples = "2")
        @NotNull
        @Min(0)
        @Max(1_000_000)
        Integer safetyStock) {}
