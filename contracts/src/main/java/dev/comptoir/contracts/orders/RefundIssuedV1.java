package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.RefundLineV1;
import dev.comptoir.contracts.shared.RefundPaymentV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Money of an order goes back to the customer; lines say which units and whether they go back on the shelf. How it goes with
 * what a provider sends is said by {@link RefundChangedV1}.
 *
 * @param payments over which payments it goes back; empty for money that is sent without saying so, null in events of before
 */
@EventType(name = "orders.refund-issued.v1", topic = Topics.ORDERS_ORDER)
public record RefundIssuedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID refundId,
        Money amount,
        Money shippingAmount,
        List<RefundLineV1> lines,
        String reason,
        boolean reasonShownToCustomer,
        String previousPaymentStatus,
        String paymentStatus,
        Instant issuedAt,
        String settlement,
        String state,
        List<RefundPaymentV1> payments)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
