package dev.comptoir.orders.invoice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an invoice is undone. */
@Schema(name = "CancelInvoiceRequest")
public record CancelInvoiceRequest(
        @Schema(description = "Said on the cancellation invoice", examples = "Wrong billing address")
        @NotBlank
        @Size(max = 300)
        String reason) {}
