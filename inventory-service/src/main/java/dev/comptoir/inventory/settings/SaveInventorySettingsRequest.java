package dev.comptoir.inventory.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new settings of the store's stock. */
@Schema(name = "SaveInventorySettingsRequest")
public record SaveInventorySettingsRequest(
        @Schema(description = "Whether the store counts stock", examples = "true") @NotNull
        Boolean enabled,

        @Schema(description = "TRACK_ONLY, RESERVE_ON_ORDER or RESERVE_ON_CART; left out, it stays")
        StockPolicy policy,

        @Schema(description = "How long a checkout keeps its units, in minutes; left out, it stays", examples = "15")
        @Min(1)
        @Max(1440)
        Integer holdMinutes,

        @Schema(
                description =
                        "With RESERVE_ON_CART: how long a cart keeps its units after its last change, in minutes; left out, it stays",
                examples = "60")
        @Min(1)
        @Max(10_080)
        Integer cartHoldMinutes) {}
