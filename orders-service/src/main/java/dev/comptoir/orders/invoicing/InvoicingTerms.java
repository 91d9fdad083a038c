package dev.comptoir.orders.invoicing;

import java.time.ZoneId;

/**
 * What a document that is about to be issued must know of the settings.
 *
 * @param zone the store's
 * @param locale the store's, for customers who have none
 */
public record InvoicingTerms(
        InvoicingMode mode,
        InvoicingSeller seller,
        int paymentTermDays,
        boolean creditNoteOnRefund,
        boolean emailCustomer,
        ZoneId zone,
        String locale) {

    /** The seller; refused while none is named. */
    public InvoicingSeller requiredSeller() {
        if (seller == null) {
            throw InvoicingProblem.sellerMissing();
        }
        return seller;
    }
}
