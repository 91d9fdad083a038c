package dev.comptoir.orders.customer;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.customer.Directory.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.CustomerUpdatedV1;
import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class CustomerIT {

    private final Directory directory = new Directory();
    private final String family = directory.family;
    private final String email = directory.email;

    @Test
    @Proves("O-210")
    @Proves("O-212")
    void everybody_who_ordered_is_listed_once_with_what_they_spent_and_owe() {
        Orders.Placed first = directory.placed();
        directory.placed();
        Orders.pay(first.id(), null).statusCode(201);
        Orders.refund(first.id(), UUID.randomUUID(), "{\"amount\":%s}".formatted(Orders.eur("8.60")));

        JsonPath found = directory.await("balances[0].spent.amount", "40.00");
        assertThat(found.getList("items")).hasSize(1);
        assertThat(found.getString("items[0].email")).isEqualTo(email);
        assertThat(found.getString("items[0].state")).isEqualTo("UNCONFIRMED");
        assertThat(found.getInt("items[0].orderCount")).isEqualTo(2);
        assertThat(found.getString("items[0].balances[0].due.amount")).isEqualTo("48.60");
    }

    @Test
    void a_cancelled_order_is_owed_no_more_and_counts_no_more() {
        Orders.Placed order = directory.placed();
        directory.await("orderCount", 1);
        asked(UUID.randomUUID())
                .body("{\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", order.id())
                .then()
                .statusCode(200);

        JsonPath found = directory.await("cancelledOrderCount", 1);
        assertThat(found.getInt("items[0].orderCount")).isZero();
        assertThat(found.getString("items[0].balances[0].due.amount")).isEqualTo("0.00");
    }

    @Test
    void two_spellings_of_an_address_are_one_customer_whose_orders_are_found_by_either() {
        String domain = "bücher.example";
        String user = family.toLowerCase(Locale.ROOT);
        Orders.Placed first = directory.placed(user + "@xn--bcher-kva.example", "Ann " + family);
        Orders.Placed second = directory.placed(user.toUpperCase(Locale.ROOT) + "@" + domain, "Ann " + family);

        JsonPath found = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> asked().queryParam("email", user + "@" + domain)
                                .get("/customers")
                                .jsonPath(),
                        list -> Integer.valueOf(2).equals(list.get("items[0].orderCount")));
        String id = found.getString("items[0].id");
        asked().get("/customers/{id}", id)
                .then()
                .statusCode(200)
                .body("spellings", hasSize(2))
                .body("orders.id", contains(second.id().toString(), first.id().toString()));
        asked().queryParam("customerEmail", user + "@" + domain)
                .get("/orders")
                .then()
                .body("items.id", contains(second.id().toString(), first.id().toString()));
    }

    @Test
    @Proves("O-137")
    @Proves("O-213")
    void the_detail_has_orders_addresses_ways_to_pay_messages_and_invoices() {
        Orders.Placed order = directory.placed();
        Orders.pay(order.id(), null).statusCode(201);
        String id = directory.await("orderCount", 1).getString("items[0].id");
        asked(UUID.randomUUID())
                .body("{\"subject\":\"Your mug\",\"text\":\"It is on its way.\"}")
                .post("/orders/{id}/messages", order.id())
                .then()
                .statusCode(201);

        Invoicing.byHand();
        String invoice = Invoicing.issued(order.id());

        asked().get("/customers/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1."))
                .body("id", equalTo(id))
                .body("orders[0].orderNumber", equalTo(order.number()))
                .body("orders[0].total.amount", equalTo("48.60"))
                .body("billingAddresses.line1", contains("1 Bill Street"))
                .body("shippingAddresses.line1", contains("2 Ship Street"))
                .body("paymentMethods", contains("Bank transfer"))
                .body("messages.subject", contains("Your mug"))
                .body("messages.orderId", contains(order.id().toString()))
                .body("invoices.id", contains(invoice))
                .body("invoices[0].number", matchesPattern(".+-\\d+"))
                .body("invoices[0].kind", equalTo("INVOICE"))
                .body("invoices[0].orderId", equalTo(order.id().toString()))
                .body("invoices[0].total.amount", equalTo("48.60"))
                .body("invoices[0].issuedAt", notNullValue());
        asked().accept("*/*")
                .get("/invoices/{id}/pdf", invoice)
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        asked().get("/customers/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("customer-not-found"));
    }

    private static String edit(String name, String state) {
        return "{\"name\":\"%s\",\"phone\":\"1\",\"state\":\"%s\",\"note\":\"Likes blue\",\"tags\":[\"vip\",\"vip \"]}"
                .formatted(name, state);
    }

    @Test
    @Proves("O-212")
    @Proves("O-211")
    void an_edit_needs_what_was_read_and_stays_when_the_customer_orders_again() {
        directory.placed();
        String id = directory.await("orderCount", 1).getString("items[0].id");
        asked().body(edit("Zoë", "CONFIRMED")).put("/customers/{id}", id).then().statusCode(428);
        asked().header("If-Match", "\"7\"")
                .body(edit("Zoë", "CONFIRMED"))
                .put("/customers/{id}", id)
                .then()
                .statusCode(412);
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            asked().header("If-Match", "\"1\"")
                    .body(edit("Zoë " + family, "CONFIRMED"))
                    .put("/customers/{id}", id)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("state", equalTo("CONFIRMED"))
                    .body("tags", contains("vip"));
            CustomerUpdatedV1 updated = events.await(CustomerUpdatedV1.class, id);
            assertThat(updated.version()).isEqualTo(2);
            assertThat(updated.name()).isEqualTo("Zoë " + family);
        }
        directory.placed();

        JsonPath found = directory.await("orderCount", 2);
        assertThat(found.getString("items[0].name")).isEqualTo("Zoë " + family);
        assertThat(list("state=CONFIRMED&name=zoe " + family + "&tag=vip").getList("items.id"))
                .containsExactly(id);
        assertThat(list("state=UNCONFIRMED&name=" + family).getList("items.id")).isEmpty();
        assertThat(list("name=" + family + "&lastOrderFrom=2120-01-01T00:00:00Z")
                        .getList("items.id"))
                .isEmpty();
        assertThat(list("name=" + family + "&firstOrderTo=2120-01-01T00:00:00Z").getList("items.id"))
                .containsExactly(id);
        asked().header("If-Match", "\"2\"")
                .body(edit("x", "MAYBE"))
                .put("/customers/{id}", id)
                .then()
                .statusCode(400);
    }

    @Test
    void built_anew_the_directory_says_the_same() {
        directory.placed();
        Map<String, Object> before = ofOrders(directory.await("orderCount", 1));
        Database.current().execute("update customers set order_count = 99, money = '{}' where email = ?", email);
        Database.current().execute("update customer_projection set seen_until = '-infinity'");
        assertThat(ofOrders(directory.await("orderCount", 1))).isEqualTo(before);
    }

    /** Without the time at which the directory was written. */
    private static Map<String, Object> ofOrders(JsonPath found) {
        Map<String, Object> customer = new HashMap<>(found.getMap("items[0]"));
        customer.remove("updatedAt");
        return customer;
    }

    @Test
    void the_directory_is_for_keys_that_may_read_orders() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.storefront())
                .get("/customers")
                .then()
                .statusCode(403);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.secret("orders:read"))
                .get("/customers")
                .then()
                .statusCode(200);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.secret("orders:read"))
                .contentType("application/json")
                .header("If-Match", "*")
                .body(edit("x", "CONFIRMED"))
                .put("/customers/{id}", UUID.randomUUID())
                .then()
                .statusCode(403);
    }
}
