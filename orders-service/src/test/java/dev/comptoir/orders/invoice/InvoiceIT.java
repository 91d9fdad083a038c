package dev.comptoir.orders.invoice;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.InvoiceCancelledV1;
import dev.comptoir.contracts.orders.InvoiceIssuedV1;
import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class InvoiceIT {

    @BeforeEach
    void invoices_are_issued_by_hand() {
        Invoicing.byHand();
    }

    private static ValidatableResponse cancelOrder(UUID order) {
        return asked().body("{\"reason\":\"sold out\",\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", order)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse patch(String invoice, String body) {
        return asked().contentType("application/merge-patch+json; charset=utf-8")
                .body(body)
                .patch("/invoices/{id}", invoice)
                .then();
    }

    @Test
    @Proves("O-130")
    void an_invoice_says_what_was_ordered_and_never_changes() {
        Orders.Placed order = Orders.placed();
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            String id = Invoicing.issue(order.id())
                    .statusCode(201)
                    .body("number", matchesPattern("INV-20\\d\\d-\\d{5}"))
                    .body("state", equalTo("ISSUED"))
                    .body("total.amount", equalTo("48.60"))
                    .body("document.seller.vatNumber", equalTo("FR32123456789"))
                    .body("document.lines.name", contains("Shirt <M>", "Book", "Colissimo"))
                    .body("document.taxes.tax.amount", contains("8.10"))
                    .extract()
                    .path("id");
            InvoiceIssuedV1 fact = events.await(InvoiceIssuedV1.class, order.id());
            assertThat(fact.total().amount()).isEqualTo("48.60");
            assertThat(fact.version()).isEqualTo(2);
            assertThatThrownBy(() -> Database.current()
                            .execute("update invoices set content = '{}' where id = ?", UUID.fromString(id)))
                    .hasStackTraceContaining("An issued document is never changed.");
            assertThatThrownBy(
                            () -> Database.current().execute("delete from invoices where id = ?", UUID.fromString(id)))
                    .hasStackTraceContaining("An issued document is never deleted.");
            asked().get("/invoices/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("document.totals.netTotal.amount", equalTo("40.50"))
                    .body("document.billingAddress.line1", equalTo("1 Bill Street"))
                    .body("document.order.orderNumber", equalTo(order.number()));
        }
        Orders.get(order.id()).body("version", equalTo(2));
        asked().get("/orders/{id}/history", order.id())
                .then()
                .body("items.type", contains("ORDER_PLACED", "INVOICE_ISSUED"));
    }

    @Test
    void an_order_has_one_invoice_that_counts_and_a_repeated_request_gets_it_again() {
        Orders.Placed order = Orders.placed();
        UUID key = UUID.randomUUID();
        String first = asked(key).post("/orders/{id}/invoices", order.id()).path("number");
        asked(key)
                .post("/orders/{id}/invoices", order.id())
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("number", equalTo(first));
        Invoicing.issue(order.id())
                .statusCode(409)
                .body("code", equalTo("invoice-exists"))
                .body("invoiceNumber", equalTo(first));
        Invoicing.issue(UUID.randomUUID()).statusCode(404).body("code", equalTo("order-not-found"));
    }

    @Test
    @Proves("V05")
    @Proves("O-071")
    void an_order_on_hold_gets_no_invoice_until_the_hold_is_lifted() {
        Invoicing.with("ON_PAYMENT", false, () -> {
            Orders.Placed held = Orders.placed();
            asked().body("{\"reasonCode\":\"FRAUD_CHECK\"}").put("/orders/{id}/hold", held.id());
            Invoicing.issue(held.id()).statusCode(409).body("code", equalTo("order-on-hold"));
            Orders.pay(held.id(), null).statusCode(201);
            Invoicing.awaitInvoice(Orders.paid().id());
            assertThat(Invoicing.numbers(held.id())).isEmpty();
            asked().delete("/orders/{id}/hold", held.id()).then().statusCode(200);
            Invoicing.awaitInvoice(held.id());
        });
    }

    @Test
    @Proves("O-131")
    @Proves("X23")
    void an_invoice_comes_by_itself_after_the_order_or_after_its_payment() {
        Orders.Placed before = Orders.placed();
        Invoicing.with("ON_ORDER", false, () -> {
            Orders.Placed order = Orders.placed();
            Invoicing.awaitInvoice(order.id());
            assertThat(Invoicing.numbers(order.id())).hasSize(1);
        });
        Invoicing.with("ON_PAYMENT", false, () -> {
            Orders.Placed unpaid = Orders.placed();
            Invoicing.awaitInvoice(Orders.paid().id());
            assertThat(Invoicing.numbers(unpaid.id())).isEmpty();
            Orders.pay(unpaid.id(), "10.00").statusCode(201);
            Orders.pay(unpaid.id(), null).statusCode(201);
            Invoicing.awaitInvoice(unpaid.id());
        });
        assertThat(Invoicing.numbers(before.id())).isEmpty();
    }

    @Test
    @Proves("O-136")
    @Proves("O-151")
    void a_cancelled_order_gets_its_cancellation_invoice_at_once() {
        Orders.Placed order = Orders.placed();
        String invoice = Invoicing.issued(order.id());
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            cancelOrder(order.id());
            InvoiceCancelledV1 fact = events.await(InvoiceCancelledV1.class, order.id());
            assertThat(fact.invoiceId()).hasToString(invoice);
            assertThat(fact.reason()).isEqualTo("sold out");
        }
        JsonPath both = asked().get("/orders/{id}/invoices", order.id())
                .then()
                .body("items.kind", contains("INVOICE", "CANCELLATION"))
                .body("items.state", contains("CANCELLED", "ISSUED"))
                .body("items.total.amount", contains("48.60", "-48.60"))
                .body("items[0].creditedTotal.amount", equalTo("48.60"))
                .extract()
                .jsonPath();
        asked().get("/invoices/{id}", both.getString("items[1].id"))
                .then()
                .body("cancelledInvoiceId", equalTo(invoice))
                .body("document.refersTo.id", equalTo(invoice))
                .body("document.reason", equalTo("sold out"))
                .body("document.lines.quantity", contains(-2, -1, -1));
        asked().delete("/orders/{id}", order.id()).then().statusCode(409).body("code", equalTo("order-has-documents"));
    }

    @Test
    void a_wrong_invoice_is_cancelled_by_hand_and_issued_again() {
        Orders.Placed order = Orders.placed();
        String wrong = Invoicing.issued(order.id());
        asked().body("{\"reason\":\"Wrong address\"}")
                .post("/invoices/{id}/cancellation", wrong)
                .then()
                .statusCode(201)
                .body("kind", equalTo("CANCELLATION"));
        asked().body("{\"reason\":\"Again\"}")
                .post("/invoices/{id}/cancellation", wrong)
                .then()
                .statusCode(409)
                .body("code", equalTo("invoice-not-live"));
        Invoicing.issue(order.id()).statusCode(201);
        assertThat(Invoicing.numbers(order.id())).hasSize(3).isSorted();
    }

    @Test
    @Proves("O-132")
    void state_and_delivery_term_are_noted_beside_it() {
        Orders.Placed order = Orders.placed();
        String id = Invoicing.issued(order.id());
        patch(id, "{\"state\":\"SENT\",\"deliveryTerm\":\"Sous 5 jours\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("SENT"))
                .body("sentAt", notNullValue())
                .body("deliveryTerm", equalTo("Sous 5 jours"));
        patch(id, "{\"state\":\"PAID\"}").statusCode(422).body("code", equalTo("state-follows-order"));
        patch(id, "{\"deliveryTerm\":null,\"state\":\"ISSUED\"}")
                .statusCode(200)
                .body("sentAt", nullValue())
                .body("deliveryTerm", equalTo(""));
        Orders.pay(order.id(), null).statusCode(201);
        asked().get("/invoices/{id}", id).then().body("state", equalTo("PAID"));
        patch(UUID.randomUUID().toString(), "{}").statusCode(404);
    }

    @Test
    @Proves("O-132")
    void it_is_mailed_to_the_customer_again() {
        Orders.Placed order = Orders.placed();
        String id = Invoicing.issued(order.id());
        UUID key = UUID.randomUUID();
        String number = asked(key)
                .post("/invoices/{id}/emails", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("SENT"))
                .extract()
                .path("number");
        asked(key).post("/invoices/{id}/emails", id).then().statusCode(200);
        assertThat(MailSeam.awaitMailsTo(order.email(), 2))
                .extracting(MailSeam.ReceivedMail::subject)
                .contains("Invoice " + number + " for your order " + order.number());
        assertThat(Database.current().count("mails where subject_id = ? and purpose = 'order-document'", order.id()))
                .isEqualTo(1);
    }

    @Test
    @Proves("O-004")
    void an_order_is_found_by_its_invoice_number_and_an_invoice_by_what_is_known_of_it() {
        Orders.Placed order = Orders.placed(Cart.of(UUID.randomUUID()));
        Orders.placed();
        String id = Invoicing.issued(order.id());
        String number = Invoicing.numbers(order.id()).getFirst();
        asked().get("/orders?invoiceNumber={n}", number)
                .then()
                .statusCode(200)
                .body("items.id", contains(order.id().toString()));
        asked().get("/orders?invoiceNumber=INV-1999-1").then().body("items", hasSize(0));
        for (String filter : List.of(
                "number=" + number,
                "orderId=" + order.id(),
                "orderNumber=" + order.number() + "&state=ISSUED&state=SENT&kind=INVOICE",
                "customerEmail=" + order.email().toUpperCase(Locale.ROOT),
                "orderId=" + order.id() + "&issuedFrom=2020-01-01T00:00:00Z&issuedTo=2999-01-01T00:00:00Z")) {
            asked().get("/invoices?count=true&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id))
                    .body("items.document", contains(nullValue()))
                    .body("total", equalTo(1));
        }
        asked().get("/invoices?limit=100&state=PAID&state=CANCELLED").then().body("items.id", not(hasItem(id)));
        asked().get("/invoices?limit=1").then().body("items", hasSize(1)).body("hasMore", notNullValue());
        asked().get("/invoices?issuedFrom=today").then().statusCode(400);
        asked().get("/invoices?issuedFrom=2026-02-01T00:00:00Z&issuedTo=2026-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("code", equalTo("range-reversed"));
        asked().get("/invoices/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("invoice-not-found"));
    }

    @Test
    void nobody_issues_an_invoice_without_a_seller() {
        Invoicing.save(Invoicing.body("null", "INV-", "CN-")).statusCode(200).body("seller", nullValue());
        Invoicing.issue(Orders.placed().id()).statusCode(409).body("code", equalTo("seller-missing"));
        asked().get("/settings/invoicing/readiness")
                .then()
                .statusCode(200)
                .body("invoices", equalTo(false))
                .body("missing", contains("/seller"));
        Invoicing.byHand();
        asked().get("/settings/invoicing/readiness").then().body("electronicInvoices", equalTo(true));
    }

    @Test
    @Proves("X24")
    void a_prefix_stays_once_a_number_has_it() {
        Invoicing.issued(Orders.placed().id());
        Invoicing.save(Invoicing.body(Invoicing.SELLER, "F-", "CN-"))
                .statusCode(409)
                .body("code", equalTo("prefix-fixed"));
        Invoicing.save(Invoicing.body(Invoicing.SELLER, "INV-", "inv-"))
                .statusCode(422)
                .body("code", equalTo("prefixes-equal"));
    }
}
