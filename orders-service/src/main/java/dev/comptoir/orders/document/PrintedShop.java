package dev.comptoir.orders.document;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.orders.invoicing.InvoicingSeller;
import dev.comptoir.orders.logo.Logo;
import dev.comptoir.platform.db.Columns;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Who hands out a slip or a receipt: the seller of the invoices, else the store as its profile names it.
 *
 * @param seller null while none is named
 * @param logo null for none
 */
record PrintedShop(
        String name, String email, String locale, ZoneId zone, AddressV1 address, InvoicingSeller seller, Logo logo) {

    static PrintedShop read(Columns c) {
        return new PrintedShop(
                c.text(),
                c.text(),
                c.text(),
                ZoneId.of(c.text()),
                c.json(AddressV1.class),
                c.json(InvoicingSeller.class),
                null);
    }

    PrintedShop with(Logo current) {
        return new PrintedShop(name, email, locale, zone, address, seller, current);
    }

    String printedName() {
        return seller == null ? name : seller.legalName();
    }

    AddressV1 printedAddress() {
        return seller == null ? address : seller.address();
    }

    /** Below its name. */
    List<String> printedLines(PdfWords words) {
        List<String> lines = new ArrayList<>(words.address(printedAddress()));
        if (seller != null && seller.vatNumber() != null) {
            lines.add(words.label(words.messages().vatNumber()) + seller.vatNumber());
        }
        return lines;
    }
}
