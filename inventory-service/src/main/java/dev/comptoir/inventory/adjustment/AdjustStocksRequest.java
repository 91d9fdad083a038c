package dev.comptoir.inventory.adjustment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Corrections of many levels, all or none: a delivery, or the first stock of a catalogue. */
@Schema(name = "AdjustStocksRequest")
public record AdjustStocksRequest(
        @Schema(description = "Why, for the ledger", examples = "Delivery 2041") @NotBlank @Size(max = 500)
        String reason,

        @Schema(description = "1 to 500 lines, each SKU once") @NotEmpty @Size(max = 500)
        List<@Valid @NotNull Line> lines,

        @Schema(description = "Where the units are; left out for the main location")
        UUID locationId) {

    /** The change of one SKU. */
    @Schema(name = "AdjustStocksLine")
    public record Line(
            @Schema(examples = "TEE-RED-M") @NotBlank @Size(max = 100)
            String sku,

            @Schema(description = "Units to add (positive) or take (negative); not 0", examples = "40")
            @NotNull
            @Min(-1_000_000)
            @Max(1_000_000)
            @NonZero
            Integer delta) {}
}
