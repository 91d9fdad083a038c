package dev.comptoir.orders.refund;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static dev.comptoir.orders.Orders.refund;
import static dev.comptoir.orders.refund.RefundStates.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.RefundChangedV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.contracts.shared.RefundPaymentV1;
import dev.comptoir.localstack.payment.TestCard;
import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.StripeStub;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.WithStripe;
import dev.comptoir.orders.paymentsession.Sessions;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One refund that goes back over several payments. */
@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
@WithStripe
class RefundOverPaymentsIT {

    /** How many cuts; by hand more. */
    private static final int CUTS = Integer.getInteger("comptoir.cuts", 40);

    private static final int LONGEST_ANSWER = 700;
    private static final String FULL = "{\"full\":true}";

    /** Pays so much of an order through the provider. */
    private static String paid(UUID order, String amount, TestCard card) {
        String intent =
                Sessions.startedIntent(order, "{\"form\":\"CLIENT_SECRET\",\"amount\":%s}".formatted(eur(amount)));
        StripeStub.server().pay(intent, card);
        Sessions.deliverAll(intent);
        return intent;
    }

    private static List<String> payments(UUID order) {
        return Orders.get(order).extract().path("payments.id");
    }

    @Test
    @Proves("X4")
    @Proves("O-090")
    void what_a_card_and_a_transfer_paid_goes_back_in_one_refund() {
        Orders.Placed order = Orders.placed();
        String intent = paid(order.id(), "30.00", TestCard.VISA);
        Orders.pay(order.id(), "18.60").statusCode(201);
        List<String> ids = payments(order.id());
        asked().body(FULL)
                .post("/orders/{id}/refunds/preview", order.id())
                .then()
                .statusCode(200)
                .body("settlement", equalTo("MIXED"))
                .body("payments.paymentId", contains(ids.get(0), ids.get(1)))
                .body("payments.amount.amount", contains("30.00", "18.60"))
                .body("payments.settlement", contains("PROVIDER", "MANUAL"))
                .body("refundableTotal.amount", equalTo("0.00"));
        UUID key = UUID.randomUUID();
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            String refund = refund(order.id(), key, FULL)
                    .statusCode(201)
                    .body("settlement", equalTo("MIXED"))
                    .extract()
                    .path("id");
            found(order.id(), refund, "SUCCEEDED")
                    .body("paymentId", nullValue())
                    .body("failedAmount.amount", equalTo("0.00"))
                    .body("payments.state", contains("SUCCEEDED", "SUCCEEDED"));
            refund(order.id(), key, FULL).statusCode(201).body("id", equalTo(refund));
            RefundIssuedV1 issued = events.await(RefundIssuedV1.class, order.id());
            assertThat(issued.settlement()).isEqualTo("MIXED");
            assertThat(issued.payments())
                    .extracting(RefundPaymentV1::paymentId)
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
            assertThat(issued.payments())
                    .extracting(part -> part.settlement() + " " + part.amount().amount())
                    .containsExactly("PROVIDER 30.00", "MANUAL 18.60");
            assertThat(events.await(RefundChangedV1.class, order.id()).state()).isEqualTo("SUCCEEDED");
        }
        assertThat(StripeStub.server().refundsOf(intent))
                .singleElement()
                .satisfies(sent -> assertThat(sent.get("amount").asLong()).isEqualTo(3000));
        Orders.get(order.id())
                .body("paymentStatus", equalTo("REFUNDED"))
                .body("totals.dueTotal.amount", equalTo("48.60"))
                .body("refunds", hasSize(1));
        assertThat(MailSeam.awaitMailsTo(order.email(), 3))
                .filteredOn(mail -> mail.subject().contains("efund"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("48.60"));
    }

    @Test
    void a_part_that_fails_leaves_the_others_and_is_refundable_and_creditable_again() {
        Orders.Placed order = Orders.placed();
        paid(order.id(), "30.00", TestCard.VISA);
        paid(order.id(), "18.60", TestCard.REFUND_PENDING);
        Invoicing.with("MANUAL", true, () -> {
            Invoicing.issued(order.id());
            String refund = refund(order.id(), UUID.randomUUID(), FULL)
                    .statusCode(201)
                    .body("settlement", equalTo("PROVIDER"))
                    .body("state", equalTo("PENDING"))
                    .body("payments.amount.amount", contains("18.60", "30.00"))
                    .extract()
                    .path("id");
            String reference = RefundStates.reference(refund);
            found(order.id(), refund).body("payments.state", contains("PENDING", "SUCCEEDED"));
            StripeStub.server().settleRefund(reference, false);
            try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
                Sessions.deliverAll(reference);
                Sessions.deliverAll(reference);
                RefundChangedV1 changed = events.await(RefundChangedV1.class, order.id());
                assertThat(changed.state()).isEqualTo("PARTIALLY_SUCCEEDED");
                assertThat(changed.failedAmount().amount()).isEqualTo("18.60");
            }
            found(order.id(), refund)
                    .body("state", equalTo("PARTIALLY_SUCCEEDED"))
                    .body("failedAmount.amount", equalTo("18.60"))
                    .body("payments.failureCode", contains("expired_or_canceled_card", null))
                    .body("refundableTotal.amount", equalTo("18.60"));
            assertCredited(order.id(), "30.00");
            refund(order.id(), UUID.randomUUID(), "{\"full\":true,\"settlement\":\"MANUAL\"}")
                    .statusCode(201)
                    .body("amount.amount", equalTo("18.60"))
                    .body("paymentStatus", equalTo("REFUNDED"));
            assertCredited(order.id(), "30.00", "18.60");
        });
    }

    private static void assertCredited(UUID order, String... amounts) {
        assertThat(Database.current()
                        .value(
                                "select string_agg(total_minor::text, ',' order by id) from credit_notes where order_id = ?",
                                order))
                .isEqualTo(String.join(
                        ",",
                        List.of(amounts).stream()
                                .map(amount -> amount.replace(".", ""))
                                .toList()));
    }

    @Test
    void the_payments_can_be_named_and_each_gives_back_no_more_than_it_has_left() {
        Orders.Placed order = Orders.placed();
        String intent = paid(order.id(), "30.00", TestCard.VISA);
        Orders.pay(order.id(), "18.60").statusCode(201);
        List<String> ids = payments(order.id());
        String ten = """
                {"amount":%s,"payments":[{"paymentId":"%s","amount":%s},{"paymentId":"%s","amount":%s}]}""".formatted(eur("10.00"), ids.get(1), eur("7.50"), ids.get(0), eur("2.50"));
        String refund = refund(order.id(), UUID.randomUUID(), ten)
                .statusCode(201)
                .body("payments.settlement", contains("MANUAL", "PROVIDER"))
                .extract()
                .path("id");
        found(order.id(), refund, "SUCCEEDED").body("payments.state", contains("SUCCEEDED", "SUCCEEDED"));
        assertThat(StripeStub.server().refundsOf(intent))
                .singleElement()
                .satisfies(sent -> assertThat(sent.get("amount").asLong()).isEqualTo(250));
        refused(order.id(), named("11.11", ids.get(1)), "refund-exceeds-payment")
                .body("refundable.amount", equalTo("11.10"))
                .body("paymentId", equalTo(ids.get(1)));
        refused(order.id(), named("1.00", UUID.randomUUID().toString()), "payment-not-in-order");
        refused(order.id(), named("0.00", ids.get(1)).replaceFirst("0.00", "5.00"), "refund-payments-unclear");
        refused(
                order.id(),
                named("1.00", ids.get(1)).replaceFirst("\\{", "{\"settlement\":\"PROVIDER\","),
                "payment-not-at-provider");
        String rest = refund(order.id(), UUID.randomUUID(), named("27.50", ids.get(0)))
                .statusCode(201)
                .extract()
                .path("id");
        RefundStates.await(rest, "SUCCEEDED");
        refund(order.id(), UUID.randomUUID(), FULL)
                .statusCode(201)
                .body("settlement", equalTo("MANUAL"))
                .body("amount.amount", equalTo("11.10"));
    }

    private static String named(String amount, String payment) {
        return "{\"amount\":%s,\"payments\":[{\"paymentId\":\"%s\",\"amount\":%s}]}"
                .formatted(eur(amount), payment, eur(amount));
    }

    private static ValidatableResponse refused(UUID order, String body, String code) {
        return refund(order, UUID.randomUUID(), body).statusCode(422).body("code", equalTo(code));
    }

    @Test
    void what_was_recorded_by_hand_for_a_payment_is_the_same_money_as_what_is_then_sent_at_the_provider() {
        Orders.Placed order = Orders.placed();
        String intent = paid(order.id(), "30.00", TestCard.VISA);
        Orders.pay(order.id(), "18.60").statusCode(201);
        List<String> ids = payments(order.id());
        String body = """
                {"full":true,"settlement":"MANUAL",
                 "payments":[{"paymentId":"%s","amount":%s},{"paymentId":"%s","amount":%s}]}""".formatted(ids.get(0), eur("30.00"), ids.get(1), eur("18.60"));
        refund(order.id(), UUID.randomUUID(), body)
                .statusCode(201)
                .body("settlement", equalTo("MANUAL"))
                .body("state", equalTo("SUCCEEDED"));
        assertThat(StripeStub.server().refundsOf(intent)).isEmpty();
        String sent = StripeStub.server().refund(intent, 3000);
        Sessions.deliverAll(sent);
        Sessions.deliverAll(sent);
        Orders.get(order.id()).body("refunds", hasSize(1)).body("totals.refundedTotal.amount", equalTo("48.60"));
    }

    /** Each refund asks the provider twice; either answer may be cut, and the program may be killed between the two. */
    @Test
    void an_answer_that_is_cut_at_any_byte_sends_each_part_once() {
        Orders.Placed order = Orders.placed();
        String first = paid(order.id(), "30.00", TestCard.VISA);
        String second = paid(order.id(), "18.60", TestCard.VISA);
        List<String> ids = payments(order.id());
        String body = """
                {"amount":%s,"payments":[{"paymentId":"%s","amount":%s},{"paymentId":"%s","amount":%s}]}""".formatted(eur("0.03"), ids.get(0), eur("0.01"), ids.get(1), eur("0.02"));
        List<String> refunds = new ArrayList<>();
        for (int i = 0; i < CUTS; i++) {
            StripeStub.proxy().cutAfter(i * 2 * LONGEST_ANSWER / CUTS);
            refunds.add(refund(order.id(), UUID.randomUUID(), body)
                    .statusCode(201)
                    .body("state", oneOf("SUCCEEDED", "UNKNOWN", "PENDING"))
                    .extract()
                    .path("id"));
            StripeStub.proxy().heal();
        }
        Database.current().execute("""
                update refund_transfers set state = 'PENDING', reference = null, attempts = 0, next_look_at = now()
                 where refund_id = ?""", UUID.fromString(refunds.getFirst()));
        Database.current()
                .execute("update refunds set state = 'PENDING' where id = ?", UUID.fromString(refunds.getFirst()));
        RefundStates.await(refunds, "SUCCEEDED");
        assertThat(StripeStub.server().refundsOf(first)).hasSize(CUTS);
        assertThat(StripeStub.server().refundsOf(second)).hasSize(CUTS);
        Orders.get(order.id()).body("refunds", hasSize(CUTS)).body("refunds.state", everyItem(equalTo("SUCCEEDED")));
    }
}
