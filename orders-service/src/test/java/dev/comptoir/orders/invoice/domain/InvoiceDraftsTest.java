package dev.comptoir.orders.invoice.domain;

import static dev.comptoir.orders.invoice.domain.DocumentFixture.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.comptoir.kernel.Percentage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceDraftsTest {

    @Test
    void every_amount_is_the_orders_and_shipping_is_a_line() {
        Document invoice = DocumentFixture.usual().invoice("5.5", "20");
        assertThat(invoice.lines())
                .extracting(DocumentLine::type, DocumentLine::name, DocumentLine::gross)
                .containsExactly(
                        tuple(DocumentLineType.PRODUCT, "SHIRT-M", eur(2400)),
                        tuple(DocumentLineType.PRODUCT, "BOOK", eur(1860)),
                        tuple(DocumentLineType.SHIPPING, "Colissimo", eur(600)));
        assertThat(invoice.taxes())
                .containsExactly(new DocumentTax(Percentage.parse("20"), TaxCategory.STANDARD, eur(4050), eur(810)));
        assertThat(invoice.totals())
                .isEqualTo(new DocumentTotals(eur(3550), eur(0), eur(500), eur(4050), eur(810), eur(4860)));
        assertThat(invoice.dueDate()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void a_discount_is_shared_among_the_lines_to_the_cent() {
        Document invoice = new DocumentFixture()
                .line("A", 1, 1000, 0)
                .line("B", 1, 1000, 0)
                .line("C", 1, 1000, 0)
                .discount(100)
                .invoice();
        assertThat(invoice.lines()).extracting(DocumentLine::discount).containsExactly(eur(34), eur(33), eur(33));
        assertThat(invoice.totals().total()).isEqualTo(eur(2900));
        assertThat(invoice.totals().discountTotal()).isEqualTo(eur(100));
    }

    @Test
    void a_line_keeps_the_discount_it_was_priced_with_and_so_its_rate() {
        Document invoice = new DocumentFixture()
                .line("SHIRT", 1, 10_000, 1000)
                .less(5000)
                .line("BOOK", 1, 10_000, 550)
                .invoice("20", "5.5");
        assertThat(invoice.lines()).extracting(DocumentLine::discount).containsExactly(eur(5000), eur(0));
        assertThat(invoice.taxes())
                .extracting(tax -> tax.taxRate().toString(), DocumentTax::net)
                .containsExactly(tuple("20.00", eur(5000)), tuple("5.50", eur(10_000)));
    }

    @Test
    void a_line_has_the_rate_it_was_taxed_at_also_where_another_one_gives_the_same_cents() {
        Document invoice = new DocumentFixture()
                .line("STAMP", 1, 10, 1)
                .at(550)
                .line("LAMP", 1, 1000, 200)
                .at(2000)
                .shipping(500, 100)
                .invoice("10", "20", "5.5");
        assertThat(invoice.lines())
                .extracting(line -> line.taxRate().toString())
                .containsExactly("5.50", "20.00", "20.00");
        Document changed =
                new DocumentFixture().line("STAMP", 1, 1000, 200).at(550).invoice("20", "5.5");
        assertThat(changed.lines())
                .extracting(line -> line.taxRate().toString())
                .containsExactly("20.00");
    }

    @Test
    void a_rate_that_the_store_has_no_more_is_found_by_whoever_knew_it() {
        InvoicedOrder order = new DocumentFixture().line("SHIRT", 1, 333, 73).order(List.of(Percentage.parse("24")));
        assertThat(InvoiceDrafts.rated(order))
                .extracting(DocumentLine::taxRate)
                .containsExactly(Percentage.parse("21.92"));
        assertThat(InvoiceDrafts.rated(order.knowing(List.of(Percentage.parse("22")))))
                .extracting(DocumentLine::taxRate)
                .containsExactly(Percentage.parse("22"));
    }

    @Test
    void taxes_stand_at_the_stores_rates_the_highest_first() {
        Document invoice = new DocumentFixture()
                .line("BOOK", 1, 1000, 55)
                .line("SHIRT", 1, 1000, 200)
                .line("STAMP", 1, 1000, 0)
                .invoice("20", "5.5");
        assertThat(invoice.taxes())
                .extracting(tax -> tax.taxRate().toString(), DocumentTax::net, DocumentTax::tax)
                .containsExactly(
                        tuple("20.00", eur(1000), eur(200)),
                        tuple("5.50", eur(1000), eur(55)),
                        tuple("0.00", eur(1000), eur(0)));
    }

    @Test
    void a_rate_that_explains_every_tax_wins_over_one_that_explains_one_by_chance() {
        // 0.10 is 20 % of 0.50, and 19 % of it too when it is rounded; the other line says which.
        Document invoice = new DocumentFixture()
                .line("A", 1, 50, 10)
                .line("B", 1, 1000, 190)
                .invoice("20", "19");
        assertThat(invoice.lines()).allMatch(line -> line.taxRate().basisPoints() == 1900);
    }

    @Test
    void a_tax_that_no_rate_explains_is_shown_as_what_it_is_of_the_amount() {
        Document invoice = new DocumentFixture().line("A", 1, 1000, 123).invoice("20");
        assertThat(invoice.lines().getFirst().taxRate()).isEqualTo(Percentage.parse("12.30"));
        assertThat(new DocumentFixture()
                        .line("A", 1, 0, 0)
                        .invoice()
                        .lines()
                        .getFirst()
                        .taxRate())
                .isEqualTo(new Percentage(0));
    }

    @Test
    void a_cancellation_is_the_invoice_below_zero_and_says_which() {
        CreditableInvoice invoice = DocumentFixture.usual().creditable();
        Document cancellation =
                InvoiceDrafts.cancellation(invoice, DocumentFixture.numbered("INV-2026-00008", "Sold out"));
        assertThat(cancellation.kind()).isEqualTo(DocumentKind.CANCELLATION);
        assertThat(cancellation.refersTo().number()).isEqualTo("INV-2026-00007");
        assertThat(cancellation.reason()).isEqualTo("Sold out");
        assertThat(cancellation.totals().total()).isEqualTo(eur(-4860));
        assertThat(cancellation.taxes().getFirst().tax()).isEqualTo(eur(-810));
        assertThat(cancellation.lines()).extracting(DocumentLine::quantity).containsExactly(-2, -1, -1);
    }
}
