package dev.comptoir.orders.store;

import dev.comptoir.contracts.orders.ShippingMethodSavedV1;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A way in which orders travel. */
@Schema(name = "ShippingMethod")
public record ShippingMethodView(
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
        @Schema(description = "Whether carts may choose it") boolean active) {

    ShippingMethodSavedV1 event(boolean isDeleted) {
        return new ShippingMethodSavedV1(
                id, version, name, price, freeFrom, countries, trackingUrlTemplate, active, isDeleted);
    }

    /** The last thing told of it has a version of its own. */
    ShippingMethodView gone() {
        return new ShippingMethodView(id, version + 1, name, price, freeFrom, countries, trackingUrlTemplate, false);
    }
}
