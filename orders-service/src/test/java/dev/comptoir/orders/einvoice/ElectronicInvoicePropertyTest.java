package dev.comptoir.orders.einvoice;

import static dev.comptoir.orders.invoice.domain.DocumentFixture.place;
import static dev.comptoir.orders.invoice.domain.DocumentFixture.seller;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.creditnote.domain.CreditPolicy;
import dev.comptoir.orders.creditnote.domain.CreditScope;
import dev.comptoir.orders.invoice.domain.CreditableInvoice;
import dev.comptoir.orders.invoice.domain.Document;
import dev.comptoir.orders.invoice.domain.DocumentFixture;
import dev.comptoir.orders.invoice.domain.DocumentKind;
import dev.comptoir.orders.invoice.domain.InvoiceDrafts;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class ElectronicInvoicePropertyTest {

    private static final UUID ID = new UUID(2, 0);
    private static final List<String> PLACES = List.of("FR", "DE", "CH", "GR", "US", "MC");

    /** Whatever is ordered: the invoice, a part of it taken off, and the cancellation of the rest. */
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void every_document_of_an_order_is_valid(@ForAll Random random) {
        Document invoice = invoice(random);
        ElectronicInvoiceTest.valid(invoice);
        CreditableInvoice whole = CreditableInvoice.of(ID, invoice, List.of());
        if (!invoice.totals().total().isPositive()) {
            return;
        }
        long part = 1 + random.nextLong(invoice.totals().total().minor());
        Document note = invoice.following(
                DocumentKind.CREDIT_NOTE,
                DocumentFixture.numbered("CN-2026-00001", ""),
                whole.reference(),
                CreditPolicy.lines(whole, new CreditScope.Amount(Money.ofMinor(part, invoice.currency())), null));
        ElectronicInvoiceTest.valid(note);
        CreditableInvoice rest = CreditableInvoice.of(ID, invoice, List.of(note));
        if (rest.leftTotal().isPositive()) {
            ElectronicInvoiceTest.valid(
                    InvoiceDrafts.cancellation(rest, DocumentFixture.numbered("INV-2026-00009", "Rest")));
        }
    }

    private static Document invoice(Random random) {
        String to = PLACES.get(random.nextInt(PLACES.size()));
        boolean isTaxed = random.nextInt(3) > 0;
        DocumentFixture order = new DocumentFixture()
                .in(random.nextInt(8) == 0 ? "JPY" : "EUR")
                .billedTo(place(random.nextBoolean() ? "Company & Sons" : null, to))
                .boughtBy("Erika", random.nextBoolean() ? "DE123456788" : null);
        if (random.nextInt(4) > 0) {
            order.deliveredTo(place(null, to));
        }
        if (random.nextInt(5) == 0) {
            String vatNumber = random.nextBoolean() ? "FR32123456789" : null;
            order.soldBy(seller("FR", vatNumber, "123456789", "Exempt"));
            isTaxed = isTaxed && vatNumber != null;
        }
        long goods = 0;
        for (int i = random.nextInt(8); i >= 0; i--) {
            int quantity = 1 + random.nextInt(12);
            long total = random.nextInt(6) == 0 ? 0 : (long) quantity * random.nextInt(30_000);
            long tax = isTaxed ? tax(random, total) : 0;
            goods += total;
            if (random.nextInt(4) == 0) {
                order.download("SKU-" + i, quantity, total, tax);
            } else {
                order.line("SKU-" + i, quantity, total, tax);
            }
        }
        long fee = random.nextBoolean() ? 1 + random.nextInt(2000) : 0;
        order.shipping(fee, isTaxed ? tax(random, fee) : 0);
        order.discount(random.nextInt(3) == 0 ? random.nextLong(goods + 1) * 9 / 10 : 0);
        return order.invoice("20", "10", "5.5");
    }

    /** At a rate of the store, and now and then one that nobody knows; less than half a percent cannot be written. */
    private static long tax(Random random, long total) {
        int[] rates = {2000, 1000, 550, 0, 50 + random.nextInt(2450)};
        Percentage rate = new Percentage(rates[random.nextInt(random.nextInt(4) == 0 ? 5 : 4)]);
        return Money.ofMinor(total, "EUR").times(rate).minor();
    }
}
