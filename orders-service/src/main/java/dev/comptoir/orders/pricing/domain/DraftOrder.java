package dev.comptoir.orders.pricing.domain;

import dev.comptoir.kernel.Money;
import java.util.List;

/**
 * An order that is to be priced.
 *
 * @param isTaxIncluded whether prices, discount and fee contain the tax
 * @param discount off the goods, as the customer sees it
 * @param fee of shipping, as the customer sees it
 */
public record DraftOrder(
        String currency, boolean isTaxIncluded, List<DraftLine> lines, Money discount, Money fee, DueTax feeTax) {

    public DraftOrder {
        lines = List.copyOf(lines);
    }

    Money goods() {
        return lines.stream().map(DraftLine::shown).reduce(Money.zero(currency), Money::plus);
    }
}
