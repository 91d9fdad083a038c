package dev.comptoir.orders.creditnote;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.creditnote.domain.CreditScope.UnitsOfLine;
import java.util.List;
import java.util.UUID;

/**
 * A refund as its credit note sees it.
 *
 * @param units empty for a refund of money only
 * @param reason null for none
 */
public record RefundCredit(
        UUID refundId, Money amount, List<UnitsOfLine> units, boolean withShipping, String reason, String actor) {}
