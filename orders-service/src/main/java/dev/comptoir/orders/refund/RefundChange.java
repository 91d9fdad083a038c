package dev.comptoir.orders.refund;

import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.refund.domain.Refund;
import dev.comptoir.orders.refund.domain.RefundCase.Issued;
import java.util.Map;

/** What a refund publishes. */
final class RefundChange {

    private RefundChange() {}

    static OrderChange of(Issued issued, boolean isCustomerNotified, CustomerMails mails) {
        Order order = issued.order();
        Refund refund = issued.refund();
        Map<String, ?> facts = Map.of(
                "refundId", refund.id(),
                "amount", refund.amount(),
                "settlement", refund.settlement(),
                "paymentStatus", order.paymentStatus());
        return OrderChange.of(order, "REFUND_ISSUED", refund.issuedBy(), facts)
                .publishing(() -> RefundEvents.issued(issued))
                .mailingIf(
                        // The customer reads of what the provider sends once it has gone.
                        isCustomerNotified && refund.amount().isPositive() && issued.isGone(),
                        store -> mails.refunded(store, order, refund.id(), refund.amount(), refund.shownReason()));
    }
}
