package dev.comptoir.orders.invoice.domain;

import dev.comptoir.kernel.Present;

/** A postal address on a document; country is ISO 3166-1 alpha-2. */
public record DocumentAddress(
        String name,
        String company,
        @Present String line1,
        String line2,
        String postalCode,
        String city,
        String region,
        @Present String country) {

    /** With a name to deliver or bill to, also where only the customer has one. */
    public DocumentAddress named(String customer) {
        boolean isNamed = name != null && !name.isBlank() || company != null && !company.isBlank();
        return isNamed ? this : new DocumentAddress(customer, company, line1, line2, postalCode, city, region, country);
    }
}
