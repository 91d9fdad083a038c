package dev.comptoir.orders.invoice.domain;

/**
 * Who sells, as a document must say it.
 *
 * @param vatExemption why no tax is charged; null when it is
 * @param footer what the law wants said at the foot of every document, such as the form and capital of the company
 */
public record DocumentSeller(
        String legalName,
        DocumentAddress address,
        String vatNumber,
        String registrationNumber,
        String vatExemption,
        String email,
        String phone,
        String footer) {}
