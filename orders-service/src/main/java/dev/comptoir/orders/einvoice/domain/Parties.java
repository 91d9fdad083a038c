package dev.comptoir.orders.einvoice.domain;

import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Delivery;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Party;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Place;
import dev.comptoir.orders.invoice.domain.Document;
import dev.comptoir.orders.invoice.domain.DocumentAddress;
import dev.comptoir.orders.invoice.domain.DocumentBuyer;
import dev.comptoir.orders.invoice.domain.DocumentSeller;
import dev.comptoir.orders.invoice.domain.VatArea;
import java.util.stream.Stream;

/** Who sells, who buys and where the goods go. */
final class Parties {

    private Parties() {}

    /** @param isTaxable false where no VAT number may be named */
    static Party seller(DocumentSeller seller, boolean isTaxable) {
        String register = text(seller.registrationNumber());
        String legalId = register == null ? null : register.replace(" ", "");
        String scheme = legalId == null ? null : scheme(seller.address().country(), legalId);
        return new Party(
                seller.legalName(),
                scheme == null ? register : legalId,
                scheme,
                text(seller.footer()),
                isTaxable ? seller.vatNumber() : null,
                seller.taxNumber(),
                null,
                text(seller.phone()),
                text(seller.email()),
                place(seller.address()));
    }

    static Party buyer(Document document, boolean isTaxable) {
        DocumentBuyer buyer = document.buyer();
        String name = buyerName(document);
        String person = text(buyer.name());
        return new Party(
                name,
                null,
                null,
                null,
                isTaxable ? buyer.vatNumber() : null,
                null,
                person == null || person.equals(name) ? null : person,
                text(buyer.phone()),
                text(buyer.email()),
                billed(document) == null
                        ? new Place(null, null, null, null, null, code(buyerCountry(document)))
                        : place(billed(document)));
    }

    static Delivery delivery(Document document) {
        DocumentAddress to = document.shippingAddress();
        return to == null ? null : new Delivery(first(to.company(), to.name()), place(to));
    }

    /** The company before the person; null when neither is known. */
    static String buyerName(Document document) {
        DocumentAddress billed = billed(document);
        DocumentBuyer buyer = document.buyer();
        return billed == null
                ? first(buyer.name(), buyer.email())
                : first(billed.company(), billed.name(), buyer.name(), buyer.email());
    }

    /** Null when it is not known. */
    static String buyerCountry(Document document) {
        DocumentAddress billed = billed(document);
        if (billed != null) {
            return billed.country();
        }
        String prefix = VatArea.countryOf(document.buyer().vatNumber());
        return "EL".equals(prefix) ? "GR" : prefix;
    }

    private static DocumentAddress billed(Document document) {
        return document.billingAddress() == null ? document.shippingAddress() : document.billingAddress();
    }

    private static Place place(DocumentAddress address) {
        return new Place(
                text(address.line1()),
                text(address.line2()),
                text(address.postalCode()),
                text(address.city()),
                text(address.region()),
                code(address.country()));
    }

    /** Kosovo has a code of its own in EN 16931. */
    private static String code(String country) {
        return "XK".equals(country) ? "1A" : country;
    }

    /** Of ISO 6523, where the number itself says which: SIREN and SIRET, and the Belgian number of enterprises. */
    private static String scheme(String country, String legalId) {
        if (!legalId.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return null;
        }
        return switch (country + legalId.length()) {
            case "FR9" -> "0002";
            case "FR14" -> "0009";
            case "BE10" -> "0208";
            default -> null;
        };
    }

    private static String first(String... texts) {
        return Stream.of(texts)
                .map(each -> text(each))
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
    }

    private static String text(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
