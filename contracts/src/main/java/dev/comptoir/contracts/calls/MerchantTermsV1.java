package dev.comptoir.contracts.calls;

import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * What a merchant decides about an order that no shopper places; whatever is null is as at a checkout.
 *
 * @param paymentStatus PAID: the money is there; null or AWAITING_PAYMENT: it is to be arranged
 * @param notifyCustomer whether the confirmation is mailed; null means yes
 * @param stockPolicy WARN sells more than there is, ENFORCE and null do not
 * @param channel how the order came in, such as PHONE
 * @param placedAt in the past for an order that is recorded later; null means now
 * @param discounts what the merchant took off by hand; part of the order's discount total
 */
public record MerchantTermsV1(
        @Pattern(regexp = "AWAITING_PAYMENT|PAID") String paymentStatus,
        @Size(max = 100) String paymentMethod,
        @Size(max = 200) String paymentReference,
        Boolean notifyCustomer,
        @Pattern(regexp = "ENFORCE|WARN") String stockPolicy,
        @Size(max = 50) String channel,
        Instant placedAt,
        @Size(max = 20) List<@NotNull @Valid DiscountV1> discounts) {

    /** Sells more than there is, with a warning. */
    public static final String WARN = "WARN";

    /**
     * What was taken off, and why.
     *
     * @param percent of the goods, such as 10, where it was asked for as a percentage; null where as an amount
     */
    public record DiscountV1(
            @NotBlank @Size(max = FieldRules.NAME_LENGTH) String label,
            @NotNull Money amount,
            @Size(max = 6) String percent) {}

    public boolean saysPaid() {
        return "PAID".equals(paymentStatus);
    }

    public boolean notifies() {
        return notifyCustomer == null || notifyCustomer;
    }
}
