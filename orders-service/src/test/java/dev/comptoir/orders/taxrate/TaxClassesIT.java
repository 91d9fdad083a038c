package dev.comptoir.orders.taxrate;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.catalog.ProductCreatedV1;
import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.contracts.shared.VariantV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders to Iceland: 24 %, and 11 % on books. */
@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class TaxClassesIT {

    private final UUID book = UUID.randomUUID();

    @BeforeEach
    void tax() {
        rate("24", "");
        rate("11", ",\"taxClass\":\"BOOKS\"");
        VariantV1 variant = new VariantV1(
                UUID.randomUUID(),
                "BOOK-" + book,
                null,
                Money.parse("10.00", "EUR"),
                true,
                true,
                true,
                false,
                null,
                null,
                null,
                null,
                "Books");
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(
                    UUID.randomUUID(),
                    new ProductCreatedV1(
                            book,
                            1,
                            new ProductV1(
                                    book, null, "Book", null, "ACTIVE", null, List.of(variant), null, null, null)));
        }
        await().until(() -> Database.current().count("product_tax_classes where product_id = ?", book) == 1);
    }

    /** Whether the store has it already does not matter. */
    private static void rate(String percent, String taxClass) {
        asked().body("""
                {"name":"VSK","country":"IS","percent":"%s","appliesToShipping":true%s}""".formatted(percent, taxClass)).post("/tax-rates");
    }

    private UUID placed() {
        String id = asked(UUID.randomUUID())
                .body("""
                        {"customer":{"email":"%s@example.test","name":"Ann"},
                         "billingAddress":{"line1":"1 Street","city":"Reykjavik","country":"IS"},
                         "lines":[{"sku":"LAMP","name":"Lamp","quantity":1,"unitPrice":%s},
                                  {"sku":"BOOK-%s","name":"Book","quantity":2,"unitPrice":%2$s}]}""".formatted(UUID.randomUUID(), eur("10.00"), book))
                .post("/orders")
                .then()
                .statusCode(201)
                .body("total.amount", equalTo("34.60"))
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    @Test
    void an_order_of_two_classes_is_taxed_and_invoiced_line_by_line() {
        UUID order = placed();
        Orders.get(order)
                .body("lines.tax.amount", contains("2.40", "2.20"))
                .body("totals.taxTotal.amount", equalTo("4.60"));
        Invoicing.byHand();
        String invoice = Invoicing.issued(order);
        asked().get("/invoices/{id}", invoice)
                .then()
                .statusCode(200)
                .body("document.lines.taxRate", contains("24.00", "11.00"))
                .body("document.taxes.taxRate", contains("24.00", "11.00"))
                .body("document.taxes.tax.amount", contains("2.40", "2.20"))
                .body("total.amount", equalTo("34.60"));
    }

    @Test
    void an_edit_taxes_what_it_adds_by_its_class_and_what_stays_as_it_was() {
        UUID order = placed();
        asked(UUID.randomUUID())
                .body("""
                        {"addLines":[{"sku":"BOOK-%s","name":"Book","quantity":1,"unitPrice":%s}],
                         "changeLines":[{"lineId":"%s","quantity":3}]}""".formatted(book, eur("10.00"), Orders.lineIds(order).get(1)))
                .post("/orders/{id}/edits", order)
                .then()
                .statusCode(200);
        Orders.get(order)
                .body("lines.tax.amount", contains("2.40", "3.30", "1.10"))
                .body("totals.total.amount", equalTo("56.80"));
    }
}
