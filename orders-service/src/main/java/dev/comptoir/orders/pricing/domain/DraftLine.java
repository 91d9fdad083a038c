package dev.comptoir.orders.pricing.domain;

import dev.comptoir.kernel.Money;

/**
 * One row that is to be priced.
 *
 * @param unitPrice as the shop shows it: with tax where the store's prices include tax
 */
public record DraftLine(int quantity, Money unitPrice, DueTax tax) {

    Money shown() {
        return unitPrice.times(quantity);
    }
}
