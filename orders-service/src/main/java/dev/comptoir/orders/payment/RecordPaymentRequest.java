package dev.comptoir.orders.payment;

import dev.comptoir.kernel.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Marks an order as paid, wholly or in part. */
@Schema(name = "RecordPaymentRequest")
public record RecordPaymentRequest(
        @Schema(description = "What came in; everything that is due when left out")
        Money amount,

        @Schema(description = "How, in your words", examples = "Bank transfer") @NotBlank @Size(max = 100)
        String method,

        @Schema(description = "The bank's or provider's reference") @Size(max = 200)
        String reference) {}
