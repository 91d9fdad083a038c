package dev.comptoir.orders.order.domain;

import dev.comptoir.kernel.Money;
import java.util.Collection;
import java.util.UUID;

/**
 * What an edit changes of a placed order.
 *
 * @param order locked
 */
public record OrderRevision(Order order) {

    /**
     * It holds and costs something else from now on.
     *
     * @param lines all of them, as they have become
     */
    public void price(OrderTotals totals, Collection<OrderLine> lines) {
        boolean isDelivered = order.fulfillmentStatus() == FulfillmentStatus.DELIVERED;
        order.editCount++;
        order.money.price(totals);
        order.isDigital = lines.stream().allMatch(OrderLine::isDigital);
        order.paymentStatus =
                order.total().isZero() ? order.paymentStatus : order.balance().status();
        order.followParcels(lines, isDelivered);
    }

    public void customer(Customer customer) {
        order.customer = OrderCustomer.of(customer);
    }

    public void shippingMethod(UUID methodId) {
        order.shippingMethodId = methodId;
    }

    /** What refunds have taken off the price. */
    public Money conceded() {
        return order.money.in(order.money.concededMinor);
    }

    /** What would be due if it cost this. */
    public Money dueAt(Money total) {
        return order.money.in(order.balance().at(total.minor()).due());
    }

    /** What was paid beyond the price and would be to be given back if it cost this. */
    public Money creditAt(Money total) {
        return order.money.in(order.balance().at(total.minor()).credit());
    }
}
