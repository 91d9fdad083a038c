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

/** Levels as they were counted, all or none. */
@Schema(name = "SetLevelsRequest")
public record SetLevelsRequest(
        @Schema(description = "Why, for the ledger", examples = "Yearly count") @NotBlank @Size(max = 500)
        String reason,

        @Schema(description = "1 to 500 lines, each SKU once") @NotEmpty @Size(max = 500)
        List<@Valid @NotNull Line> lines,

        @Schema(
                description =
                        "Where they were counted: the levels are those of this location; left out for the main location")
        UUID locationId) {

    /** The level of one SKU. */
    @Schema(name = "SetLevelsLine")
    public record Line(
            @Schema(examples = "TEE-RED-M") @NotBlank @Size(max = 100)
            String sku,

            @Schema(description = "Units there are", examples = "42") @NotNull @Min(0) @Max(1_000_000_000)
            Integer onHand,

            @Schema(
                    description = "Units the ledger is believed to have; when it has others, nothing is set at all",
                    examples = "40")
            @NotNull
            @Min(-1_000_000_000)
            @Max(1_000_000_000)
            Integer expectedOnHand) {}
}
