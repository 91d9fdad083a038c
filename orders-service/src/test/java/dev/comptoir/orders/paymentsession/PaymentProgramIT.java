package dev.comptoir.orders.paymentsession;

import static dev.comptoir.orders.Orders.eur;
import static dev.comptoir.orders.Orders.refund;
import static dev.comptoir.orders.PaymentProgramStub.program;
import static dev.comptoir.orders.PaymentProgramStub.report;
import static dev.comptoir.orders.paymentsession.Sessions.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.orders.Orders;
import dev.comptoir.orders.PaymentProgram.Fault;
import dev.comptoir.orders.PaymentProgramStub;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.WithPaymentProgram;
import dev.comptoir.orders.refund.RefundStates;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A store whose money a program of the merchant's own moves. */
@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
@WithPaymentProgram
class PaymentProgramIT {

    private static final String PAGE = "{\"form\":\"HOSTED_PAGE\",\"returnUrl\":\"https://shop.example/thanks\"}";
    private static final String FULL = "{\"full\":true}";

    /** How many cuts; by hand more. */
    private static final int CUTS = Integer.getInteger("comptoir.cuts", 60);

    private static final int LONGEST_ANSWER = 450;
    private static final Fault SILENCE = new Fault(true, 0, Duration.ZERO, null);

    /** Longer than whoever asked waits, and not too long for the program under test. */
    private static final Fault SLOW = new Fault(true, 200, Duration.ofMillis(3500), null);

    private static final List<Fault> FAULTS = List.of(
            SILENCE,
            new Fault(true, 200, Duration.ofSeconds(7), null),
            new Fault(false, 500, Duration.ZERO, null),
            new Fault(true, 500, Duration.ZERO, null),
            new Fault(false, 429, Duration.ZERO, null),
            new Fault(true, 302, Duration.ZERO, null),
            new Fault(true, 200, Duration.ZERO, "{\"id\":\"other\",\"state\":\"OPEN\"}"),
            new Fault(true, 200, Duration.ZERO, "<html>Welcome</html>"));

    /** A session, and the payment that is behind it at the program. */
    private record Started(UUID order, String session) {

        String payment() {
            List<Map<String, Object>> found = program().paymentsOf(session);
            assertThat(found).hasSize(1);
            return (String) found.getFirst().get("id");
        }
    }

    private static Started started() {
        UUID order = Orders.placed().id();
        String session = start(order, PAGE)
                .statusCode(201)
                .body("state", oneOf("CREATING", "OPEN", "UNKNOWN"))
                .extract()
                .path("id");
        return new Started(order, session);
    }

    /** Whoever asks does not wait for a slow answer for ever. */
    private static Started open() {
        Started started = started();
        Sessions.awaitState(started.order(), started.session(), "OPEN");
        return started;
    }

    private static Started paid() {
        Started started = open();
        report("payment.updated", program().pay(started.payment())).statusCode(204);
        return started;
    }

    private static String refunded(Started paid) {
        return refund(paid.order(), UUID.randomUUID(), FULL)
                .statusCode(201)
                .body("settlement", equalTo("PROVIDER"))
                .body("state", oneOf("PENDING", "UNKNOWN"))
                .extract()
                .path("id");
    }

    @Test
    @Proves("O-043")
    @Proves("O-055")
    void a_buyer_pays_at_the_merchants_program_and_the_order_is_paid_once_however_often_that_is_reported() {
        Started started = open();
        Sessions.get(started.order(), started.session())
                .body("provider", equalTo("GENERIC"))
                .body("paymentUrl", startsWith("https://pay.example/pay-"));
        assertThat(program().requests()).contains("payment.start " + started.session());
        Map<String, Object> declined = program().decline(started.payment());
        report("payment.updated", declined).statusCode(204);
        report("payment.updated", declined).statusCode(204);
        Map<String, Object> paid = program().pay(started.payment());
        report("payment.updated", paid).statusCode(204);
        report("payment.updated", declined).statusCode(204);
        report("payment.updated", paid).statusCode(204);
        Orders.get(started.order())
                .body("paymentStatus", equalTo("PAID"))
                .body("payments", hasSize(1))
                .body("payments[0].method", equalTo("GENERIC card"))
                .body("payments[0].reference", equalTo(started.payment()));
        Orders.asked()
                .get("/orders/{id}/history", started.order())
                .then()
                .body("items.findAll { it.type == 'PAYMENT_FAILED' }.reason", equalTo(List.of("card-declined")));
    }

    @Test
    void a_storefront_gets_a_client_secret_and_a_lost_report_is_asked_for() {
        UUID order = Orders.placed().id();
        String session = start(order, "{\"form\":\"CLIENT_SECRET\"}")
                .statusCode(201)
                .body("clientSecret", startsWith("pay-"))
                .body("providerPublishableKey", equalTo("pk_of_the_shop"))
                .extract()
                .path("id");
        program().pay(new Started(order, session).payment());
        Sessions.awaitState(order, session, "SUCCEEDED");
        Orders.get(order).body("paymentStatus", equalTo("PAID"));
    }

    @Test
    void what_the_program_refuses_is_refused_and_what_is_cancelled_can_be_paid_no_longer() {
        UUID order = Orders.placed().id();
        start(order, "{\"form\":\"HOSTED_PAGE\",\"amount\":%s}".formatted(eur("0.10")))
                .statusCode(201)
                .body("state", equalTo("FAILED"))
                .body("failureCode", equalTo("amount-too-small"));
        Started started = started();
        Orders.asked()
                .body("{\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", started.order())
                .then()
                .statusCode(200);
        Sessions.awaitState(started.order(), started.session(), "CANCELLED");
        assertThat(program().paymentsOf(started.session())).extracting("state").containsExactly("CANCELLED");
    }

    @Test
    void whoever_asks_waits_for_a_slow_program_only_for_a_while_and_its_answer_is_noted_all_the_same() {
        program().fail(SLOW);
        UUID order = Orders.placed().id();
        String session = start(order, PAGE)
                .statusCode(201)
                .body("state", equalTo("CREATING"))
                .body("paymentUrl", nullValue())
                .extract()
                .path("id");
        Awaitility.await()
                .until(() ->
                        Sessions.get(order, session).extract().path("state").equals("OPEN"));
        assertThat(program().requests())
                .filteredOn(("payment.start " + session)::equals)
                .hasSize(1);

        Started paid = paid();
        program().fail(SLOW);
        String refund = refunded(paid);
        assertThat(program().refundsOf(paid.payment())).hasSize(1);
        Awaitility.await().until(() -> reference(paid.order(), refund) != null);
        assertThat(program().requests())
                .filteredOn(("refund.start " + refund)::equals)
                .hasSize(1);
    }

    private static String reference(UUID order, String refund) {
        return Orders.asked()
                .get("/orders/{id}/refunds/{refund}", order, refund)
                .then()
                .statusCode(200)
                .extract()
                .path("payments[0].providerReference");
    }

    @Test
    void whatever_becomes_of_an_answer_there_is_one_payment() {
        List<Started> all = new ArrayList<>();
        for (Fault fault : FAULTS) {
            program().fail(fault);
            all.add(started());
        }
        for (int i = 0; i < CUTS; i++) {
            PaymentProgramStub.proxy().cutAfter(i * LONGEST_ANSWER / CUTS);
            all.add(started());
            PaymentProgramStub.proxy().heal();
        }
        Sessions.awaitStates(all.stream().map(Started::session).toList(), "OPEN");
        for (Started started : all) {
            Sessions.get(started.order(), started.session()).body("state", equalTo("OPEN"));
            report("payment.updated", program().pay(started.payment())).statusCode(204);
            Orders.get(started.order()).body("paymentStatus", equalTo("PAID")).body("payments", hasSize(1));
        }
    }

    @Test
    @Proves("O-097")
    @Proves("X4")
    void whatever_becomes_of_an_answer_the_money_goes_back_once_with_the_refunds_id_as_key() {
        Map<String, Started> all = new LinkedHashMap<>();
        for (Fault fault : FAULTS) {
            Started paid = paid();
            program().fail(fault);
            all.put(refunded(paid), paid);
        }
        for (int i = 0; i < CUTS / 3; i++) {
            Started paid = paid();
            PaymentProgramStub.proxy().cutAfter(i * LONGEST_ANSWER * 3 / CUTS);
            all.put(refunded(paid), paid);
            PaymentProgramStub.proxy().heal();
        }
        RefundStates.await(all.keySet(), "PENDING");
        all.values().forEach(paid -> {
            List<Map<String, Object>> sent = program().refundsOf(paid.payment());
            assertThat(sent).hasSize(1);
            program().settle((String) sent.getFirst().get("id"), "SUCCEEDED");
        });
        RefundStates.await(all.keySet(), "SUCCEEDED");
        all.forEach((refund, paid) -> {
            RefundStates.found(paid.order(), refund).body("state", equalTo("SUCCEEDED"));
            assertThat(program().refundsOf(paid.payment())).hasSize(1);
            assertThat(program().requests()).contains("refund.start " + refund);
        });
    }

    @Test
    void a_refund_is_followed_in_any_order_of_its_reports_also_one_that_was_made_at_the_program() {
        Started paid = paid();
        String refund = refunded(paid);
        RefundStates.await(refund, "PENDING");
        String id = (String) program().refundsOf(paid.payment()).getFirst().get("id");
        Map<String, Object> gone = program().settle(id, "SUCCEEDED");
        Map<String, Object> failed = program().settle(id, "FAILED");
        for (Map<String, Object> said : List.of(failed, gone, failed)) {
            report("refund.updated", said).statusCode(204);
        }
        RefundStates.await(refund, "FAILED");
        RefundStates.found(paid.order(), refund).body("state", equalTo("FAILED"));
        Orders.get(paid.order()).body("paymentStatus", equalTo("PAID"));
        Map<String, Object> own = program().refund(paid.payment(), "8.60");
        report("refund.updated", own).statusCode(204);
        report("refund.updated", own).statusCode(204);
        Orders.get(paid.order())
                .body("totals.refundedTotal.amount", equalTo("8.60"))
                .body("refunds", hasSize(2));
    }

    @Test
    void a_dispute_that_is_lost_takes_the_payment_back_also_when_that_is_reported_first() {
        Started paid = paid();
        Map<String, Object> dispute = new LinkedHashMap<>();
        dispute.put("id", "dispute-" + UUID.randomUUID());
        dispute.put("paymentId", paid.payment());
        dispute.put("amount", Map.of("amount", "48.60", "currency", "EUR"));
        dispute.put("reason", "fraud");
        for (String state : List.of("LOST", "OPEN", "LOST")) {
            dispute.put("state", state);
            report("dispute.updated", dispute).statusCode(204);
        }
        Orders.get(paid.order())
                .body("paymentStatus", equalTo("AWAITING_PAYMENT"))
                .body("payments[0].reversedAt", notNullValue())
                .body("payments[0].disputedAt", nullValue());
    }

    @Test
    void reports_that_are_not_the_programs_are_refused_and_foreign_ones_change_nothing() {
        String body = "{\"type\":\"payout.sent\"}";
        Instant now = Instant.now();
        String signature = PaymentProgramStub.sign(body, now);
        PaymentProgramStub.deliver(body, signature, now).statusCode(204);
        PaymentProgramStub.deliver(body + " ", signature, now)
                .statusCode(400)
                .body("code", equalTo("provider-signature-invalid"));
        Instant old = now.minusSeconds(3600);
        PaymentProgramStub.deliver(body, PaymentProgramStub.sign(body, old), old)
                .statusCode(400);
        PaymentProgramStub.deliver("[]", PaymentProgramStub.sign("[]", now), now)
                .statusCode(400)
                .body("code", equalTo("provider-event-unreadable"));
        Map<String, Object> foreign = Map.of(
                "id",
                "pay-of-another",
                "sessionId",
                UUID.randomUUID().toString(),
                "state",
                "SUCCEEDED",
                "amount",
                Map.of("amount", "1.00", "currency", "EUR"));
        report("payment.updated", foreign).statusCode(204);
        Orders.asked().post("/payment-provider-events/stripe").then().statusCode(oneOf(400, 409, 415));
    }

    @Test
    void the_page_of_the_program_is_titled_in_the_language_of_the_order() {
        Started english = open();
        assertThat((String) program().paymentsOf(english.session()).getFirst().get("title"))
                .startsWith("Order ");
        Orders.Placed order = Orders.placed();
        Database.current().execute("update orders set customer_locale = 'fr-FR' where id = ?", order.id());
        String session = start(order.id(), PAGE).statusCode(201).extract().path("id");
        Sessions.awaitState(order.id(), session, "OPEN");
        assertThat((String) program().paymentsOf(session).getFirst().get("title"))
                .isEqualTo("Commande " + order.number());
        Orders.asked().get("/orders/{id}/payment-sessions", order.id()).then().body("items.state", hasItem("OPEN"));
    }
}
