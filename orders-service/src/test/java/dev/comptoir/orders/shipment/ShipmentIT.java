package dev.comptoir.orders.shipment;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.ship;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.OrderShippedV1;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class ShipmentIT {

    private static final String TRACKED = """
            {"carrier":"Colissimo","trackingNumber":"6A 1","trackingUrl":"https://track.example/6A1","notifyCustomer":true}""";
    private static final String SILENT = "{\"notifyCustomer\":false}";

    private static MailSeam.ReceivedMail shippedMail(String address) {
        return MailSeam.awaitMailsTo(address, 2).stream()
                .filter(mail -> mail.subject().contains("on its way"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Proves("O-110")
    @Proves("X6")
    void everything_is_shipped_with_its_tracking_under_a_number_of_its_own() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed order = Orders.placed();
            ship(order.id(), TRACKED)
                    .statusCode(201)
                    .body("shipmentNumber", matchesPattern("S-\\d+"))
                    .body("fulfillmentStatus", equalTo("SHIPPED"))
                    .body("lines", hasSize(2));
            OrderShippedV1 told = events.await(OrderShippedV1.class, order.id());
            assertThat(told.version()).isEqualTo(2);
            assertThat(told.trackingUrl()).isEqualTo("https://track.example/6A1");
            assertThat(told.previousFulfillmentStatus()).isEqualTo("AWAITING_PROCESSING");
            assertThat(told.fulfillmentStatus()).isEqualTo("SHIPPED");
            Orders.get(order.id())
                    .body("shipments", hasSize(1))
                    .body("shipments[0].trackingNumber", equalTo("6A 1"))
                    .body("lines.shippedQuantity", equalTo(java.util.List.of(2, 1)));
        }
    }

    @Test
    @Proves("O-195")
    void parcels_are_numbered_in_a_series_of_their_own() {
        long first = number(ship(Orders.placed().id(), SILENT));
        Orders.placed();
        assertThat(number(ship(Orders.placed().id(), SILENT))).isEqualTo(first + 1);
    }

    private static long number(ValidatableResponse shipped) {
        String number = shipped.statusCode(201).extract().path("shipmentNumber");
        return Long.parseLong(number.replaceFirst("^S-", ""));
    }

    @Test
    @Proves("O-112")
    @Proves("O-115")
    void the_customer_is_told_with_the_tracking_when_that_is_wanted() {
        Orders.Placed order = Orders.placed();
        ship(order.id(), TRACKED).statusCode(201);
        MailSeam.ReceivedMail mail = shippedMail(order.email());
        assertThat(mail.text()).contains("Colissimo", "6A 1", "https://track.example/6A1", "Shirt <M>");
        assertThat(mail.html()).contains("href=\"https://track.example/6A1\"").contains("Shirt &lt;M&gt;");
    }

    @Test
    @Proves("O-113")
    void the_customer_can_be_told_without_a_tracking_number() {
        Orders.Placed order = Orders.placed();
        ship(order.id(), "{\"notifyCustomer\":true}").statusCode(201);
        assertThat(shippedMail(order.email()).text()).doesNotContain("Tracking number");
    }

    @Test
    void nobody_is_told_when_that_is_not_wanted() {
        Orders.Placed order = Orders.placed();
        ship(order.id(), SILENT).statusCode(201);
        assertThat(Database.current().count("mails where subject_id = ? and purpose = 'order-shipped'", order.id()))
                .isZero();
    }

    @Test
    @Proves("O-114")
    void the_tracking_address_comes_from_the_shipping_method_when_only_the_number_is_known() {
        Database.current().execute("""
                        insert into shipping_methods (id, version, name, currency, price_minor, countries,
                            tracking_url_template, is_active)
                        values (?, 1, 'Colissimo of the cart', 'EUR', 500, '{}', 'https://c.example/?n={trackingNumber}', true)
                        on conflict do nothing""", dev.comptoir.orders.Cart.METHOD);
        ship(Orders.placed().id(), "{\"trackingNumber\":\"6A 1&x\",\"notifyCustomer\":false}")
                .statusCode(201)
                .body("trackingUrl", equalTo("https://c.example/?n=6A%201%26x"));
    }

    @Test
    void parts_are_shipped_until_nothing_is_left() {
        Orders.Placed order = Orders.placed();
        String shirt = Orders.lineIds(order.id()).getFirst();
        String one = "{\"lines\":[{\"lineId\":\"%s\",\"quantity\":%d}],\"notifyCustomer\":false}";
        ship(order.id(), one.formatted(shirt, 1))
                .statusCode(201)
                .body("fulfillmentStatus", equalTo("PARTIALLY_SHIPPED"));
        ship(order.id(), one.formatted(shirt, 2))
                .statusCode(422)
                .body("code", equalTo("quantity-exceeds-unshipped"))
                .body("unshipped", equalTo(1));
        ship(order.id(), one.formatted(UUID.randomUUID(), 1))
                .statusCode(422)
                .body("code", equalTo("line-not-in-order"));
        ship(order.id(), SILENT).statusCode(201).body("fulfillmentStatus", equalTo("SHIPPED"));
        ship(order.id(), SILENT).statusCode(409).body("code", equalTo("nothing-to-ship"));
    }

    @Test
    void a_paid_order_that_is_wholly_shipped_is_completed() {
        Orders.Placed order = Orders.paid();
        ship(order.id(), SILENT).statusCode(201).body("lifecycle", equalTo("COMPLETED"));
    }

    @Test
    void only_web_addresses_are_taken_as_tracking() {
        ship(Orders.placed().id(), "{\"trackingUrl\":\"javascript:alert(1)\",\"notifyCustomer\":true}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/trackingUrl"));
        ship(Orders.placed().id(), "{}").statusCode(400).body("errors[0].pointer", equalTo("/notifyCustomer"));
    }

    @Test
    void the_same_key_ships_once() {
        Orders.Placed order = Orders.placed();
        UUID key = UUID.randomUUID();
        String number = asked(key)
                .body(SILENT)
                .post("/orders/{id}/shipments", order.id())
                .then()
                .statusCode(201)
                .extract()
                .path("shipmentNumber");
        asked(key)
                .body(SILENT)
                .post("/orders/{id}/shipments", order.id())
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("shipmentNumber", equalTo(number));
    }

    @Test
    void a_download_is_in_no_parcel_and_in_no_mail() {
        Orders.Placed order = Orders.placedWithDownload();

        ship(order.id(), "{\"notifyCustomer\":true}")
                .statusCode(201)
                .body("fulfillmentStatus", equalTo("SHIPPED"))
                .body("lines.sku", contains("SHIRT-M"));

        assertThat(shippedMail(order.email()).text()).contains("Shirt").doesNotContain("Book");
    }
}
