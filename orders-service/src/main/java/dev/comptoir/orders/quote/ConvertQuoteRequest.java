package dev.comptoir.orders.quote;

import dev.comptoir.orders.manualorder.CreateOrderRequest.Payment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the merchant decides about the order a quote becomes. */
@Schema(name = "ConvertQuoteRequest")
public record ConvertQuoteRequest(
        @Schema(description = """
                AS_QUOTED, or OF_TODAY: rows with a SKU cost what the catalogue asks now; other rows, discounts and shipping
                stay as quoted. AS_QUOTED when left out""") QuotePrices prices,

        @Schema(description = "As the quote says when left out") @Valid
        Payment payment,

        @Schema(description = "Whether the customer gets the confirmation mail; false when left out")
        Boolean notifyCustomer,

        @Schema(
                description =
                        "WARN sells more than there is and needs the scope `orders:oversell`; ENFORCE when left out")
        @Pattern(regexp = "ENFORCE|WARN", message = "must be ENFORCE or WARN")
        String stockPolicy) {

    /** Which prices the order has. */
    @Schema(name = "QuotePrices")
    public enum QuotePrices {
        AS_QUOTED,
        OF_TODAY
    }
}
