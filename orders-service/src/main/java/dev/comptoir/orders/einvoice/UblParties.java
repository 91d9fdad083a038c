package dev.comptoir.orders.einvoice;

import dev.comptoir.orders.einvoice.domain.ElectronicInvoice;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Delivery;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Party;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Place;
import javax.xml.stream.XMLStreamException;

/** Writes who deals with whom as UBL does. */
final class UblParties {

    private UblParties() {}

    static void party(Xml xml, Party party) throws XMLStreamException {
        xml.in("cac:Party", all -> {
            all.text("cbc:EndpointID", party.email(), "schemeID", "EM");
            all.in("cac:PostalAddress", address -> place(address, party.place()));
            taxScheme(all, party.vatNumber(), "VAT");
            taxScheme(all, party.taxNumber(), "TAX");
            all.in("cac:PartyLegalEntity", legal -> {
                legal.text("cbc:RegistrationName", party.name());
                legal.text("cbc:CompanyID", party.legalId(), "schemeID", party.legalIdScheme());
                legal.text("cbc:CompanyLegalForm", party.legalText());
            });
            all.in("cac:Contact", contact -> {
                contact.text("cbc:Name", party.contactName());
                contact.text("cbc:Telephone", party.phone());
                contact.text("cbc:ElectronicMail", party.email());
            });
        });
    }

    static void delivery(Xml xml, Delivery delivery) throws XMLStreamException {
        xml.in(
                "cac:DeliveryLocation",
                location -> location.in("cac:Address", address -> place(address, delivery.place())));
        xml.in("cac:DeliveryParty", to -> to.in("cac:PartyName", name -> name.text("cbc:Name", delivery.name())));
    }

    static void payment(Xml xml, ElectronicInvoice invoice) throws XMLStreamException {
        xml.text("cbc:PaymentMeansCode", PaymentMeans.code(invoice));
        if (invoice.account() != null) {
            xml.in("cac:PayeeFinancialAccount", account -> {
                account.text("cbc:ID", invoice.account().iban());
                account.text("cbc:Name", invoice.account().name());
                account.in(
                        "cac:FinancialInstitutionBranch",
                        bank -> bank.text("cbc:ID", invoice.account().bic()));
            });
        }
    }

    private static void taxScheme(Xml xml, String number, String scheme) throws XMLStreamException {
        if (number != null) {
            xml.in("cac:PartyTaxScheme", tax -> {
                tax.text("cbc:CompanyID", number);
                tax.in("cac:TaxScheme", id -> id.text("cbc:ID", scheme));
            });
        }
    }

    private static void place(Xml xml, Place place) throws XMLStreamException {
        xml.text("cbc:StreetName", place.line1());
        xml.text("cbc:AdditionalStreetName", place.line2());
        xml.text("cbc:CityName", place.city());
        xml.text("cbc:PostalZone", place.postalCode());
        xml.text("cbc:CountrySubentity", place.region());
        xml.in("cac:Country", country -> country.text("cbc:IdentificationCode", place.country()));
    }
}
