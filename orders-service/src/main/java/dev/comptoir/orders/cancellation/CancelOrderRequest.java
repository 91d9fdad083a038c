package dev.comptoir.orders.cancellation;

import dev.comptoir.orders.order.domain.OrderMove;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Cancels an order. */
@Schema(name = "CancelOrderRequest")
public record CancelOrderRequest(
        @Schema(description = "For your records; the customer does not see it") @Size(max = 1000)
        String reason,

        @Schema(description = "Whether the customer gets a mail, and with REFUND one about the money as well") @NotNull
        Boolean notifyCustomer,

        @Schema(
                description =
                        "What happens to money that was paid: REFUND sends all of it back, for which the key needs orders:refund; LEAVE keeps it until you refund it. Absent, an order with money is refused")
        PaidMoney paidMoney) {

    /** Of an order whose money must have gone back before. */
    public CancelOrderRequest(String reason, Boolean notifyCustomer) {
        this(reason, notifyCustomer, null);
    }

    boolean isRefunding() {
        return paidMoney == PaidMoney.REFUND;
    }

    OrderMove move() {
        return paidMoney == null ? OrderMove.CANCEL : OrderMove.CANCEL_WITH_MONEY;
    }
}
