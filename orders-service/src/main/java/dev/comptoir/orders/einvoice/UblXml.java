package dev.comptoir.orders.einvoice;

import dev.comptoir.orders.einvoice.domain.ElectronicInvoice;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Charge;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Line;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Rate;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.TaxSum;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Writes an electronic invoice as UBL 2.1: an Invoice, or a CreditNote where it takes something off. */
final class UblXml {

    private static final String UNIT = "C62";
    private static final String DISCOUNT = "95";
    private static final String ADDITION = "ADZ";
    private static final String FREIGHT = "FC";
    private static final String SCHEMA = "urn:oasis:names:specification:ubl:schema:xsd:";

    private final ElectronicInvoice invoice;
    private final String currency;

    private UblXml(ElectronicInvoice invoice) {
        this.invoice = invoice;
        this.currency = invoice.currency();
    }

    static byte[] write(ElectronicInvoice invoice) {
        String root = invoice.isCredit() ? "CreditNote" : "Invoice";
        return Xml.document(root, namespaces(root), new UblXml(invoice)::document);
    }

    private static Map<String, String> namespaces(String root) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", SCHEMA + root + "-2");
        all.put("cac", SCHEMA + "CommonAggregateComponents-2");
        all.put("cbc", SCHEMA + "CommonBasicComponents-2");
        return all;
    }

    private void document(Xml xml) throws XMLStreamException {
        head(xml);
        xml.in("cac:AccountingSupplierParty", seller -> UblParties.party(seller, invoice.seller()));
        xml.in("cac:AccountingCustomerParty", buyer -> UblParties.party(buyer, invoice.buyer()));
        if (invoice.delivery() != null) {
            xml.in("cac:Delivery", delivery -> UblParties.delivery(delivery, invoice.delivery()));
        }
        xml.in("cac:PaymentMeans", means -> UblParties.payment(means, invoice));
        xml.in("cac:PaymentTerms", terms -> terms.text("cbc:Note", invoice.terms()));
        if (invoice.shipping() != null) {
            xml.in("cac:AllowanceCharge", charge -> charge(charge, invoice.shipping()));
        }
        xml.in("cac:TaxTotal", this::taxes);
        xml.in("cac:LegalMonetaryTotal", this::totals);
        for (Line line : invoice.lines()) {
            xml.in(invoice.isCredit() ? "cac:CreditNoteLine" : "cac:InvoiceLine", row -> line(row, line));
        }
    }

    private void head(Xml xml) throws XMLStreamException {
        xml.text("cbc:CustomizationID", CiiXml.PROFILE);
        xml.text("cbc:ID", invoice.number());
        xml.text("cbc:IssueDate", day(invoice.issueDate()));
        if (!invoice.isCredit()) {
            xml.text("cbc:DueDate", day(invoice.dueDate()));
        }
        xml.text(
                invoice.isCredit() ? "cbc:CreditNoteTypeCode" : "cbc:InvoiceTypeCode",
                invoice.isCredit() ? "381" : "380");
        for (String note : invoice.notes()) {
            xml.text("cbc:Note", note);
        }
        xml.text("cbc:DocumentCurrencyCode", currency);
        references(xml);
    }

    private void references(Xml xml) throws XMLStreamException {
        if (invoice.period() != null) {
            xml.in("cac:InvoicePeriod", period -> {
                period.text("cbc:StartDate", day(invoice.period().from()));
                period.text("cbc:EndDate", day(invoice.period().to()));
            });
        }
        xml.in("cac:OrderReference", order -> order.text("cbc:ID", invoice.orderNumber()));
        if (invoice.preceding() != null) {
            xml.in(
                    "cac:BillingReference",
                    to -> to.in("cac:InvoiceDocumentReference", reference -> {
                        reference.text("cbc:ID", invoice.preceding().number());
                        reference.text("cbc:IssueDate", day(invoice.preceding().issueDate()));
                    }));
        }
    }

    private void charge(Xml xml, Charge charge) throws XMLStreamException {
        xml.text("cbc:ChargeIndicator", "true");
        xml.text("cbc:AllowanceChargeReasonCode", FREIGHT);
        xml.text("cbc:AllowanceChargeReason", charge.reason());
        amount(xml, "cbc:Amount", charge.amount());
        xml.in("cac:TaxCategory", category -> rate(category, charge.rate()));
    }

    private void taxes(Xml xml) throws XMLStreamException {
        amount(xml, "cbc:TaxAmount", invoice.totals().tax());
        for (TaxSum tax : invoice.taxes()) {
            xml.in("cac:TaxSubtotal", sum -> {
                amount(sum, "cbc:TaxableAmount", tax.net());
                amount(sum, "cbc:TaxAmount", tax.tax());
                sum.in("cac:TaxCategory", category -> {
                    category.text("cbc:ID", tax.rate().category());
                    category.amount("cbc:Percent", tax.rate().percent());
                    category.text("cbc:TaxExemptionReasonCode", tax.reasonCode());
                    category.text("cbc:TaxExemptionReason", tax.reason());
                    vat(category);
                });
            });
        }
    }

    private void totals(Xml xml) throws XMLStreamException {
        Totals totals = invoice.totals();
        amount(xml, "cbc:LineExtensionAmount", totals.lines());
        amount(xml, "cbc:TaxExclusiveAmount", totals.net());
        amount(xml, "cbc:TaxInclusiveAmount", totals.gross());
        amount(xml, "cbc:ChargeTotalAmount", totals.charges());
        amount(xml, "cbc:PrepaidAmount", totals.prepaid());
        amount(xml, "cbc:PayableAmount", totals.payable());
    }

    private void line(Xml xml, Line line) throws XMLStreamException {
        xml.text("cbc:ID", line.id());
        xml.text(
                invoice.isCredit() ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity",
                String.valueOf(line.quantity()),
                "unitCode",
                UNIT);
        amount(xml, "cbc:LineExtensionAmount", line.net());
        reduction(xml, line);
        xml.in("cac:Item", item -> {
            item.text("cbc:Name", line.name());
            item.in("cac:SellersItemIdentification", id -> id.text("cbc:ID", line.sku()));
            item.in("cac:ClassifiedTaxCategory", category -> rate(category, line.rate()));
        });
        xml.in("cac:Price", price -> amount(price, "cbc:PriceAmount", line.unitPrice()));
    }

    private void reduction(Xml xml, Line line) throws XMLStreamException {
        if (line.reduction().signum() == 0) {
            return;
        }
        boolean isAdded = line.reduction().signum() < 0;
        xml.in("cac:AllowanceCharge", reduction -> {
            reduction.text("cbc:ChargeIndicator", String.valueOf(isAdded));
            reduction.text("cbc:AllowanceChargeReasonCode", isAdded ? ADDITION : DISCOUNT);
            amount(reduction, "cbc:Amount", line.reduction().abs());
        });
    }

    private static void rate(Xml xml, Rate rate) throws XMLStreamException {
        xml.text("cbc:ID", rate.category());
        xml.amount("cbc:Percent", rate.percent());
        vat(xml);
    }

    private static void vat(Xml xml) throws XMLStreamException {
        xml.in("cac:TaxScheme", scheme -> scheme.text("cbc:ID", "VAT"));
    }

    private void amount(Xml xml, String name, BigDecimal amount) throws XMLStreamException {
        xml.amount(name, amount, currency);
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
