package dev.comptoir.orders.statuschange;

import dev.comptoir.orders.order.domain.StoreStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status that selected orders are to have. */
@Schema(name = "OrderStatusChangesRequest")
public record SelectedStatusRequest(
        @NotNull @Size(min = 1, max = 500) List<@NotNull UUID> orderIds,
        @NotNull StoreStatus status,

        @Schema(description = "Whether the customers get a mail of SHIPPED or CANCELLED", defaultValue = "false")
        Boolean notifyCustomer) {

    StatusRequest each() {
        return new StatusRequest(status, notifyCustomer);
    }
}
