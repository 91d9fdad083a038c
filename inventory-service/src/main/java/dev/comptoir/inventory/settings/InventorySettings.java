package dev.comptoir.inventory.settings;

import dev.comptoir.contracts.inventory.InventorySettingsSavedV1;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the store as a whole counts stock. */
@Schema(name = "InventorySettings")
public record InventorySettings(
        @Schema(description = "Off: no stock is counted or shown, and no order is refused for lack of it")
        boolean enabled,

        @Schema(description = "Rises with every change; the ETag")
        long version,

        @Schema(description = "When this was last changed, UTC")
        Instant updatedAt) {

    static InventorySettings read(Columns c) {
        return new InventorySettings(c.bool(), c.number(), c.instant());
    }

    InventorySettings switched(boolean isEnabled, Instant now) {
        return new InventorySettings(isEnabled, version + 1, now);
    }

    InventorySettingsSavedV1 saved() {
        return new InventorySettingsSavedV1(version, enabled);
    }
}
