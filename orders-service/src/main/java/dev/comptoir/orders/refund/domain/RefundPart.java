package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The part of a refund that goes back over one payment, as it is decided.
 *
 * @param paymentId null for what the merchant sends of no payment that is known here
 * @param provider null for what the merchant sends
 * @param reference the provider's, of the payment; null for what the merchant sends
 */
public record RefundPart(UUID paymentId, String provider, String reference, Money amount) {

    static RefundPart of(PaymentShare payment, Money amount) {
        return payment.isAtProvider()
                ? new RefundPart(payment.paymentId(), payment.provider(), payment.reference(), amount)
                : byHand(payment.paymentId(), amount);
    }

    static RefundPart byHand(UUID paymentId, Money amount) {
        return new RefundPart(paymentId, null, null, amount);
    }

    public Settlement settlement() {
        return provider == null ? Settlement.MANUAL : Settlement.PROVIDER;
    }

    /** Of a refund in these parts. */
    static Settlement settlement(List<RefundPart> parts) {
        Set<Settlement> all = parts.stream().map(RefundPart::settlement).collect(Collectors.toSet());
        if (all.size() > 1) {
            return Settlement.MIXED;
        }
        return all.isEmpty() ? Settlement.MANUAL : all.iterator().next();
    }
}
