package dev.comptoir.orders.einvoice;

import dev.comptoir.orders.einvoice.domain.ElectronicInvoice;

/** How the money comes to the account an invoice names, by the codes of UNCL 4461. */
final class PaymentMeans {

    private static final String CREDIT_TRANSFER = "30";
    private static final String SEPA_CREDIT_TRANSFER = "58";

    private PaymentMeans() {}

    static String code(ElectronicInvoice invoice) {
        return "EUR".equals(invoice.currency()) ? SEPA_CREDIT_TRANSFER : CREDIT_TRANSFER;
    }
}
