package dev.comptoir.orders.orderimport.domain;

import dev.comptoir.kernel.Money;
import java.time.Instant;

/**
 * What came in for an order and went back.
 *
 * @param conceded what refunds took off the price
 * @param method as the merchant calls it; empty when it is not known
 */
public record PastMoney(
        Money paid,
        Money refunded,
        Money conceded,
        String method,
        String reference,
        Instant paidAt,
        Instant refundedAt) {

    PastMoney conceding(Money amount) {
        return new PastMoney(paid, refunded, amount, method, reference, paidAt, refundedAt);
    }
}
