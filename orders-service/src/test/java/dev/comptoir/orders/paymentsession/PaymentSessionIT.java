package dev.comptoir.orders.paymentsession;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static dev.comptoir.orders.paymentsession.Sessions.start;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.localstack.payment.StripeEvent;
import dev.comptoir.localstack.payment.TestCard;
import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.StripeStub;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.WithStripe;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.CatchUp;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
@WithStripe
class PaymentSessionIT {

    private static final String PAGE = "{\"form\":\"HOSTED_PAGE\",\"returnUrl\":\"https://shop.example/thanks\"}";

    private static String reference(Object session) {
        return (String) Database.current()
                .value("select reference from payment_sessions where id = ?", UUID.fromString(session.toString()));
    }

    @Test
    @Proves("O-043")
    @Proves("O-055")
    @Proves("O-080")
    void a_buyer_pays_on_the_hosted_page_and_the_order_is_paid_once_however_often_that_is_reported() {
        Orders.Placed order = Orders.placed();
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            String session = start(order.id(), PAGE)
                    .statusCode(201)
                    .body("state", equalTo("OPEN"))
                    .body("provider", equalTo("STRIPE"))
                    .body("amount.amount", equalTo("48.60"))
                    .body("clientSecret", nullValue())
                    .body("paymentUrl", containsString("/pay/cs_test_"))
                    .extract()
                    .path("id");
            Orders.get(order.id()).body("paymentStatus", equalTo("AWAITING_PAYMENT"));
            StripeStub.server().pay(reference(session), TestCard.VISA);
            List<StripeEvent> reported = StripeStub.eventsOf(session);
            assertThat(reported)
                    .extracting(StripeEvent::type)
                    .contains("payment_intent.succeeded", "checkout.session.completed");
            for (StripeEvent event : reported.reversed()) {
                StripeStub.deliver(event).statusCode(204);
            }
            reported.forEach(event -> StripeStub.deliver(event).statusCode(204));
            assertThat(events.await(OrderPaidV1.class, order.id()).paid().amount())
                    .isEqualTo("48.60");
            assertThat(events.ofType(OrderPaidV1.class, order.id())).hasSize(1);
            Orders.get(order.id())
                    .body("paymentStatus", equalTo("PAID"))
                    .body("payments", hasSize(1))
                    .body("payments[0].reference", startsWith("pi_"))
                    .body("payments[0].recordedBy", equalTo("payment-provider"));
            Sessions.get(order.id(), session)
                    .body("state", equalTo("SUCCEEDED"))
                    .body("receivedAmount.amount", equalTo("48.60"))
                    .body("paymentUrl", nullValue())
                    .body("paymentId", notNullValue());
            assertThat(MailSeam.awaitMailsTo(order.email(), 2))
                    .extracting(MailSeam.ReceivedMail::subject)
                    .contains("Payment received for your order " + order.number());
        }
        start(order.id(), PAGE).statusCode(409).body("code", equalTo("order-already-paid"));
    }

    @Test
    @Proves("O-021")
    void a_storefront_pays_with_a_client_secret_and_a_lost_report_is_asked_for() {
        Orders.Placed order = Orders.placed();
        String session = start(order.id(), "{\"form\":\"CLIENT_SECRET\"}")
                .statusCode(201)
                .body("clientSecret", startsWith("pi_"))
                .body("providerPublishableKey", equalTo("pk_test_of_the_tests"))
                .body("paymentUrl", nullValue())
                .extract()
                .path("id");
        StripeStub.server().pay(reference(session), TestCard.VISA);
        Sessions.awaitState(order.id(), session, "SUCCEEDED");
        Orders.get(order.id())
                .body("paymentStatus", equalTo("PAID"))
                .body("payments[0].method", equalTo("STRIPE card"));
        Sessions.deliverAll(session);
        Orders.get(order.id()).body("payments", hasSize(1));
        Invoicing.byHand();
        Invoicing.issue(order.id()).statusCode(201);
        asked().get("/orders/{id}/invoices", order.id()).then().body("items", hasSize(1));
    }

    @Test
    void the_same_wish_is_one_session_and_another_takes_its_place() {
        Orders.Placed order = Orders.placed();
        UUID key = UUID.randomUUID();
        String first = asked(key)
                .body(PAGE)
                .post("/orders/{id}/payment-sessions", order.id())
                .path("id");
        asked(key)
                .body(PAGE)
                .post("/orders/{id}/payment-sessions", order.id())
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
        start(order.id(), PAGE).body("id", equalTo(first));
        String part = "{\"form\":\"HOSTED_PAGE\",\"amount\":%s}".formatted(eur("20.00"));
        String second = start(order.id(), part).statusCode(201).extract().path("id");
        assertThat(second).isNotEqualTo(first);
        Sessions.awaitState(order.id(), first, "CANCELLED");
        StripeStub.server().pay(reference(second), TestCard.VISA);
        Sessions.deliverAll(second);
        Orders.get(order.id())
                .body("paymentStatus", equalTo("PARTIALLY_PAID"))
                .body("totals.dueTotal.amount", equalTo("28.60"));
        asked().get("/orders/{id}/payment-sessions", order.id())
                .then()
                .body("items.state", hasItems("CANCELLED", "SUCCEEDED"));
    }

    @Test
    @Proves("O-044")
    @Proves("O-045")
    void a_declined_card_leaves_the_order_unpaid_and_a_late_report_of_it_undoes_nothing() {
        Orders.Placed order = Orders.placed();
        String intent = Sessions.startedIntent(order.id());
        StripeStub.server().pay(intent, TestCard.DECLINED);
        StripeEvent failed = StripeStub.eventsOf(intent).getLast();
        StripeStub.deliver(failed).statusCode(204);
        Orders.get(order.id())
                .body("paymentStatus", equalTo("AWAITING_PAYMENT"))
                .body("views.paymentStatus", equalTo("CANCELLED"));
        asked().get("/orders/{id}/history", order.id())
                .then()
                .body("items.findAll { it.type == 'PAYMENT_FAILED' }.reason", hasItem("generic_decline"));
        StripeStub.server().pay(intent, TestCard.VISA);
        Sessions.deliverAll(intent);
        StripeStub.deliver(failed).statusCode(204);
        Orders.get(order.id())
                .body("paymentStatus", equalTo("PAID"))
                .body("payments", hasSize(1))
                .body("views.paymentStatus", equalTo("PAID"));
    }

    @Test
    void no_payment_begins_where_its_answer_cannot_be_read() {
        Orders.Placed order = Orders.placed();
        given().accept("application/xml")
                .contentType("application/json")
                .body(PAGE)
                .post(Sessions.statusPath(order.id()) + "/payment-sessions")
                .then()
                .statusCode(406);
        asked().get("/orders/{id}/payment-sessions", order.id()).then().body("items", hasSize(0));
    }

    @Test
    void the_buyer_pays_by_the_link_of_the_order() {
        Orders.Placed order = Orders.placed();
        String path = Sessions.statusPath(order.id());
        given().accept("application/json").get(path).then().body("payableOnline", equalTo(true));
        String page = given().accept("text/html").get(path).asString();
        assertThat(page).contains("Pay €48.60 now", "method=\"post\"", "/payment-sessions\"");
        String location = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .post(path + "/payment-sessions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(location).contains("/pay/cs_test_");
        String session = Sessions.byLink(path, "{\"form\":\"HOSTED_PAGE\"}")
                .statusCode(201)
                .body("paymentUrl", equalTo(location))
                .extract()
                .path("id");
        StripeStub.server().pay(location.replaceAll(".*/", ""), TestCard.VISA);
        Sessions.deliverAll(session);
        given().get(path + "/payment-sessions/" + session).then().body("state", equalTo("SUCCEEDED"));
        given().accept("application/json").get(path).then().body("payableOnline", equalTo(false));
        Sessions.byLink(path + "x", "{\"form\":\"HOSTED_PAGE\"}")
                .statusCode(404)
                .body("code", equalTo("order-status-not-found"));
    }

    @Test
    void the_reminder_leads_to_the_payment() {
        Orders.Placed order = Orders.placed();
        asked(UUID.randomUUID())
                .post("/orders/{id}/payment-reminders", order.id())
                .then()
                .statusCode(201);
        assertThat(MailSeam.awaitMailsTo(order.email(), 2))
                .anySatisfy(mail -> assertThat(mail.text()).contains("Pay now", "#pay"));
    }

    @Test
    void what_cannot_be_paid_is_refused() {
        Orders.Placed order = Orders.placed();
        start(order.id(), "{\"form\":\"HOSTED_PAGE\",\"amount\":%s}".formatted(eur("48.61")))
                .statusCode(422)
                .body("code", equalTo("payment-exceeds-due"));
        start(order.id(), "{\"form\":\"HOSTED_PAGE\",\"amount\":%s}".formatted(eur("0.00")))
                .statusCode(422)
                .body("code", equalTo("payment-not-positive"));
        start(order.id(), "{\"form\":\"HOSTED_PAGE\",\"amount\":{\"amount\":\"1\",\"currency\":\"JPY\"}}")
                .statusCode(422)
                .body("code", equalTo("invalid-money"));
        start(order.id(), "{\"form\":\"HOSTED_PAGE\",\"returnUrl\":\"javascript:alert(1)\"}")
                .statusCode(400);
        start(UUID.randomUUID(), PAGE).statusCode(404).body("code", equalTo("order-not-found"));
        Sessions.get(order.id(), UUID.randomUUID()).statusCode(404).body("code", equalTo("payment-session-not-found"));
        start(order.id(), "{\"form\":\"HOSTED_PAGE\",\"amount\":%s}".formatted(eur("0.10")))
                .statusCode(201)
                .body("state", equalTo("FAILED"))
                .body("failureCode", equalTo("amount_too_small"));
    }

    @Test
    void events_that_are_not_the_providers_are_refused_and_foreign_ones_change_nothing() {
        String body = "{\"type\":\"charge.captured\",\"data\":{\"object\":{}}}";
        StripeStub.deliver(body, StripeStub.server().sign(body)).statusCode(204);
        StripeStub.deliver(body + " ", StripeStub.server().sign(body))
                .statusCode(400)
                .body("code", equalTo("provider-signature-invalid"));
        String old = StripeStub.server().sign(body).replaceFirst("t=\\d+", "t=1700000000");
        StripeStub.deliver(body, old).statusCode(400).body("code", not(equalTo("")));
        for (String none : List.of("no json", "[]", "{}", "null", "7", "{\"type\":[]}")) {
            StripeStub.deliver(none, StripeStub.server().sign(none))
                    .statusCode(400)
                    .body("code", equalTo("provider-event-unreadable"));
        }
        String foreign = "{\"type\":\"payment_intent.succeeded\",\"data\":{\"object\":{\"object\":\"payment_intent\","
                + "\"id\":\"pi_1\",\"status\":\"succeeded\",\"amount_received\":100,\"currency\":\"eur\","
                + "\"metadata\":{\"comptoir_payment_session\":\"" + UUID.randomUUID() + "\"}}}}";
        StripeStub.deliver(foreign, StripeStub.server().sign(foreign)).statusCode(204);
    }

    @Test
    void a_session_that_another_took_the_place_of_has_changed_after_it_began() {
        Orders.Placed order = Orders.placed();
        String list = "/orders/" + order.id() + "/payment-sessions";
        String older = start(order.id(), PAGE).extract().path("id");
        String began = Sessions.get(order.id(), older).extract().path("updatedAt");
        String newer =
                start(order.id(), "{\"form\":\"CLIENT_SECRET\"}").extract().path("id");
        Sessions.awaitState(order.id(), older, "CANCELLED");
        String ended = Sessions.get(order.id(), older).extract().path("updatedAt");
        assertThat(Instant.parse(ended)).isAfter(Instant.parse(began));
        assertThat(CatchUp.since(Orders::asked, list, "id", began)).containsExactlyInAnyOrder(newer, older);
        asked().get(list + "?updatedFrom=2999-01-01T00:00:00Z").then().body("items", hasSize(0));
    }
}
