package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import java.util.UUID;

/**
 * A payment, as far as it can go back.
 *
 * @param provider that can send it back the way it came; null where only the merchant can
 * @param reference the provider's, of the payment
 * @param left what no refund has taken of it
 */
public record PaymentShare(UUID paymentId, String provider, String reference, Money left) {

    boolean isAtProvider() {
        return provider != null;
    }
}
