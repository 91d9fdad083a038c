package dev.comptoir.orders.manualorder;

import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import java.util.List;

/** What the merchant expects an order to come to beside what it comes to. */
record TotalsComparison(List<Amount> amounts) {

    private record Amount(String field, Money given, Money computed) {}

    /** The total first: it is the number people look at. */
    static TotalsComparison of(TotalsV1 given, TotalsV1 computed) {
        return new TotalsComparison(List.of(
                new Amount("total", given.total(), computed.total()),
                new Amount("subtotal", given.subtotal(), computed.subtotal()),
                new Amount("discountTotal", given.discountTotal(), computed.discountTotal()),
                new Amount("shippingTotal", given.shippingTotal(), computed.shippingTotal()),
                new Amount("taxTotal", given.taxTotal(), computed.taxTotal())));
    }

    DomainException firstDifference() {
        Amount first = amounts.stream()
                .filter(amount -> !amount.given().equals(amount.computed()))
                .findFirst()
                .orElseThrow();
        return CreateOrderProblem.totalsDiffer(first.field(), first.given(), first.computed());
    }
}
