package dev.comptoir.orders.creditnote.domain;

import static dev.comptoir.orders.invoice.domain.DocumentFixture.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.invoice.domain.CreditableInvoice;
import dev.comptoir.orders.invoice.domain.Document;
import dev.comptoir.orders.invoice.domain.DocumentFixture;
import dev.comptoir.orders.invoice.domain.DocumentKind;
import dev.comptoir.orders.invoice.domain.DocumentLine;
import dev.comptoir.orders.invoice.domain.DocumentTax;
import dev.comptoir.orders.invoice.domain.InvoiceDrafts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditPolicyTest {

    private static final UUID SHIRT = new UUID(1, 0);
    private static final UUID BOOK = new UUID(1, 1);

    private static CreditScope units(boolean withShipping, CreditScope.UnitsOfLine... lines) {
        return new CreditScope.Units(List.of(lines), withShipping);
    }

    private static CreditScope.UnitsOfLine of(UUID line, int quantity) {
        return new CreditScope.UnitsOfLine(line, quantity);
    }

    private static Document note(CreditableInvoice invoice, CreditScope scope) {
        return invoice.document()
                .following(
                        DocumentKind.CREDIT_NOTE,
                        DocumentFixture.numbered("CN-2026-00001", ""),
                        invoice.reference(),
                        CreditPolicy.lines(invoice, scope, null));
    }

    @Test
    void units_are_credited_at_what_the_invoice_says() {
        Document note = note(DocumentFixture.usual().creditable(), units(true, of(SHIRT, 1)));
        assertThat(note.totals().total()).isEqualTo(eur(1800));
        assertThat(note.totals().taxTotal()).isEqualTo(eur(300));
        assertThat(note.lines()).extracting(DocumentLine::quantity).containsExactly(1, 1);
    }

    @Test
    void a_free_amount_takes_its_tax_from_the_rates_in_proportion() {
        DocumentFixture order = new DocumentFixture().line("A", 1, 1000, 200).line("B", 1, 1000, 55);
        CreditableInvoice invoice = CreditableInvoice.of(SHIRT, order.invoice("20", "5.5"), List.of());
        Document note = note(invoice, new CreditScope.Amount(eur(1000)));
        assertThat(note.totals().total()).isEqualTo(eur(1000));
        assertThat(note.taxes()).extracting(DocumentTax::tax).containsExactly(eur(89), eur(24));
        Document rest = note(
                CreditableInvoice.of(SHIRT, order.invoice("20", "5.5"), List.of(note)),
                new CreditScope.Amount(eur(1255)));
        assertThat(note.totals().taxTotal().plus(rest.totals().taxTotal())).isEqualTo(eur(255));
    }

    @Test
    void nothing_is_credited_twice_or_beyond_the_invoice() {
        CreditableInvoice whole = DocumentFixture.usual().creditable();
        assertThatThrownBy(() -> note(whole, new CreditScope.Amount(eur(4861))))
                .hasFieldOrPropertyWithValue("code", "credit-exceeds-invoice");
        assertThatThrownBy(() -> note(whole, units(false, of(SHIRT, 2), of(SHIRT, 1))))
                .hasFieldOrPropertyWithValue("code", "quantity-exceeds-creditable");
        assertThatThrownBy(() -> note(whole, units(false, of(new UUID(9, 9), 1))))
                .hasFieldOrPropertyWithValue("code", "line-not-in-invoice");
        assertThatThrownBy(() -> note(whole, new CreditScope.Amount(eur(0))))
                .hasFieldOrPropertyWithValue("code", "credit-not-positive");
        assertThatThrownBy(() -> note(whole, new CreditScope.Amount(Money.ofMinor(1, "USD"))))
                .hasFieldOrPropertyWithValue("code", "credit-in-other-currency");
        CreditableInvoice rest = DocumentFixture.usual().creditable(note(whole, units(true, of(SHIRT, 2))));
        assertThatThrownBy(() -> note(rest, units(true)))
                .hasFieldOrPropertyWithValue("code", "shipping-not-creditable");
        assertThatThrownBy(() -> note(rest, units(false, of(SHIRT, 1))))
                .hasFieldOrPropertyWithValue("code", "quantity-exceeds-creditable");
        assertThat(note(rest, units(false, of(BOOK, 1))).totals().total()).isEqualTo(rest.leftTotal());
    }

    @Test
    void units_are_refused_when_a_free_amount_has_taken_what_they_are_worth() {
        CreditableInvoice whole = DocumentFixture.usual().creditable();
        CreditableInvoice rest = DocumentFixture.usual().creditable(note(whole, new CreditScope.Amount(eur(4000))));
        assertThatThrownBy(() -> note(rest, units(false, of(SHIRT, 2))))
                .hasFieldOrPropertyWithValue("code", "credit-exceeds-invoice")
                .hasMessageContaining("8.60 EUR");
    }

    @Test
    void a_cancellation_takes_off_exactly_what_credit_notes_have_left() {
        CreditableInvoice whole = DocumentFixture.usual().creditable();
        Document first = note(whole, units(false, of(SHIRT, 1)));
        Document second = note(DocumentFixture.usual().creditable(first), new CreditScope.Amount(eur(333)));
        CreditableInvoice rest = DocumentFixture.usual().creditable(first, second);
        Document cancellation = InvoiceDrafts.cancellation(rest, DocumentFixture.numbered("INV-2026-00008", ""));
        assertThat(cancellation.totals().total())
                .isEqualTo(rest.leftTotal().negated())
                .isEqualTo(eur(-(4860 - 1200 - 333)));
        assertThat(cancellation.totals().taxTotal())
                .isEqualTo(first.totals()
                        .taxTotal()
                        .plus(second.totals().taxTotal())
                        .minus(eur(810)));
    }

    /** Any mixture of notes, with prices and taxes that divide badly. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void all_notes_together_are_exactly_the_invoice(long seed) {
        Random random = new Random(seed);
        DocumentFixture order = new DocumentFixture().shipping(random.nextLong(1000), random.nextLong(200));
        for (int i = 0; i < 5; i++) {
            order.line("SKU-" + i, 1 + random.nextInt(9), 1 + random.nextLong(9999), random.nextLong(900));
        }
        Document invoice = order.discount(random.nextLong(5)).invoice("20", "5.5");
        List<Document> notes = new ArrayList<>();
        CreditableInvoice rest = CreditableInvoice.of(SHIRT, invoice, notes);
        for (int i = 0; i < 6 && rest.leftTotal().minor() > 1; i++) {
            notes.add(note(
                    rest,
                    new CreditScope.Amount(
                            eur(1 + random.nextLong(rest.leftTotal().minor() / 2 + 1)))));
            rest = CreditableInvoice.of(SHIRT, invoice, notes);
        }
        notes.add(note(rest, new CreditScope.Amount(rest.leftTotal())));
        assertThat(notes.stream().map(note -> note.totals().total()).reduce(eur(0), Money::plus))
                .isEqualTo(invoice.totals().total());
        assertThat(CreditableInvoice.of(SHIRT, invoice, notes).left()).allSatisfy(left -> {
            assertThat(left.net()).isEqualTo(eur(0));
            assertThat(left.tax()).isEqualTo(eur(0));
        });
        assertThat(notes)
                .allMatch(note -> note.lines().stream()
                        .noneMatch(line -> line.net().isNegative() || line.tax().isNegative()));
    }

    @Test
    void the_units_of_a_line_one_by_one_are_the_line() {
        DocumentFixture order = new DocumentFixture().line("A", 7, 1000, 201);
        List<Document> notes = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            CreditableInvoice rest = CreditableInvoice.of(BOOK, order.invoice("20"), notes);
            notes.add(note(rest, units(false, of(SHIRT, 1))));
        }
        assertThat(notes.stream().map(note -> note.totals().netTotal()).reduce(eur(0), Money::plus))
                .isEqualTo(eur(1000));
        assertThat(notes.stream().map(note -> note.totals().taxTotal()).reduce(eur(0), Money::plus))
                .isEqualTo(eur(201));
    }
}
