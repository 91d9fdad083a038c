package dev.comptoir.orders.shipment;

import dev.comptoir.orders.shipment.domain.Shipment;
import dev.comptoir.orders.shipment.domain.ShipmentState;
import dev.comptoir.orders.shipment.domain.Tracking;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of a shipment; the patch is merged into what is there. */
@Schema(name = "ChangeShipmentRequest")
public record ShipmentPatch(
        @Size(max = 100) String carrier,
        @Size(max = 100) String trackingNumber,

        @Schema(description = "Made from the shipping method anew when only the number is changed")
        @Size(max = 1000)
        @Pattern(regexp = "https?://[^\\s<>\"]+", message = "must be an http or https address")
        String trackingUrl,

        @Schema(
                description =
                        "Where it is: SHIPPED, IN_TRANSIT or DELIVERED; what has left is taken back by /reversal only")
        @NotNull
        ShipmentState state,

        @Schema(description = "Whether the customer gets a mail about it now", defaultValue = "false")
        Boolean notifyCustomer) {

    static ShipmentPatch of(Shipment shipment) {
        Tracking tracking = shipment.tracking();
        return new ShipmentPatch(tracking.carrier(), tracking.number(), tracking.url(), shipment.state(), null);
    }

    Tracking tracking() {
        return new Tracking(carrier, trackingNumber, trackingUrl);
    }

    boolean isCustomerNotified() {
        return Boolean.TRUE.equals(notifyCustomer);
    }
}
