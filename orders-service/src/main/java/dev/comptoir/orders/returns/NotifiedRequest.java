package dev.comptoir.orders.returns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A command of which the customer reads, or not. */
@Schema(name = "ReturnCommandRequest")
public record NotifiedRequest(
        @Schema(description = "Whether the customer gets a mail", defaultValue = "true")
        Boolean notifyCustomer) {

    boolean isCustomerNotified() {
        return !Boolean.FALSE.equals(notifyCustomer);
    }
}
