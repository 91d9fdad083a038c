package dev.comptoir.orders.invoice.domain;

import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.order.domain.OrderTotals;
import java.util.List;

/**
 * What an order says to its invoice.
 *
 * @param knownRates the store's tax rates, those of the place the goods go to first
 */
public record InvoicedOrder(
        DocumentOrder order,
        String language,
        DocumentBuyer buyer,
        DocumentAddress billingAddress,
        DocumentAddress shippingAddress,
        String shippingMethod,
        OrderTotals totals,
        List<OrderedLine> lines,
        List<Percentage> knownRates) {}
