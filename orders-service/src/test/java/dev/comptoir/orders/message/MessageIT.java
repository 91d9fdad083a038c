package dev.comptoir.orders.message;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.OrderNotificationCreatedV1;
import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class MessageIT {

    private static final String BODY =
            "{\"subject\":\"Which size?\",\"text\":\"M or L?\\n\\n<b>Bold</b> {{ order.number }}\"}";

    private static ValidatableResponse send(UUID order, Object key, String body) {
        return asked(key).body(body).post("/orders/{id}/messages", order).then();
    }

    @Test
    @Proves("O-170")
    @Proves("O-171")
    @Proves("O-026")
    void a_message_is_mailed_kept_and_published() {
        Orders.Placed order = Orders.placed();
        MailSeam.awaitMailsTo(order.email(), 1);
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            String id = send(order.id(), UUID.randomUUID(), BODY)
                    .statusCode(201)
                    .body("state", equalTo("QUEUED"))
                    .body("customerEmail", equalTo(order.email()))
                    .extract()
                    .path("id");
            OrderNotificationCreatedV1 event = events.await(OrderNotificationCreatedV1.class, order.id());
            assertThat(event.notificationId()).hasToString(id);
            assertThat(event.kind()).isEqualTo("MESSAGE");
            assertThat(event.version()).isEqualTo(2);
            MailSeam.ReceivedMail mail = MailSeam.awaitMailsTo(order.email(), 2).getFirst();
            assertThat(mail.subject()).isEqualTo("Which size?");
            assertThat(mail.text()).contains("Hello Ann Smith,").contains("<b>Bold</b> {{ order.number }}");
            assertThat(mail.html())
                    .contains("&lt;b&gt;Bold&lt;/b&gt; {{ order.number }}")
                    .contains("/v1/order-status/");
            await().untilAsserted(() -> asked().get("/orders/{id}/messages", order.id())
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].state", equalTo("SENT")));
            asked().get("/orders/{id}/messages/{message}", order.id(), id)
                    .then()
                    .statusCode(200)
                    .body("text", containsString("M or L?"));
        }
        Orders.get(order.id()).header("ETag", "\"2\"");
        asked().get("/orders/{id}/history", order.id()).then().body("items.type", hasItem("MESSAGE_SENT"));
    }

    @Test
    @Proves("O-214")
    void messages_of_a_customer_are_listed_across_orders_newest_first() {
        Cart first = Cart.of(UUID.randomUUID());
        Orders.Placed one = Orders.placed(first);
        Cart other = Cart.of(UUID.randomUUID());
        Orders.Placed two = Orders.placed(
                new Cart(other.orderId(), other.cartId(), first.email(), other.name(), other.locale(), other.sku()));
        send(one.id(), UUID.randomUUID(), BODY).statusCode(201);
        send(two.id(), UUID.randomUUID(), BODY).statusCode(201);
        asked().queryParam("customerEmail", first.email().toUpperCase(Locale.ROOT))
                .get("/order-messages")
                .then()
                .statusCode(200)
                .body("items.orderId", contains(two.id().toString(), one.id().toString()));
        asked().queryParam("customerEmail", "nobody@example.test")
                .get("/order-messages")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_message_is_sent_once_per_key_and_only_when_it_is_one() {
        Orders.Placed order = Orders.placed();
        UUID key = UUID.randomUUID();
        String id = send(order.id(), key, BODY).statusCode(201).extract().path("id");
        send(order.id(), key, BODY).statusCode(201).body("id", equalTo(id));
        asked().body(BODY)
                .post("/orders/{id}/messages", order.id())
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        for (String wrong : List.of(
                "{\"subject\":\"\",\"text\":\"a\"}",
                "{\"subject\":\"a\\nBcc: b@example.com\",\"text\":\"a\"}",
                "{\"subject\":\"a\",\"text\":\"" + "x".repeat(10_001) + "\"}")) {
            send(order.id(), UUID.randomUUID(), wrong).statusCode(400);
        }
        send(order.id(), UUID.randomUUID(), "{\"subject\":\"a\",\"text\":\"" + "x".repeat(1_100_000) + "\"}")
                .statusCode(413);
        send(UUID.randomUUID(), UUID.randomUUID(), BODY).statusCode(404).body("code", equalTo("order-not-found"));
        assertThat(Database.current().count("order_messages where order_id = ?", order.id()))
                .isEqualTo(1);
    }

    @Test
    @Proves("O-170")
    @Proves("G-005")
    void every_mail_about_an_order_is_listed_and_can_be_sent_again() {
        Orders.Placed order = Orders.placed();
        Orders.ship(order.id(), "{\"carrier\":\"Post\",\"notifyCustomer\":true}")
                .statusCode(201);
        MailSeam.awaitMailsTo(order.email(), 2);
        await().untilAsserted(() -> asked().get("/orders/{id}/emails", order.id())
                .then()
                .statusCode(200)
                .body("items.kind", contains("order-confirmation", "order-placed", "order-shipped"))
                .body("items.state", contains("SENT", "SENT", "SENT")));
        String id = asked().get("/orders/{id}/emails", order.id())
                .then()
                .body("items[0].recipient", equalTo(order.email()))
                .body("items[0].resendable", equalTo(true))
                .extract()
                .path("items[0].id");
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            asked(key)
                    .post("/orders/{id}/emails/{email}/resend", order.id(), id)
                    .then()
                    .statusCode(200)
                    .body("kind", equalTo("order-confirmation"));
        }
        assertThat(MailSeam.awaitMailsTo(order.email(), 3).getFirst().subject())
                .isEqualTo("Your order " + order.number());
        asked().get("/orders/{id}/emails", order.id()).then().body("items", hasSize(4));
        asked(UUID.randomUUID())
                .post("/orders/{id}/emails/{email}/resend", Orders.placed().id(), id)
                .then()
                .statusCode(404)
                .body("code", equalTo("email-not-found"));
        Database.current().execute("update mails set html_body = '' where id = ?::uuid", id);
        asked(UUID.randomUUID())
                .post("/orders/{id}/emails/{email}/resend", order.id(), id)
                .then()
                .statusCode(409)
                .body("code", equalTo("email-text-expired"));
    }
}
