package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.UUID;

/**
 * What will go back, decided and not yet done.
 *
 * @param amount all of it
 * @param shippingAmount the part of it that is shipping fee and its tax
 */
public record RefundQuote(Money amount, Money shippingAmount, List<QuotedLine> lines) {

    /** The part of a refund that belongs to one line. */
    public record QuotedLine(UUID lineId, String sku, int quantity, Money amount, boolean isRestocked) {}
}
