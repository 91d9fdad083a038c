package dev.comptoir.orders.cancellation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Cancels an order. */
@Schema(name = "CancelOrderRequest")
public record CancelOrderRequest(
        @Schema(description = "For your records; the customer does not see it") @Size(max = 1000)
        String reason,

        @Schema(description = "Whether the customer gets a mail") @NotNull
        Boolean notifyCustomer) {}
