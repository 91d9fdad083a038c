package dev.comptoir.orders.orderstatus;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which of the merchant's own statuses an order gets. */
@Schema(name = "CustomStatusRequest")
public record CustomStatusRequest(
        @NotNull UUID statusId,

        @Schema(description = "Whether the customer gets a mail; as the status says when left out")
        Boolean notifyCustomer) {

    boolean isCustomerNotified(OrderStatus status) {
        return notifyCustomer == null ? status.notifyCustomer() : notifyCustomer;
    }
}
