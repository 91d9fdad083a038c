package dev.comptoir.orders.refund.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What is to be refunded, in one of three forms. */
public sealed interface RefundScope {

    /** Everything that is left. */
    record Full() implements RefundScope {}

    /**
     * A sum of money.
     *
     * @param amount as typed; rounded by the policy
     * @param currency as typed; must be the order's
     */
    record Amount(BigDecimal amount, String currency) implements RefundScope {}

    /** Units of lines, their price computed, with or without the shipping fee. */
    record Units(List<UnitsOfLine> lines, boolean withShipping) implements RefundScope {

        /** Whether units go back into stock. */
        boolean isRestocking() {
            return lines.stream().anyMatch(UnitsOfLine::isRestocked);
        }
    }

    /** Units of lines that come back while no money goes for them, as when they are exchanged. */
    record Goods(List<UnitsOfLine> lines) implements RefundScope {}

    /**
     * Some units of one line.
     *
     * @param isRestocked whether they go back into stock
     */
    record UnitsOfLine(UUID lineId, int quantity, boolean isRestocked) {}
}
