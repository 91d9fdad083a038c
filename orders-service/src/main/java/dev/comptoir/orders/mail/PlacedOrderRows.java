package dev.comptoir.orders.mail;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.platform.mail.MailItem;
import dev.comptoir.platform.mail.MailSums;
import java.util.List;

/** What was bought, and how the total is made up. */
final class PlacedOrderRows {

    private PlacedOrderRows() {}

    static List<MailItem> items(OrderCompletedV1 order) {
        return order.lines().stream()
                .map(line -> MailItem.of(line.name())
                        .picture(line.imageUrl())
                        .quantity(line.quantity())
                        .amount(line.total()))
                .toList();
    }

    static MailSums sums(OrderCompletedV1 order) {
        TotalsV1 totals = order.totals();
        return MailSums.of(totals.subtotal(), totals.discountTotal(), totals.shippingTotal(), totals.taxTotal());
    }
}
