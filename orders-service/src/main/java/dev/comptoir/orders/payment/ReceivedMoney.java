package dev.comptoir.orders.payment;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.history.Actor;
import dev.comptoir.orders.payment.domain.PaymentNote;

/**
 * Money that a provider has taken for an order.
 *
 * @param reference the provider's, of the money
 * @param kind what it was paid with, in the provider's word; null when it is not known
 */
public record ReceivedMoney(String provider, String reference, Money amount, String kind) {

    /** Such as {@code STRIPE card}. */
    PaymentNote note() {
        return new PaymentNote(kind == null ? provider : provider + " " + kind, reference, Actor.PAYMENT_PROVIDER);
    }
}
