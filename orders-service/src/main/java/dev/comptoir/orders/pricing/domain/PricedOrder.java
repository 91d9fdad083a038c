package dev.comptoir.orders.pricing.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.OrderTotals;
import java.util.List;

/** What an order comes to; the rows in the order they were given. */
public record PricedOrder(List<PricedLine> lines, OrderTotals totals) {

    public PricedOrder {
        lines = List.copyOf(lines);
    }

    /**
     * One row.
     *
     * @param total of all units, before tax and before the order's discount
     * @param tax on what is really paid for it
     * @param discount its share of the discount, before tax
     */
    public record PricedLine(Money total, Money tax, Money discount) {}
}
