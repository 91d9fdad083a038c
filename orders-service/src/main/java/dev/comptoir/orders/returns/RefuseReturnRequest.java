package dev.comptoir.orders.returns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Refuses a return. */
@Schema(name = "RefuseReturnRequest")
public record RefuseReturnRequest(
        @Schema(description = "Why; the customer reads it") @NotBlank @Size(max = 1000)
        String reason,

        @Schema(description = "Whether the customer gets the mail `return-refused`", defaultValue = "true")
        Boolean notifyCustomer) {

    boolean isCustomerNotified() {
        return !Boolean.FALSE.equals(notifyCustomer);
    }
}
