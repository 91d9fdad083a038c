package dev.comptoir.orders.einvoice;

import dev.comptoir.orders.einvoice.domain.ElectronicInvoice;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Charge;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Line;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Rate;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.TaxSum;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Totals;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Writes an electronic invoice as Cross Industry Invoice (UN/CEFACT D16B), which Factur-X and ZUGFeRD embed. */
final class CiiXml {

    static final String PROFILE = "urn:cen.eu:en16931:2017";

    private static final String UNIT = "C62";
    private static final String DISCOUNT = "95";
    private static final String ADDITION = "ADZ";
    private static final String FREIGHT = "FC";
    private static final String STANDARD = "urn:un:unece:uncefact:data:standard:";
    private static final Map<String, String> NAMESPACES = namespaces();

    private final ElectronicInvoice invoice;

    private CiiXml(ElectronicInvoice invoice) {
        this.invoice = invoice;
    }

    static byte[] write(ElectronicInvoice invoice) {
        return Xml.document("rsm:CrossIndustryInvoice", NAMESPACES, new CiiXml(invoice)::document);
    }

    private static Map<String, String> namespaces() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("rsm", STANDARD + "CrossIndustryInvoice:100");
        all.put("qdt", STANDARD + "QualifiedDataType:100");
        all.put("ram", STANDARD + "ReusableAggregateBusinessInformationEntity:100");
        all.put("udt", STANDARD + "UnqualifiedDataType:100");
        return all;
    }

    private void document(Xml xml) throws XMLStreamException {
        xml.in(
                "rsm:ExchangedDocumentContext",
                context ->
                        context.in("ram:GuidelineSpecifiedDocumentContextParameter", id -> id.text("ram:ID", PROFILE)));
        xml.in("rsm:ExchangedDocument", head -> {
            head.text("ram:ID", invoice.number());
            head.text("ram:TypeCode", invoice.isCredit() ? "381" : "380");
            day(head, "ram:IssueDateTime", "udt", invoice.issueDate());
            for (String note : invoice.notes()) {
                head.in("ram:IncludedNote", content -> content.text("ram:Content", note));
            }
        });
        xml.in("rsm:SupplyChainTradeTransaction", deal -> {
            for (Line line : invoice.lines()) {
                deal.in("ram:IncludedSupplyChainTradeLineItem", item -> line(item, line));
            }
            deal.in("ram:ApplicableHeaderTradeAgreement", agreement -> CiiParties.agreement(agreement, invoice));
            deal.in("ram:ApplicableHeaderTradeDelivery", delivery -> delivery(delivery));
            deal.in("ram:ApplicableHeaderTradeSettlement", this::settlement);
        });
    }

    private static void line(Xml xml, Line line) throws XMLStreamException {
        xml.in("ram:AssociatedDocumentLineDocument", id -> id.text("ram:LineID", line.id()));
        xml.in("ram:SpecifiedTradeProduct", product -> {
            product.text("ram:SellerAssignedID", line.sku());
            product.text("ram:Name", line.name());
        });
        xml.in(
                "ram:SpecifiedLineTradeAgreement",
                agreement -> agreement.in(
                        "ram:NetPriceProductTradePrice", price -> price.amount("ram:ChargeAmount", line.unitPrice())));
        xml.in(
                "ram:SpecifiedLineTradeDelivery",
                delivery -> delivery.text("ram:BilledQuantity", String.valueOf(line.quantity()), "unitCode", UNIT));
        xml.in("ram:SpecifiedLineTradeSettlement", settlement -> {
            settlement.in("ram:ApplicableTradeTax", tax -> rate(tax, line.rate()));
            reduction(settlement, line);
            settlement.in(
                    "ram:SpecifiedTradeSettlementLineMonetarySummation",
                    sum -> sum.amount("ram:LineTotalAmount", line.net()));
        });
    }

    private static void reduction(Xml xml, Line line) throws XMLStreamException {
        if (line.reduction().signum() == 0) {
            return;
        }
        boolean isAdded = line.reduction().signum() < 0;
        xml.in("ram:SpecifiedTradeAllowanceCharge", reduction -> {
            reduction.in("ram:ChargeIndicator", is -> is.text("udt:Indicator", String.valueOf(isAdded)));
            reduction.amount("ram:ActualAmount", line.reduction().abs());
            reduction.text("ram:ReasonCode", isAdded ? ADDITION : DISCOUNT);
        });
    }

    private void delivery(Xml xml) throws XMLStreamException {
        xml.always();
        if (invoice.delivery() != null) {
            xml.in("ram:ShipToTradeParty", to -> {
                to.text("ram:Name", invoice.delivery().name());
                CiiParties.place(to, invoice.delivery().place());
            });
        }
    }

    private void settlement(Xml xml) throws XMLStreamException {
        xml.text("ram:InvoiceCurrencyCode", invoice.currency());
        xml.in("ram:SpecifiedTradeSettlementPaymentMeans", means -> CiiParties.payment(means, invoice));
        for (TaxSum tax : invoice.taxes()) {
            xml.in("ram:ApplicableTradeTax", sum -> tax(sum, tax));
        }
        period(xml);
        if (invoice.shipping() != null) {
            xml.in("ram:SpecifiedTradeAllowanceCharge", charge -> charge(charge, invoice.shipping()));
        }
        xml.in("ram:SpecifiedTradePaymentTerms", terms -> {
            terms.text("ram:Description", invoice.terms());
            day(terms, "ram:DueDateDateTime", "udt", invoice.dueDate());
        });
        xml.in("ram:SpecifiedTradeSettlementHeaderMonetarySummation", this::totals);
        preceding(xml);
    }

    private void period(Xml xml) throws XMLStreamException {
        if (invoice.period() != null) {
            xml.in("ram:BillingSpecifiedPeriod", period -> {
                day(period, "ram:StartDateTime", "udt", invoice.period().from());
                day(period, "ram:EndDateTime", "udt", invoice.period().to());
            });
        }
    }

    private void preceding(Xml xml) throws XMLStreamException {
        if (invoice.preceding() != null) {
            xml.in("ram:InvoiceReferencedDocument", reference -> {
                reference.text("ram:IssuerAssignedID", invoice.preceding().number());
                day(
                        reference,
                        "ram:FormattedIssueDateTime",
                        "qdt",
                        invoice.preceding().issueDate());
            });
        }
    }

    private static void tax(Xml xml, TaxSum tax) throws XMLStreamException {
        xml.amount("ram:CalculatedAmount", tax.tax());
        xml.text("ram:TypeCode", "VAT");
        xml.text("ram:ExemptionReason", tax.reason());
        xml.amount("ram:BasisAmount", tax.net());
        xml.text("ram:CategoryCode", tax.rate().category());
        xml.text("ram:ExemptionReasonCode", tax.reasonCode());
        xml.amount("ram:RateApplicablePercent", tax.rate().percent());
    }

    private static void rate(Xml xml, Rate rate) throws XMLStreamException {
        xml.text("ram:TypeCode", "VAT");
        xml.text("ram:CategoryCode", rate.category());
        xml.amount("ram:RateApplicablePercent", rate.percent());
    }

    private static void charge(Xml xml, Charge charge) throws XMLStreamException {
        xml.in("ram:ChargeIndicator", is -> is.text("udt:Indicator", "true"));
        xml.amount("ram:ActualAmount", charge.amount());
        xml.text("ram:ReasonCode", FREIGHT);
        xml.text("ram:Reason", charge.reason());
        xml.in("ram:CategoryTradeTax", tax -> rate(tax, charge.rate()));
    }

    private void totals(Xml xml) throws XMLStreamException {
        Totals totals = invoice.totals();
        xml.amount("ram:LineTotalAmount", totals.lines());
        xml.amount("ram:ChargeTotalAmount", totals.charges());
        xml.amount("ram:TaxBasisTotalAmount", totals.net());
        xml.amount("ram:TaxTotalAmount", totals.tax(), invoice.currency());
        xml.amount("ram:GrandTotalAmount", totals.gross());
        xml.amount("ram:TotalPrepaidAmount", totals.prepaid());
        xml.amount("ram:DuePayableAmount", totals.payable());
    }

    private static void day(Xml xml, String name, String prefix, LocalDate day) throws XMLStreamException {
        String digits = day == null ? null : DateTimeFormatter.BASIC_ISO_DATE.format(day);
        xml.in(name, time -> time.text(prefix + ":DateTimeString", digits, "format", "102"));
    }
}
