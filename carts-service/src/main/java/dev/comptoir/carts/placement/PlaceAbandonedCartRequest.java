package dev.comptoir.carts.placement;

import dev.comptoir.contracts.calls.MerchantTermsV1;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the merchant decides about the order of an abandoned cart. */
@Schema(name = "PlaceAbandonedCartRequest")
public record PlaceAbandonedCartRequest(
        @Schema(description = "PAID: you have the money; AWAITING_PAYMENT: you arrange it. Nobody is charged")
        @NotNull
        @Pattern(regexp = "AWAITING_PAYMENT|PAID", message = "must be AWAITING_PAYMENT or PAID")
        String paymentStatus,

        @Schema(description = "As you call it", examples = "Bank transfer") @NotBlank @Size(max = 100)
        String paymentMethod,

        @Schema(description = "The bank's or provider's reference") @Size(max = 200)
        String paymentReference,

        @Schema(description = "Whether the customer gets the confirmation mail; false when left out")
        Boolean notifyCustomer,

        @Schema(description = """
                ENFORCE refuses what is not in stock; WARN sells more than there is and needs the scope `orders:oversell`.
                ENFORCE when left out""") @Pattern(regexp = "ENFORCE|WARN", message = "must be ENFORCE or WARN")
        String stockPolicy) {

    private static final String CHANNEL = "ABANDONED_CART";

    boolean isOversellWanted() {
        return MerchantTermsV1.WARN.equals(stockPolicy);
    }

    MerchantTermsV1 terms() {
        return new MerchantTermsV1(
                paymentStatus,
                paymentMethod.strip(),
                paymentReference,
                Boolean.TRUE.equals(notifyCustomer),
                stockPolicy,
                CHANNEL,
                null,
                null);
    }
}
