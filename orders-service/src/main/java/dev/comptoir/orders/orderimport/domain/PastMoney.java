package dev.comptoir.orders.orderimport.domain;

import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.List;

/**
 * What came in for an order and went back.
 *
 * @param conceded what refunds took off the price
 * @param refunds one by one; null when only their sum is known
 * @param method as the merchant calls it; empty when it is not known
 */
public record PastMoney(
        Money paid,
        Money refunded,
        Money conceded,
        String method,
        String reference,
        Instant paidAt,
        Instant refundedAt,
        List<ImportedRefund> refunds) {

    PastMoney settled(Money amountConceded, List<ImportedRefund> all) {
        return new PastMoney(paid, refunded, amountConceded, method, reference, paidAt, refundedAt, all);
    }
}
