package dev.comptoir.orders.shippingmethod;

import dev.comptoir.contracts.orders.ShippingMethodSavedV1;
import dev.comptoir.contracts.shared.ChangedFields;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.contracts.shared.FieldDifference;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A way in which orders travel. */
@Schema(
        name = "ShippingMethod",
        requiredProperties = {"name", "price", "updatedAt"})
public record ShippingMethod(
        UUID id,

        @Schema(description = "Rises with every change; the ETag")
        long version,

        String name,
        Money price,

        @Schema(description = "From this value of goods on it costs nothing")
        Money freeFrom,

        @Schema(description = "ISO 3166-1 alpha-2; empty means everywhere")
        List<String> countries,

        String trackingUrlTemplate,
        @Schema(description = "Whether carts may choose it") boolean active,

        @Schema(description = "When it was added or replaced last")
        Instant updatedAt) {

    static ShippingMethod read(Columns c) {
        UUID id = c.uuid();
        long version = c.number();
        String name = c.text();
        String currency = c.text();
        return new ShippingMethod(
                id, version, name, c.money(currency), c.money(currency), c.texts(), c.text(), c.bool(), c.instant());
    }

    /** @param before null for a new one */
    ShippingMethodSavedV1 saved(ShippingMethod before) {
        return event(version, active, false, FieldDifference.between(ChangedFields.SHIPPING_METHOD, before, this));
    }

    /** The deletion event carries a new version. */
    ShippingMethodSavedV1 deleted() {
        return event(version + 1, false, true, List.of(new FieldChangeV1(null, "deleted", false, true)));
    }

    private ShippingMethodSavedV1 event(
            long newVersion, boolean isActive, boolean isDeleted, List<FieldChangeV1> changes) {
        return new ShippingMethodSavedV1(
                id, newVersion, name, price, freeFrom, countries, trackingUrlTemplate, isActive, isDeleted, changes);
    }
}
