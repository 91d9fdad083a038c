package dev.comptoir.orders.payment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes a payment back: the money did not arrive after all. */
@Schema(name = "ReversePaymentRequest")
public record ReversePaymentRequest(@Size(max = 1000) String reason) {}
