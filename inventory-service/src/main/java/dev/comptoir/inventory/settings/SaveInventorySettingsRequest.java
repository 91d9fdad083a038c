package dev.comptoir.inventory.settings;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new settings of the store's stock. */
@Schema(name = "SaveInventorySettingsRequest")
public record SaveInventorySettingsRequest(
        @Schema(description = "Whether the store counts stock", examples = "true") @NotNull
        Boolean enabled) {}
