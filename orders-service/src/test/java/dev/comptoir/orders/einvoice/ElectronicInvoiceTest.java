package dev.comptoir.orders.einvoice;

import static dev.comptoir.orders.invoice.domain.DocumentFixture.place;
import static dev.comptoir.orders.invoice.domain.DocumentFixture.seller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.creditnote.domain.CreditPolicy;
import dev.comptoir.orders.creditnote.domain.CreditScope;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.TaxSum;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoices;
import dev.comptoir.orders.einvoice.domain.ElectronicWords;
import dev.comptoir.orders.invoice.domain.CreditableInvoice;
import dev.comptoir.orders.invoice.domain.Document;
import dev.comptoir.orders.invoice.domain.DocumentFixture;
import dev.comptoir.orders.invoice.domain.DocumentKind;
import dev.comptoir.orders.invoice.domain.InvoiceDrafts;
import dev.comptoir.orders.invoice.domain.TaxCategory;
import dev.comptoir.testkit.Proves;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ElectronicInvoiceTest {

    private static final UUID ID = new UUID(2, 0);

    /** Valid by the rules of CEN in both syntaxes, to the cent what the document says. */
    static ElectronicInvoice valid(Document document) {
        ElectronicInvoice invoice = ElectronicInvoices.of(document, words());
        assertThat(Norm.ofCii(CiiXml.write(invoice)))
                .as("CII of %s", invoice.taxes())
                .isEmpty();
        assertThat(Norm.ofUbl(UblXml.write(invoice), invoice.isCredit()))
                .as("UBL of %s", invoice.taxes())
                .isEmpty();
        int sign = document.kind() == DocumentKind.CANCELLATION ? -1 : 1;
        assertThat(invoice.totals().gross().movePointRight(2).longValue() * sign)
                .isEqualTo(
                        document.totals().total().minor() * (document.currency().equals("JPY") ? 100 : 1));
        return invoice;
    }

    static ElectronicWords words() {
        return new ElectronicWords(
                "Shipping",
                "Credit",
                "Credited to the buyer",
                Map.of(
                        TaxCategory.REVERSE_CHARGE, "Reverse charge",
                        TaxCategory.INTRA_COMMUNITY, "Intra-Community supply",
                        TaxCategory.EXPORT, "Export",
                        TaxCategory.OUT_OF_SCOPE, "Not subject to VAT"));
    }

    private static DocumentFixture french() {
        return new DocumentFixture().billedTo(place(null, "FR")).deliveredTo(place(null, "FR"));
    }

    private static List<String> categories(ElectronicInvoice invoice) {
        return invoice.taxes().stream().map(sum -> sum.rate().category()).toList();
    }

    @Test
    @Proves("O-130")
    void standard_reduced_and_zero_rates_with_discount_shipping_and_a_free_line() {
        ElectronicInvoice invoice = valid(french().line("SHIRT-M", 3, 3000, 510)
                .line("BOOK", 1, 1550, 77)
                .line("STAMP", 7, 1000, 0)
                .line("GIFT", 1, 0, 0)
                .shipping(500, 100)
                .discount(833)
                .invoice("20", "5.5"));
        assertThat(categories(invoice)).contains("S", "Z");
        assertThat(invoice.shipping().amount()).isEqualByComparingTo("5.00");
    }

    @Test
    void what_is_free_is_taxed_as_the_rest_is() {
        ElectronicInvoice invoice = valid(
                french().line("SHIRT-M", 3, 3000, 600).line("GIFT", 2, 0, 0).invoice("20"));
        assertThat(invoice.taxes()).hasSize(1);
        assertThat(invoice.taxes().getFirst().rate().percent()).isEqualByComparingTo("20");
    }

    @Test
    void goods_and_downloads_for_a_business_in_another_member_state() {
        DocumentFixture order = new DocumentFixture()
                .boughtBy("Erika Muster", "DE123456788")
                .billedTo(place("Muster GmbH", "DE"))
                .deliveredTo(place("Muster GmbH", "DE"))
                .line("SHIRT-M", 2, 2000, 0)
                .download("EBOOK", 1, 900, 0)
                .shipping(500, 0);
        ElectronicInvoice invoice = valid(order.invoice("20"));
        assertThat(categories(invoice)).containsExactly("K", "AE");
        assertThat(invoice.taxes()).extracting(TaxSum::reasonCode).containsExactly("VATEX-EU-IC", "VATEX-EU-AE");
        assertThat(invoice.buyer().name()).isEqualTo("Muster GmbH");
    }

    @Test
    void a_download_alone_for_a_business_in_another_member_state_is_reverse_charge() {
        ElectronicInvoice invoice = valid(new DocumentFixture()
                .boughtBy("Erika Muster", "DE123456788")
                .download("EBOOK", 1, 900, 0)
                .invoice("20"));
        assertThat(categories(invoice)).containsExactly("AE");
        assertThat(invoice.buyer().place().country()).isEqualTo("DE");
    }

    @Test
    void an_export_out_of_the_eu() {
        ElectronicInvoice invoice = valid(new DocumentFixture()
                .billedTo(place(null, "CH"))
                .deliveredTo(place(null, "CH"))
                .line("SHIRT-M", 2, 2000, 0)
                .shipping(500, 0)
                .invoice("20"));
        assertThat(categories(invoice)).containsExactly("G");
    }

    @Test
    void a_seller_that_charges_no_tax_says_why() {
        String reason = "TVA non applicable, art. 293 B du CGI";
        ElectronicInvoice exempt = valid(french().soldBy(seller("FR", "FR32123456789", "123456789", reason))
                .line("SHIRT-M", 2, 2000, 0)
                .invoice());
        assertThat(categories(exempt)).containsExactly("E");
        assertThat(exempt.taxes().getFirst().reason()).isEqualTo(reason);
        ElectronicInvoice outside = valid(french().soldBy(seller("FR", null, "123456789", reason))
                .line("SHIRT-M", 2, 2000, 0)
                .shipping(500, 0)
                .invoice());
        assertThat(categories(outside)).containsExactly("O");
    }

    @Test
    void a_currency_without_decimals_and_nothing_to_pay() {
        valid(french().in("JPY")
                .line("SHIRT-M", 3, 3333, 667)
                .shipping(501, 100)
                .invoice("20"));
        valid(french().line("GIFT", 1, 1000, 0).discount(1000).invoice());
    }

    @Test
    @Proves("O-136")
    void a_cancellation_is_a_credit_note_about_the_whole() {
        Document invoice = DocumentFixture.usual().billedTo(place(null, "FR")).invoice("20");
        CreditableInvoice creditable = CreditableInvoice.of(ID, invoice, List.of());
        ElectronicInvoice cancelled =
                valid(InvoiceDrafts.cancellation(creditable, DocumentFixture.numbered("INV-2026-00008", "Sold out")));
        assertThat(cancelled.isCredit()).isTrue();
        assertThat(cancelled.totals().gross()).isEqualByComparingTo("48.60");
        assertThat(cancelled.preceding().number()).isEqualTo("INV-2026-00007");
    }

    @Test
    @Proves("O-133")
    @Proves("O-134")
    void credit_notes_by_units_and_by_amount_and_the_cancellation_of_what_is_left() {
        Document invoice = DocumentFixture.usual()
                .discount(101)
                .billedTo(place(null, "FR"))
                .invoice("20");
        Document amount =
                note(CreditableInvoice.of(ID, invoice, List.of()), new CreditScope.Amount(DocumentFixture.eur(700)));
        CreditScope units = new CreditScope.Units(
                List.of(new CreditScope.UnitsOfLine(invoice.lines().getFirst().lineId(), 1)), true);
        Document goods = note(CreditableInvoice.of(ID, invoice, List.of(amount)), units);
        valid(amount);
        valid(goods);
        CreditScope shipping = new CreditScope.Units(List.of(), true);
        valid(note(CreditableInvoice.of(ID, invoice, List.of()), shipping));
        valid(InvoiceDrafts.cancellation(
                CreditableInvoice.of(ID, invoice, List.of(amount, goods)),
                DocumentFixture.numbered("INV-2026-00009", "Rest")));
    }

    private static Document note(CreditableInvoice invoice, CreditScope scope) {
        return invoice.document()
                .following(
                        DocumentKind.CREDIT_NOTE,
                        DocumentFixture.numbered("CN-2026-00001", "Torn"),
                        invoice.reference(),
                        CreditPolicy.lines(invoice, scope, "Goodwill"));
    }

    /** BT-113 and BT-115, in both syntaxes by the rules of the norm. */
    @Test
    @Proves("O-130")
    void what_was_paid_before_the_invoice_is_taken_off_what_is_to_be_paid() {
        assertThat(valid(bought().invoice("20")).totals().prepaid()).isNull();
        ElectronicInvoice part = valid(bought().paid(1234).invoice("20"));
        assertThat(part.totals().prepaid()).isEqualByComparingTo("12.34");
        assertThat(part.totals().payable())
                .isEqualByComparingTo(
                        part.totals().gross().subtract(part.totals().prepaid()));
        assertThat(new String(CiiXml.write(part), StandardCharsets.UTF_8))
                .contains("<ram:TotalPrepaidAmount>12.34</ram:TotalPrepaidAmount>");
        assertThat(new String(UblXml.write(part), StandardCharsets.UTF_8))
                .contains("<cbc:PrepaidAmount currencyID=\"EUR\">12.34</cbc:PrepaidAmount>");
        ElectronicInvoice more = valid(bought().paid(9_999_999).invoice("20"));
        assertThat(more.totals().payable()).isEqualByComparingTo("0.00");
        assertThat(more.totals().prepaid()).isEqualByComparingTo(more.totals().gross());
    }

    /** BR-61 wants an account of every transfer, BR-49 a code of every payment: one that is paid has a code and no account. */
    @Test
    @Proves("O-130")
    void an_invoice_names_the_account_only_while_something_is_to_be_paid_to_it() {
        assertThat(xml(valid(bought().paid(1234).invoice("20"))))
                .contains("<ram:TypeCode>58</ram:TypeCode>", "<cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>")
                .contains(
                        "<ram:IBANID>FR7630006000011234567890189<", "<cbc:ID>FR7630006000011234567890189<", "AGRIFRPP");
        assertThat(xml(valid(bought().paid(9_999_999).invoice("20"))))
                .contains("<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>1</ram:TypeCode>"
                        + "</ram:SpecifiedTradeSettlementPaymentMeans>")
                .contains("<cac:PaymentMeans><cbc:PaymentMeansCode>1</cbc:PaymentMeansCode></cac:PaymentMeans>")
                .doesNotContain("FR76", "AGRIFRPP");
        assertThat(xml(valid(french().line("GIFT", 1, 1000, 0).discount(1000).invoice())))
                .doesNotContain("PaymentMeans", "FR76");
    }

    private static String xml(ElectronicInvoice invoice) {
        return new String(CiiXml.write(invoice), StandardCharsets.UTF_8)
                + new String(UblXml.write(invoice), StandardCharsets.UTF_8);
    }

    private static DocumentFixture bought() {
        return french().line("SHIRT-M", 3, 3000, 600).shipping(500, 100);
    }

    /** A network wants its own profile and addresses; all the rest is there. */
    @Test
    void the_rules_of_peppol_want_nothing_but_its_profile_and_its_addresses() {
        ElectronicInvoice invoice = ElectronicInvoices.of(
                DocumentFixture.usual()
                        .discount(333)
                        .boughtBy("Erika", "DE123456788")
                        .billedTo(place("Muster GmbH", "DE"))
                        .deliveredTo(place(null, "DE"))
                        .invoice("20"),
                words());
        String profile =
                "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>"
                        + "<cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>";
        String xml = new String(UblXml.write(invoice), StandardCharsets.UTF_8)
                .replace("urn:cen.eu:en16931:2017</cbc:CustomizationID>", profile)
                .replace("schemeID=\"EM\"", "schemeID=\"0204\"");
        assertThat(Norm.brokenOfPeppol(xml.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void what_the_norm_demands_and_nobody_said_is_named() {
        Document document = new DocumentFixture()
                .soldBy(seller("FR", null, null, null))
                .line("SHIRT-M", 1, 1000, 200)
                .invoice("20");
        assertThatThrownBy(() -> ElectronicInvoices.of(document, words()))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo("electronic-invoice-incomplete"))
                .hasMessageContaining("/seller/vatNumber, /seller/registrationNumber, /billingAddress/country");
        Document foreign = french().in("KWD").line("SHIRT-M", 1, 1000, 200).invoice("20");
        assertThatThrownBy(() -> ElectronicInvoices.of(foreign, words()))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo("electronic-invoice-impossible"));
    }

    /** BR-CO-17 rounds the rate to whole percents before it looks whether there is tax. */
    @Test
    void a_rate_that_the_norm_takes_for_none_is_refused_unless_half_a_percent_explains_the_tax() {
        Document low = french().line("A", 1, 114_000, 171).invoice("20");
        assertThatThrownBy(() -> ElectronicInvoices.of(low, words()))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo("electronic-invoice-impossible"))
                .hasMessageContaining("0.15 %");
        ElectronicInvoice near = valid(french().line("A", 1, 20_000, 90).invoice("20"));
        assertThat(near.taxes().getFirst().rate().percent()).isEqualByComparingTo("0.5");
        valid(french().line("A", 1, 20_000, 40).invoice("20"));
    }

    @Test
    void a_tax_that_no_rate_explains_stands_at_what_it_is_of_the_amount() {
        ElectronicInvoice invoice = valid(french().line("A", 1, 10_000, 1000)
                .line("B", 1, 10_000, 550)
                .discount(5000)
                .invoice("20", "5.5"));
        assertThat(invoice.totals().tax()).isEqualByComparingTo("15.50");
    }

    @Test
    void no_control_character_reaches_the_xml() {
        Document document = french().boughtBy("Ann \u0000\u0007\ud800 <Smith> & \ud83d\ude00 \uffff", null)
                .billedTo(null)
                .line("A\u001b[0m", 1, 1000, 200)
                .invoice("20");
        ElectronicInvoice invoice = valid(document);
        assertThat(new String(CiiXml.write(invoice), StandardCharsets.UTF_8))
                .contains("Ann  &lt;Smith&gt; &amp; \ud83d\ude00", "A[0m");
    }
}
