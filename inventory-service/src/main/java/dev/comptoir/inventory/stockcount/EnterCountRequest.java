package dev.comptoir.inventory.stockcount;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was counted just now. */
@Schema(name = "EnterCountRequest")
public record EnterCountRequest(
        @Schema(description = "1 to 500 lines, each SKU once") @NotEmpty @Size(max = 500)
        List<@Valid @NotNull Line> lines) {

    /** What was counted of one SKU. */
    @Schema(name = "EnterCountLine")
    public record Line(
            @Schema(examples = "TEE-RED-M") @NotBlank @Size(max = 100)
            String sku,

            @Schema(description = "Units in stock, those reserved for checkouts too", examples = "42")
            @NotNull
            @Min(0)
            @Max(1_000_000_000)
            Integer counted) {}
}
