package dev.comptoir.orders.statuschange;

import dev.comptoir.orders.order.domain.StoreStatus;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status an order is to have. */
@Schema(name = "OrderStatusRequest")
public record StatusRequest(
        @NotNull StoreStatus status,

        @Schema(description = "Whether the customer gets a mail of SHIPPED or CANCELLED", defaultValue = "false")
        Boolean notifyCustomer) {

    boolean isCustomerNotified() {
        return Boolean.TRUE.equals(notifyCustomer);
    }
}
