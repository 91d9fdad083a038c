package dev.comptoir.orders.returns;

import dev.comptoir.orders.refund.domain.RefundNote;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Refunds what arrived of a return. */
@Schema(name = "RefundReturnRequest")
public record RefundReturnRequest(
        @Schema(description = "`full` refunds the shipping fee and its tax too", defaultValue = "none")
        @Pattern(regexp = "full|none", message = "must be full or none")
        String shipping,

        @Schema(description = "For your records, and for the customer when showReasonToCustomer is true")
        @Size(max = 1000)
        String reason,

        @Schema(description = "Whether the customer's mail carries the reason", defaultValue = "false")
        Boolean showReasonToCustomer,

        @Schema(description = "Whether the customer gets the mail `order-refunded`", defaultValue = "true")
        Boolean notifyCustomer) {

    boolean withShipping() {
        return "full".equals(shipping);
    }

    RefundNote note(String actor) {
        return new RefundNote(reason, Boolean.TRUE.equals(showReasonToCustomer), actor);
    }

    boolean isCustomerNotified() {
        return !Boolean.FALSE.equals(notifyCustomer);
    }
}
