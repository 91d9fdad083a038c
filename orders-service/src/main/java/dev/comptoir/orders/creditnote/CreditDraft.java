package dev.comptoir.orders.creditnote;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.creditnote.domain.CreditPolicy;
import dev.comptoir.orders.creditnote.domain.CreditScope;
import dev.comptoir.orders.invoice.domain.CreditableInvoice;
import dev.comptoir.orders.invoice.domain.DocumentLine;
import java.util.UUID;

/**
 * What is asked of a credit note.
 *
 * @param notifyCustomer null for as the settings say
 * @param refundId null when it goes with none
 */
record CreditDraft(CreditScope scope, String reason, Boolean notifyCustomer, UUID refundId, String actor) {

    /** By units where they are worth what was refunded; else the sum, as far as the invoice has one left. */
    static CreditDraft of(CreditableInvoice invoice, RefundCredit refund) {
        CreditScope.Units units = new CreditScope.Units(refund.units(), refund.withShipping());
        CreditScope scope = isWorth(invoice, units, refund.amount())
                ? units
                : new CreditScope.Amount(refund.amount().min(invoice.leftTotal()));
        String reason = refund.reason() == null ? "" : refund.reason();
        return new CreditDraft(scope, reason, null, refund.refundId(), refund.actor());
    }

    /** Names the line of a free amount; null for none. */
    String name() {
        return reason.isEmpty() ? null : reason;
    }

    boolean isMailed(boolean otherwise) {
        return notifyCustomer == null ? otherwise : notifyCustomer;
    }

    private static boolean isWorth(CreditableInvoice invoice, CreditScope.Units units, Money amount) {
        try {
            return CreditPolicy.lines(invoice, units, null).stream()
                    .map(DocumentLine::gross)
                    .reduce(Money.zero(amount.currency()), Money::plus)
                    .equals(amount);
        } catch (DomainException _) {
            return false;
        }
    }
}
