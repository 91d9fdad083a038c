package dev.comptoir.orders.payment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Notes that a customer disputes a payment. */
@Schema(name = "DisputePaymentRequest")
public record DisputePaymentRequest(
        @Schema(description = "For your records; the customer does not see it") @Size(max = 1000)
        String reason) {}
