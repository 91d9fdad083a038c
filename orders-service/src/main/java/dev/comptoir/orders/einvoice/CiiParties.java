package dev.comptoir.orders.einvoice;

import dev.comptoir.orders.einvoice.domain.ElectronicInvoice;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Party;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Place;
import javax.xml.stream.XMLStreamException;

/** Writes who deals with whom as a Cross Industry Invoice does. */
final class CiiParties {

    private CiiParties() {}

    static void agreement(Xml xml, ElectronicInvoice invoice) throws XMLStreamException {
        xml.in("ram:SellerTradeParty", seller -> party(seller, invoice.seller()));
        xml.in("ram:BuyerTradeParty", buyer -> party(buyer, invoice.buyer()));
        xml.in("ram:BuyerOrderReferencedDocument", order -> order.text("ram:IssuerAssignedID", invoice.orderNumber()));
    }

    private static void party(Xml xml, Party party) throws XMLStreamException {
        xml.text("ram:Name", party.name());
        xml.text("ram:Description", party.legalText());
        xml.in(
                "ram:SpecifiedLegalOrganization",
                legal -> legal.text("ram:ID", party.legalId(), "schemeID", party.legalIdScheme()));
        xml.in("ram:DefinedTradeContact", contact -> {
            contact.text("ram:PersonName", party.contactName());
            contact.in("ram:TelephoneUniversalCommunication", by -> by.text("ram:CompleteNumber", party.phone()));
            contact.in("ram:EmailURIUniversalCommunication", by -> by.text("ram:URIID", party.email()));
        });
        place(xml, party.place());
        xml.in("ram:URIUniversalCommunication", by -> by.text("ram:URIID", party.email(), "schemeID", "EM"));
        xml.in("ram:SpecifiedTaxRegistration", tax -> tax.text("ram:ID", party.vatNumber(), "schemeID", "VA"));
        xml.in("ram:SpecifiedTaxRegistration", tax -> tax.text("ram:ID", party.taxNumber(), "schemeID", "FC"));
    }

    static void place(Xml xml, Place place) throws XMLStreamException {
        xml.in("ram:PostalTradeAddress", address -> {
            address.text("ram:PostcodeCode", place.postalCode());
            address.text("ram:LineOne", place.line1());
            address.text("ram:LineTwo", place.line2());
            address.text("ram:CityName", place.city());
            address.text("ram:CountryID", place.country());
            address.text("ram:CountrySubDivisionName", place.region());
        });
    }

    static void payment(Xml xml, ElectronicInvoice invoice) throws XMLStreamException {
        xml.text("ram:TypeCode", PaymentMeans.code(invoice));
        if (invoice.account() != null) {
            xml.in("ram:PayeePartyCreditorFinancialAccount", account -> {
                account.text("ram:IBANID", invoice.account().iban());
                account.text("ram:AccountName", invoice.account().name());
            });
            xml.in(
                    "ram:PayeeSpecifiedCreditorFinancialInstitution",
                    bank -> bank.text("ram:BICID", invoice.account().bic()));
        }
    }
}
