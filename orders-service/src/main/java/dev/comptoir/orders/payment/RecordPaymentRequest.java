package dev.comptoir.orders.payment;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.payment.domain.PaymentNote;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Marks an order as paid, wholly or in part. */
@Schema(name = "RecordPaymentRequest")
public record RecordPaymentRequest(
        @Schema(description = "What was received; everything that is due when left out")
        Money amount,

        @Schema(description = "How it was paid, as you call it", examples = "Bank transfer") @NotBlank @Size(max = 100)
        String method,

        @Schema(description = "The bank's or provider's reference") @Size(max = 200)
        String reference,

        @Schema(description = "Whether the customer gets a mail that the payment has arrived; false when left out")
        Boolean notifyCustomer) {

    boolean isCustomerNotified() {
        return Boolean.TRUE.equals(notifyCustomer);
    }

    PaymentNote note(String actor) {
        return new PaymentNote(method, reference, actor);
    }
}
