package dev.comptoir.orders.creditnote;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.CreditNoteIssuedV1;
import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class CreditNoteIT {

    @BeforeEach
    void invoices_are_issued_by_hand() {
        Invoicing.byHand();
    }

    private static ValidatableResponse credit(String invoice, String body) {
        return asked(UUID.randomUUID())
                .body(body)
                .post("/invoices/{id}/credit-notes", invoice)
                .then();
    }

    @Test
    @Proves("O-133")
    void products_are_credited_at_what_the_invoice_says() {
        Orders.Placed order = Orders.placed();
        String invoice = Invoicing.issued(order.id());
        String shirt = Orders.lineIds(order.id()).getFirst();
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            String note = credit(invoice, """
                            {"lines":[{"lineId":"%s","quantity":1}],"shipping":true,"reason":"Torn"}""".formatted(shirt))
                    .statusCode(201)
                    .body("number", matchesPattern("CN-20\\d\\d-\\d{5}"))
                    .body("total.amount", equalTo("18.00"))
                    .body("taxTotal.amount", equalTo("3.00"))
                    .body("document.refersTo.id", equalTo(invoice))
                    .body("document.lines.quantity", contains(1, 1))
                    .extract()
                    .path("id");
            assertThat(events.await(CreditNoteIssuedV1.class, order.id()).creditNoteId())
                    .hasToString(note);
            asked().get("/credit-notes/{id}", note).then().statusCode(200).body("reason", equalTo("Torn"));
        }
        asked().get("/invoices/{id}", invoice).then().body("creditedTotal.amount", equalTo("18.00"));
        asked().get("/invoices/{id}/credit-notes", invoice).then().body("items.total.amount", contains("18.00"));
        credit(invoice, "{\"lines\":[{\"lineId\":\"%s\",\"quantity\":2}]}".formatted(shirt))
                .statusCode(422)
                .body("code", equalTo("quantity-exceeds-creditable"));
    }

    @Test
    @Proves("O-134")
    void a_free_amount_is_credited_with_its_part_of_the_tax() {
        String invoice = Invoicing.issued(Orders.placed().id());
        credit(invoice, "{\"amount\":%s,\"reason\":\"Geste commercial\"}".formatted(eur("12.00")))
                .statusCode(201)
                .body("netTotal.amount", equalTo("10.00"))
                .body("document.lines.name", contains("Geste commercial"));
        credit(invoice, "{\"amount\":%s}".formatted(eur("36.61")))
                .statusCode(422)
                .body("code", equalTo("credit-exceeds-invoice"))
                .body("creditable.amount", equalTo("36.60"));
        credit(invoice, "{\"amount\":%s,\"shipping\":true}".formatted(eur("1.00")))
                .statusCode(400)
                .body("code", equalTo("credit-form-unclear"));
        credit(invoice, "{}").statusCode(400);
        credit(UUID.randomUUID().toString(), "{\"amount\":%s}".formatted(eur("1.00")))
                .statusCode(404);
        asked().body("{\"amount\":%s}".formatted(eur("1.00")))
                .post("/invoices/{id}/credit-notes", invoice)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    @Test
    void never_more_than_the_invoice_however_many_come_at_once() {
        String invoice = Invoicing.issued(Orders.placed().id());
        List<Integer> answers = AtOnce.times(
                20,
                () -> credit(invoice, "{\"amount\":%s}".formatted(eur("9.00")))
                        .extract()
                        .statusCode());
        assertThat(answers)
                .containsOnly(201, 422)
                .filteredOn(answer -> answer == 201)
                .hasSize(5);
        asked().get("/invoices/{id}", invoice).then().body("creditedTotal.amount", equalTo("45.00"));
        assertThat(Database.current().value("""
                        select bool_and(is_whole) from (
                            select count(*) = max(series_number) and min(series_number) = 1 as is_whole
                              from credit_notes group by series_year) s""")).isEqualTo(true);
    }

    @Test
    void a_refund_makes_its_credit_note_when_the_setting_says_so() {
        Invoicing.with("MANUAL", true, () -> {
            Orders.Placed order = Orders.paid();
            String invoice = Invoicing.issued(order.id());
            String shirt = Orders.lineIds(order.id()).getFirst();
            String refund = Orders.refund(order.id(), UUID.randomUUID(), """
                            {"lines":[{"lineId":"%s","quantity":1}],"shipping":"full"}""".formatted(shirt))
                    .statusCode(201)
                    .extract()
                    .path("id");
            Orders.refund(order.id(), UUID.randomUUID(), "{\"full\":true}").statusCode(201);
            asked().get("/credit-notes?count=true&invoiceId=" + invoice)
                    .then()
                    .body("total", equalTo(2))
                    .body("items.total.amount", contains("30.60", "18.00"))
                    .body("items.state", contains("SETTLED", "SETTLED"))
                    .body("items[1].refundId", equalTo(refund))
                    .body("items.document", contains(nullValue(), nullValue()));
            asked().body("{\"notifyCustomer\":false}")
                    .post("/orders/{id}/cancellation", order.id())
                    .then()
                    .statusCode(200);
            assertThat(Invoicing.numbers(order.id())).hasSize(1);
        });
        Orders.Placed other = Orders.paid();
        String invoice = Invoicing.issued(other.id());
        Orders.refund(other.id(), UUID.randomUUID(), "{\"full\":true}").statusCode(201);
        asked().get("/invoices/{id}/credit-notes", invoice).then().body("items", hasSize(0));
    }

    @Test
    void a_credit_note_is_mailed_and_a_cancelled_invoice_takes_none() {
        Orders.Placed order = Orders.placed();
        String invoice = Invoicing.issued(order.id());
        String note = credit(invoice, "{\"amount\":%s,\"notifyCustomer\":false}".formatted(eur("1.00")))
                .statusCode(201)
                .extract()
                .path("id");
        String number = asked(UUID.randomUUID())
                .post("/credit-notes/{id}/emails", note)
                .then()
                .statusCode(200)
                .extract()
                .path("number");
        assertThat(MailSeam.awaitMailsTo(order.email(), 2))
                .extracting(MailSeam.ReceivedMail::subject)
                .contains("Credit note " + number + " for your order " + order.number());
        asked().body("{\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", order.id())
                .then()
                .statusCode(200);
        credit(invoice, "{\"amount\":%s}".formatted(eur("1.00")))
                .statusCode(409)
                .body("code", equalTo("invoice-not-live"));
    }
}
