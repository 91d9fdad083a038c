package dev.comptoir.orders.edit;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.contracts.shared.ShippingV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class RecordedEditIT {

    private static ValidatableResponse edit(UUID order, String body) {
        return asked(UUID.randomUUID())
                .body(body)
                .post("/orders/{id}/edits", order)
                .then();
    }

    @Test
    void the_history_of_a_change_of_price_has_what_changed_and_nothing_else() {
        UUID order = UUID.fromString(asked(UUID.randomUUID())
                .body("""
                        {"customer":{"email":"price@example.test","name":"Ann"},
                         "lines":[{"name":"Work","quantity":1,"unitPrice":%s,"taxPercent":"20"}]}""".formatted(eur("10.00")))
                .post("/orders")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id"));
        String work = Orders.lineIds(order).getFirst();
        edit(order, "{\"changeLines\":[{\"lineId\":\"%s\",\"unitPrice\":%s}]}".formatted(work, eur("12.00")))
                .statusCode(200);
        List<String> fields = asked().get("/orders/{id}/history", order)
                .then()
                .extract()
                .path("items.find { it.type == 'ORDER_EDITED' }.changes.field");
        assertThat(fields)
                .contains("lines[" + work + "].unitPrice", "totals.total")
                .noneMatch(field -> field.endsWith("discount") || field.equals("merchantDiscounts"));
    }

    /** Rows are changed in place: what the event says of before was read before that. */
    @Test
    void the_event_says_how_the_order_was_too() {
        UUID order = Orders.placed().id();
        String shirts = Orders.lineIds(order).getFirst();
        String book = Orders.lineIds(order).get(1);
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            edit(order, """
                    {"changeLines":[{"lineId":"%s","quantity":3}],"removeLines":["%s"],
                     "customer":{"email":"new-%s@example.test","name":"Berta Neumann"},
                     "billingAddress":{"line1":"9 New Street","city":"Lyon","country":"FR"}}""".formatted(shirts, book, order)).statusCode(200);
            OrderEditedV1 told = events.await(OrderEditedV1.class, order);
            assertThat(told.previousLines()).extracting("sku").containsExactly("SHIRT-M", "BOOK");
            assertThat(told.previousLines()).extracting("quantity").containsExactly(2, 1);
            assertThat(told.lines()).extracting("quantity").containsExactly(3);
            assertThat(told.customer().name()).isEqualTo("Berta Neumann");
            assertThat(told.previousCustomer().name()).isNotEqualTo("Berta Neumann");
            assertThat(told.billingAddress().line1()).isEqualTo("9 New Street");
            assertThat(told.previousBillingAddress().line1()).isNotEqualTo("9 New Street");
            assertThat(told.previousShippingAddress()).isEqualTo(told.shippingAddress());
        }
    }

    @Test
    void the_event_says_which_shipping_method_it_was_and_is() {
        UUID order = Orders.placed().id();
        String name = "Van " + order;
        String method = asked(UUID.randomUUID())
                .body("{\"name\":\"%s\",\"price\":%s,\"countries\":[]}".formatted(name, eur("5.00")))
                .post("/shipping-methods")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            String shipping =
                    "{\"methodId\":\"%s\",\"price\":%s,\"tax\":%s}".formatted(method, eur("5.00"), eur("1.00"));
            edit(order, "{\"shipping\":%s}".formatted(shipping)).statusCode(200);
            OrderEditedV1 told = events.await(OrderEditedV1.class, order);
            Money price = Money.ofMinor(500, "EUR");
            assertThat(told.previousShipping()).isEqualTo(new ShippingV1(Cart.METHOD, "Colissimo", price));
            assertThat(told.shipping()).isEqualTo(new ShippingV1(UUID.fromString(method), name, price));
            assertThat(told.totals()).isEqualTo(told.previousTotals());
        }
        Orders.get(order).body("shipping.methodId", equalTo(method)).body("shipping.name", equalTo(name));
    }
}
