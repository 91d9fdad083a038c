package dev.comptoir.orders.invoice.domain;

import dev.comptoir.kernel.Present;

/**
 * Who sells, as a document must say it.
 *
 * @param taxNumber given by its tax office, for one that has no VAT number
 * @param vatExemption why no tax is charged; null when it is
 * @param iban the account invoices are paid to; null for none, like bic
 * @param footer what the law wants said at the foot of every document, such as the form and capital of the company
 */
public record DocumentSeller(
        @Present String legalName,
        @Present DocumentAddress address,
        String vatNumber,
        String taxNumber,
        String registrationNumber,
        String vatExemption,
        String email,
        String phone,
        String iban,
        String bic,
        String footer) {}
