package dev.comptoir.orders.invoice;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.orders.invoice.domain.DocumentAddress;
import dev.comptoir.orders.invoice.domain.DocumentSeller;
import dev.comptoir.orders.invoicing.InvoicingSeller;

/** The seller of the settings as documents say it. */
public final class Sellers {

    private Sellers() {}

    public static DocumentSeller of(InvoicingSeller seller) {
        AddressV1 place = seller.address();
        return new DocumentSeller(
                seller.legalName(),
                new DocumentAddress(
                        place.name(),
                        place.company(),
                        place.line1(),
                        place.line2(),
                        place.postalCode(),
                        place.city(),
                        place.region(),
                        place.country()),
                seller.vatNumber(),
                seller.taxNumber(),
                seller.registrationNumber(),
                seller.vatExemption(),
                seller.email(),
                seller.phone(),
                seller.iban(),
                seller.bic(),
                seller.footer());
    }
}
