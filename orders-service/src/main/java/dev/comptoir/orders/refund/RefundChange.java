package dev.comptoir.orders.refund;

import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.mail.CustomerMails.GivenBack;
import dev.comptoir.orders.mail.CustomerMails.GivenLine;
import dev.comptoir.orders.mail.CustomerMails.GivenTax;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.refund.domain.Refund;
import dev.comptoir.orders.refund.domain.RefundCase.Issued;
import dev.comptoir.orders.refund.domain.RefundLine;
import dev.comptoir.orders.refund.domain.RefundTax;
import java.util.List;
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
                        context -> mails.refunded(context, givenBack(refund, issued.lines(), issued.taxes())));
    }

    /** The refund as the customer reads of it: what of it has gone, by lines where that is all of it. */
    static GivenBack givenBack(Refund refund, List<RefundLine> lines, List<RefundTax> taxes) {
        String currency = refund.amount().currency();
        return new GivenBack(
                refund.id(),
                refund.goingAmount(),
                refund.shippingAmount(),
                lines.stream()
                        .map(line -> new GivenLine(line.lineId(), line.sku(), line.quantity(), line.amount(currency)))
                        .toList(),
                taxes.stream()
                        .map(tax -> new GivenTax(tax.rate(), tax.refunded(refund)))
                        .toList(),
                refund.shownReason());
    }
}
