package dev.comptoir.orders.einvoice;

import dev.comptoir.orders.einvoice.domain.ElectronicInvoice;

/** How the money comes, or came, by the codes of UNCL 4461. */
final class PaymentMeans {

    /** Of a payment it is known what the merchant or the provider calls its means, which is no code. */
    private static final String NOT_DEFINED = "1";

    private static final String CREDIT_TRANSFER = "30";
    private static final String SEPA_CREDIT_TRANSFER = "58";

    private PaymentMeans() {}

    /** Null where there is nothing to say. A transfer must name its account, so what is paid already is none. */
    static String code(ElectronicInvoice invoice) {
        if (invoice.isPaid()) {
            return NOT_DEFINED;
        }
        return invoice.account() == null ? null : transfer(invoice.currency());
    }

    private static String transfer(String currency) {
        return "EUR".equals(currency) ? SEPA_CREDIT_TRANSFER : CREDIT_TRANSFER;
    }
}
