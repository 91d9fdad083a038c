package dev.comptoir.orders.reminder;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comptoir.json.Json;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class ReminderIT {

    @Inject
    SendDueReminders due;

    private static ValidatableResponse remind(UUID order) {
        return asked(UUID.randomUUID())
                .post("/orders/{id}/payment-reminders", order)
                .then();
    }

    private static void after(Integer days) {
        String settings = asked().get("/settings/orders").asString();
        ObjectNode changed = (ObjectNode) Json.read(settings, JsonNode.class);
        changed.remove("version");
        changed.remove("paymentReminderAfterDays");
        if (days != null) {
            changed.put("paymentReminderAfterDays", days);
        }
        asked().header("If-Match", asked().get("/settings/orders").header("ETag"))
                .body(changed.toString())
                .put("/settings/orders")
                .then()
                .statusCode(200);
    }

    private static UUID placedDaysAgo(int days) {
        UUID order = Orders.placed().id();
        Database.current()
                .execute("update orders set placed_at = now() - make_interval(days => ?) where id = ?", days, order);
        return order;
    }

    private static long reminders(UUID order) {
        return Database.current().count("order_payment_reminders where order_id = ?", order);
    }

    @Test
    @Proves("O-081")
    void a_customer_is_reminded_by_hand_while_something_is_due() {
        Orders.Placed order = Orders.placed();
        Orders.pay(order.id(), "8.60").statusCode(201);
        remind(order.id())
                .statusCode(201)
                .body("due.amount", equalTo("40.00"))
                .body("sentBy", equalTo("Test merchant"));
        assertThat(MailSeam.awaitMailsTo(order.email(), 2))
                .filteredOn(mail -> mail.subject().equals("Payment due for your order " + order.number()))
                .singleElement()
                .extracting(MailSeam.ReceivedMail::text, STRING)
                .contains("€40.00 of your order")
                .contains("Still to pay: €40.00");
        await().untilAsserted(() ->
                asked().get("/orders/{id}/payment-reminders", order.id()).then().body("items.state", contains("SENT")));
        Orders.pay(order.id(), null).statusCode(201);
        remind(order.id()).statusCode(409).body("code", equalTo("nothing-due"));
        remind(UUID.randomUUID()).statusCode(404);
        UUID cancelled = Orders.placed().id();
        asked().body("{\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", cancelled)
                .then()
                .statusCode(200);
        remind(cancelled).statusCode(409);
    }

    @Test
    void a_customer_whose_money_went_back_is_not_reminded_of_it() {
        UUID order = Orders.paid().id();
        Orders.refund(order, UUID.randomUUID(), "{\"full\":true}").statusCode(201);
        remind(order).statusCode(409).body("code", equalTo("order-refunded"));
        assertThat(reminders(order)).isZero();
        Orders.pay(order, "8.60").statusCode(201);
        remind(order).statusCode(201).body("due.amount", equalTo("40.00"));
    }

    @Test
    @Proves("O-081")
    void reminders_come_by_themselves_once_after_the_days_that_are_set() {
        UUID young = placedDaysAgo(2);
        UUID waiting = placedDaysAgo(4);
        UUID ancient = placedDaysAgo(40);
        UUID paid = placedDaysAgo(4);
        Orders.pay(paid, null).statusCode(201);
        AtOnce.times(3, () -> due.handle().await().indefinitely());
        assertThat(reminders(waiting)).isZero();
        after(3);
        try {
            AtOnce.times(5, () -> due.handle().await().indefinitely());
            // The program looks by itself, too, and may have been the one.
            await().until(() -> reminders(waiting) == 1);
            assertThat(reminders(young) + reminders(ancient) + reminders(paid)).isZero();
            due.handle().await().indefinitely();
            assertThat(Database.current().count("mails where subject_id = ? and purpose = 'payment-reminder'", waiting))
                    .isEqualTo(1);
            asked().get("/orders/{id}/payment-reminders", waiting)
                    .then()
                    .body("items[0].afterDays", equalTo(3))
                    .body("items[0].sentBy", equalTo("orders-service"));
        } finally {
            after(null);
        }
    }

    @Test
    void the_days_have_bounds() {
        String etag = asked().get("/settings/orders").header("ETag");
        String body = """
                {"nextOrderNumber":1,"prefix":"","suffix":"","zeroTotalPaymentStatus":"PAID","paymentReminderAfterDays":%d}""";
        for (int days : new int[] {0, 91, -1}) {
            asked().header("If-Match", etag)
                    .body(body.formatted(days))
                    .put("/settings/orders")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/paymentReminderAfterDays"));
        }
    }
}
