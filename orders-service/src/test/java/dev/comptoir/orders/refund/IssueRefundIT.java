package dev.comptoir.orders.refund;

import static dev.comptoir.orders.Orders.refund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class IssueRefundIT {

    private static final String FULL = "{\"full\":true}";

    private static String sum(String amount) {
        return "{\"amount\":%s}".formatted(Orders.eur(amount));
    }

    private static long refunds(UUID orderId) {
        return Database.current().count("refunds where order_id = ?", orderId);
    }

    @Test
    @Proves("O-090")
    @Proves("O-098")
    @Proves("O-029")
    void gives_money_back_and_lists_it_on_the_order() {
        Orders.Placed order = Orders.paid();
        refund(order.id(), UUID.randomUUID(), sum("12.345"))
                .statusCode(201)
                .body("amount.amount", equalTo("12.35"))
                .body("settlement", equalTo("MANUAL"))
                .body("state", equalTo("SUCCEEDED"))
                .body("paymentStatus", equalTo("PARTIALLY_REFUNDED"))
                .body("refundableTotal.amount", equalTo("36.25"));
        Orders.get(order.id())
                .body("refunds", hasSize(1))
                .body("refunds[0].amount.amount", equalTo("12.35"))
                .body("totals.refundedTotal.amount", equalTo("12.35"));
    }

    @Test
    void the_other_programs_are_told_with_the_units_to_put_back() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed order = Orders.paid();
            String shirt = Orders.lineIds(order.id()).getFirst();
            refund(order.id(), UUID.randomUUID(), """
                            {"lines":[{"lineId":"%s","quantity":1}],"shipping":"full","reason":"torn"}""".formatted(shirt))
                    .statusCode(201)
                    .body("amount.amount", equalTo("18.00"))
                    .body("shippingAmount.amount", equalTo("6.00"))
                    .body("lines[0].restocked", equalTo(true));
            RefundIssuedV1 told = events.await(RefundIssuedV1.class, order.id());
            assertThat(told.version()).isEqualTo(3);
            assertThat(told.previousPaymentStatus()).isEqualTo("PAID");
            assertThat(told.paymentStatus()).isEqualTo("PARTIALLY_REFUNDED");
            assertThat(told.lines()).singleElement().satisfies(line -> {
                assertThat(line.sku()).isEqualTo("SHIRT-M");
                assertThat(line.quantity()).isEqualTo(1);
                assertThat(line.restocked()).isTrue();
                assertThat(line.amount().amount()).isEqualTo("12.00");
            });
        }
    }

    @Test
    void an_unknown_order_is_not_found() {
        refund(UUID.randomUUID(), UUID.randomUUID(), FULL).statusCode(404).body("code", equalTo("order-not-found"));
    }

    @Test
    void a_cancelled_order_is_not_refundable() {
        Orders.Placed order = Orders.placed();
        Orders.asked()
                .body("{\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", order.id())
                .then()
                .statusCode(200);
        refund(order.id(), UUID.randomUUID(), FULL)
                .statusCode(409)
                .body("code", equalTo("order-not-refundable"))
                .body("status", equalTo(409))
                .body("lifecycle", equalTo("CANCELLED"));
    }

    @Test
    @Proves("O-094")
    void more_than_is_left_is_refused_and_leaves_nothing() {
        Orders.Placed order = Orders.paid();
        refund(order.id(), UUID.randomUUID(), sum("40.00")).statusCode(201);
        UUID key = UUID.randomUUID();
        refund(order.id(), key, sum("8.61"))
                .statusCode(422)
                .body("code", equalTo("refund-exceeds-refundable"))
                .body("requested.amount", equalTo("8.61"))
                .body("refundable.amount", equalTo("8.60"));
        assertThat(refunds(order.id())).isEqualTo(1);
        assertThat(Database.current().count("idempotency_keys where key = ?", key.toString()))
                .isZero();
        assertThat(Database.current().count("order_history where order_id = ? and type = 'REFUND_ISSUED'", order.id()))
                .isEqualTo(1);
    }

    @Test
    void the_same_key_gets_the_first_answer_again() {
        Orders.Placed order = Orders.paid();
        UUID key = UUID.randomUUID();
        String id =
                refund(order.id(), key, sum("5.00")).statusCode(201).extract().path("id");
        refund(order.id(), key, sum("5.00"))
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
        assertThat(refunds(order.id())).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        Orders.Placed order = Orders.paid();
        UUID key = UUID.randomUUID();
        refund(order.id(), key, sum("5.00")).statusCode(201);
        refund(order.id(), key, sum("6.00")).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertThat(refunds(order.id())).isEqualTo(1);
    }

    @Test
    @Proves("V01")
    void two_refunds_at_once_never_give_back_more_than_came_in() throws Exception {
        for (int round = 0; round < 5; round++) {
            Orders.Placed order = Orders.paid();
            Callable<Integer> attempt = () -> refund(order.id(), UUID.randomUUID(), sum("30.00"))
                    .extract()
                    .statusCode();
            try (var pool = Executors.newFixedThreadPool(2)) {
                List<Future<Integer>> answers = pool.invokeAll(List.of(attempt, attempt));
                assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                        .containsExactlyInAnyOrder(201, 422);
            }
            assertThat(refunds(order.id())).isEqualTo(1);
        }
    }

    @Test
    void the_second_refund_waits_for_the_first_and_is_quoted_afresh() throws Exception {
        Orders.Placed order = Orders.paid();
        try (Connection first = Database.current().open();
                var pool = Executors.newSingleThreadExecutor()) {
            first.setAutoCommit(false);
            run(
                    first,
                    "update orders set refunded_minor = 4000, version = version + 1 where id = '" + order.id() + "'");
            Future<String> second = pool.submit(() -> refund(order.id(), UUID.randomUUID(), FULL)
                    .statusCode(201)
                    .extract()
                    .path("amount.amount"));
            Awaitility.await().until(() -> Database.current().count("pg_locks where not granted") > 0);
            first.commit();
            assertThat(second.get()).isEqualTo("8.60");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void a_transaction_that_fails_leaves_nothing_and_the_same_key_works_afterwards() {
        Orders.Placed order = Orders.paid();
        UUID key = UUID.randomUUID();
        Database.current()
                .execute("alter table mails add constraint broken check (purpose <> 'order-refunded') not valid");
        try {
            refund(order.id(), key, FULL).statusCode(500).body("code", equalTo("internal-error"));
        } finally {
            Database.current().execute("alter table mails drop constraint broken");
        }
        assertThat(refunds(order.id())).isZero();
        assertThat(Database.current().count("idempotency_keys where key = ?", key.toString()))
                .isZero();
        Orders.get(order.id())
                .body("totals.refundedTotal.amount", equalTo("0.00"))
                .body("paymentStatus", equalTo("PAID"));
        refund(order.id(), key, FULL).statusCode(201).body("amount.amount", equalTo("48.60"));
    }

    @Test
    void rows_8_and_9_what_waits_in_the_outbox_is_told_once_kafka_takes_it() {
        Orders.Placed order = Orders.paid();
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            // A lease somebody else holds stands for a broker or relay that is away: the row waits.
            Database.current()
                    .execute(
                            "update outbox_shards set owner = gen_random_uuid(), lease_until = now() + interval '3 seconds'");
            refund(order.id(), UUID.randomUUID(), FULL).statusCode(201);
            assertThat(events.await(RefundIssuedV1.class, order.id()).amount().amount())
                    .isEqualTo("48.60");
        }
        Awaitility.await()
                .until(() -> Database.current()
                                .count("outbox where key = ?", order.id().toString())
                        == 0);
    }

    @Test
    @Proves("O-091")
    void full_gives_back_the_whole_total_and_puts_nothing_on_the_shelf() {
        Orders.Placed order = Orders.paid();
        refund(order.id(), UUID.randomUUID(), FULL)
                .statusCode(201)
                .body("amount.amount", equalTo("48.60"))
                .body("lines", hasSize(0))
                .body("paymentStatus", equalTo("REFUNDED"));
        refund(order.id(), UUID.randomUUID(), FULL).statusCode(422).body("code", equalTo("nothing-to-refund"));
    }

    @Test
    @Proves("V04")
    @Proves("O-096")
    void the_customers_mail_keeps_the_reason_to_itself_unless_it_is_shown() {
        Orders.Placed silent = Orders.paid();
        refund(silent.id(), UUID.randomUUID(), "{\"full\":true,\"reason\":\"rude customer\"}")
                .statusCode(201);
        MailSeam.ReceivedMail mail = refundMail(silent.email());
        assertThat(mail.text() + mail.html()).contains("48.60").doesNotContain("rude customer");
        Orders.Placed open = Orders.paid();
        refund(open.id(), UUID.randomUUID(), """
                        {"full":true,"reason":"Sorry for the <tear>","showReasonToCustomer":true}""").statusCode(201);
        MailSeam.ReceivedMail shown = refundMail(open.email());
        assertThat(shown.text()).contains("Sorry for the <tear>");
        assertThat(shown.html()).contains("Sorry for the &lt;tear&gt;");
    }

    private static MailSeam.ReceivedMail refundMail(String address) {
        return MailSeam.awaitMailsTo(address, 2).stream()
                .filter(mail -> mail.subject().startsWith("Refund"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Proves("O-095")
    void nobody_is_mailed_when_that_is_not_wanted_and_no_reason_is_needed() {
        Orders.Placed order = Orders.paid();
        refund(order.id(), UUID.randomUUID(), "{\"full\":true,\"notifyCustomer\":false}")
                .statusCode(201)
                .body("reason", nullValue());
        assertThat(Database.current().count("mails where subject_id = ? and purpose = 'order-refunded'", order.id()))
                .isZero();
    }
}
