package dev.comptoir.orders.refund.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What somebody wants to be refunded, in one of three forms. */
public sealed interface RefundWish {

    /** Everything that is left. */
    record Everything() implements RefundWish {}

    /**
     * A sum of money.
     *
     * @param amount as typed; rounded by the policy
     * @param currency as typed; must be the order's
     */
    record Sum(BigDecimal amount, String currency) implements RefundWish {}

    /** Units of lines, their price computed, with or without the shipping fee. */
    record Units(List<UnitsOfLine> lines, boolean withShipping) implements RefundWish {}

    /**
     * Some units of one line.
     *
     * @param isRestocked whether they go back on the shelf
     */
    record UnitsOfLine(UUID lineId, int quantity, boolean isRestocked) {}
}
