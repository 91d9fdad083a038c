package dev.comptoir.orders.invoice.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.order.domain.OrderTotals;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an order says to its invoice.
 *
 * @param paid so far, less what went back
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
        Money paid,
        List<OrderedLine> lines,
        List<Percentage> knownRates) {

    /** The same, with rates that are tried after those of the store. */
    public InvoicedOrder knowing(List<Percentage> rates) {
        return new InvoicedOrder(
                order,
                language,
                buyer,
                billingAddress,
                shippingAddress,
                shippingMethod,
                totals,
                paid,
                lines,
                Stream.concat(knownRates.stream(), rates.stream()).distinct().toList());
    }
}
