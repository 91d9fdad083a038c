package dev.comptoir.orders.fulfillment;

import dev.comptoir.orders.order.domain.FulfillmentStatus;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says how far an order has got. */
@Schema(name = "FulfillmentStatusRequest")
public record FulfillmentRequest(
        @NotNull FulfillmentStatus status,

        @Schema(description = "Whether the customer gets a mail; only for READY_FOR_PICKUP", defaultValue = "false")
        Boolean notifyCustomer) {

    boolean isCustomerNotified() {
        return Boolean.TRUE.equals(notifyCustomer);
    }
}
