package dev.comptoir.inventory.settings;

import dev.comptoir.contracts.inventory.InventorySettingsSavedV1;
import dev.comptoir.contracts.shared.ChangedFields;
import dev.comptoir.contracts.shared.FieldDifference;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the store as a whole counts stock. */
@Schema(name = "InventorySettings", requiredProperties = "updatedAt")
public record InventorySettings(
        @Schema(description = "Off: no stock is counted or shown, and no order is refused for lack of it")
        boolean enabled,

        @Schema(
                description =
                        "RESERVE_ON_ORDER: checkout keeps units and refuses what is not there; TRACK_ONLY: counts and never refuses; RESERVE_ON_CART: as RESERVE_ON_ORDER, and a cart keeps its units before that")
        StockPolicy policy,

        @Schema(description = "How long a checkout keeps its units, in minutes", examples = "15")
        int holdMinutes,

        @Schema(
                description = "With RESERVE_ON_CART: how long a cart keeps its units after its last change, in minutes",
                examples = "60")
        int cartHoldMinutes,

        @Schema(description = "Rises with every change; the ETag")
        long version,

        @Schema(description = "When this was last changed, UTC")
        Instant updatedAt) {

    static InventorySettings read(Columns c) {
        return new InventorySettings(
                c.bool(), c.word(StockPolicy.class), c.integer(), c.integer(), c.number(), c.instant());
    }

    /** With what a request says; what it leaves out stays. */
    InventorySettings with(SaveInventorySettingsRequest request, Instant now) {
        return new InventorySettings(
                request.enabled(),
                request.policy() == null ? policy : request.policy(),
                request.holdMinutes() == null ? holdMinutes : request.holdMinutes(),
                request.cartHoldMinutes() == null ? cartHoldMinutes : request.cartHoldMinutes(),
                version + 1,
                now);
    }

    boolean isAs(InventorySettings other) {
        return enabled == other.enabled
                && policy == other.policy
                && holdMinutes == other.holdMinutes
                && cartHoldMinutes == other.cartHoldMinutes;
    }

    boolean neverRefuses() {
        return policy == StockPolicy.TRACK_ONLY;
    }

    InventorySettingsSavedV1 saved(InventorySettings before) {
        return new InventorySettingsSavedV1(
                version,
                enabled,
                policy.name(),
                holdMinutes,
                FieldDifference.between(ChangedFields.INVENTORY_SETTINGS, before, this));
    }
}
