package dev.comptoir.orders.withdrawal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Refuses a withdrawal. */
@Schema(name = "RefuseWithdrawalRequest")
public record RefuseWithdrawalRequest(
        @Schema(description = "Why; the customer reads it", examples = "The period ended on 1 July.")
        @NotBlank
        @Size(max = 1000)
        String reason,

        @Schema(description = "Whether the customer gets the mail `withdrawal-refused`", defaultValue = "true")
        Boolean notifyCustomer) {

    boolean isCustomerNotified() {
        return !Boolean.FALSE.equals(notifyCustomer);
    }
}
