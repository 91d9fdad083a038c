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

        @Schema(description = "TRACK_ONLY or RESERVE_ON_ORDER; left out, it stays")
        StockPolicy policy,

        @Schema(description = "How long a checkout keeps its units, in minutes; left out, it stays", examples = "15")
        @Min(1)
        @Max(1440)
        Integer holdMinutes) {}
