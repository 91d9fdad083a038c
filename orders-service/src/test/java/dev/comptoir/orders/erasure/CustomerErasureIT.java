package dev.comptoir.orders.erasure;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class CustomerErasureIT {

    private final String family = "Zq" + UUID.randomUUID().toString().replace("-", "");
    private final String email = family.toLowerCase(Locale.ROOT) + "@example.test";

    private Orders.Placed placed() {
        Cart cart = Cart.of(UUID.randomUUID());
        return Orders.placed(new Cart(
                cart.orderId(),
                cart.cartId(),
                email.toUpperCase(Locale.ROOT),
                "Ann " + family,
                cart.locale(),
                cart.sku()));
    }

    private Orders.Placed finished() {
        Orders.Placed order = placed();
        Orders.pay(order.id(), null).statusCode(201);
        Orders.ship(order.id(), "{\"notifyCustomer\":true}").statusCode(201).body("lifecycle", equalTo("COMPLETED"));
        return order;
    }

    private ValidatableResponse erase(Object key) {
        return asked(key)
                .body("{\"email\":\"%s\",\"reason\":\"Request 7\"}".formatted(email))
                .post("/customer-erasures")
                .then();
    }

    private void awaitDirectory() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Database.current().count("customers where email = ? and order_count > 0", email) == 1
                        && Database.current().count("sales_customers where customer = ?", email) == 1);
    }

    @Test
    void a_person_is_nowhere_any_more_but_in_issued_documents() {
        Invoicing.byHand();
        Orders.Placed order = finished();
        String invoice = Invoicing.issued(order.id());
        asked(UUID.randomUUID())
                .body("{\"subject\":\"To %s\",\"text\":\"Dear %s\"}".formatted(family, family))
                .post("/orders/{id}/messages", order.id())
                .then()
                .statusCode(201);
        asked(UUID.randomUUID())
                .header("If-Match", "*")
                .body("{\"text\":\"%s rang\"}".formatted(family))
                .put("/orders/{id}/comment", order.id())
                .then()
                .statusCode(200);
        asked(UUID.randomUUID())
                .body("""
                        {"order":{"customer":{"email":"%s","name":"%s"},"lines":[{"sku":"SHIRT-M","name":"Shirt","quantity":1,
                         "unitPrice":%s,"taxPercent":"20"}]}}""".formatted(email, family, eur("10.00")))
                .post("/quotes")
                .then()
                .statusCode(201);
        awaitDirectory();
        UUID key = UUID.randomUUID();
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            String id = erase(key)
                    .statusCode(201)
                    .body("ordersAnonymised", equalTo(1))
                    .body("documentsKept", equalTo(1))
                    .body("requestedBy", equalTo("Test merchant"))
                    .extract()
                    .path("id");
            erase(key).statusCode(201).body("id", equalTo(id));
            CustomerErasedV1 erased = events.await(CustomerErasedV1.class, UUID.fromString(id));
            assertThat(erased.spellings()).containsExactly(email);
            assertThat(erased.orderIds()).containsExactly(order.id());
            asked().queryParam("email", email.toUpperCase(Locale.ROOT))
                    .get("/customer-erasures")
                    .then()
                    .body("items.id", contains(id));
            asked().get("/customer-erasures/{id}", id).then().statusCode(200).body("reason", equalTo("Request 7"));

            String pseudonym = "erased-" + id + "@erased.invalid";
            for (String directory : List.of("customers where email = ?", "sales_customers where customer = ?")) {
                Awaitility.await(directory).until(() -> Database.current().count(directory, pseudonym) == 1);
            }
        }
        // What is still on its way to others has it a moment longer.
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(Database.current().columnsWith(family)).containsExactly("invoices.content"));
        Orders.get(order.id())
                .body("customer.name", equalTo(""))
                .body("customer.email", containsString("@erased.invalid"))
                .body("shippingAddress.country", equalTo("FR"))
                .body("shippingAddress.line1", equalTo("-"));
        asked().get("/orders/{id}/history", order.id())
                .then()
                .statusCode(200)
                .body("items.type", hasItem("CUSTOMER_ERASED"));
        asked().get("/invoices/{id}", invoice).then().statusCode(200);
    }

    @Test
    void what_was_typed_of_payments_and_refunds_is_forgotten_and_a_providers_reference_stays() {
        Orders.Placed order = placed();
        asked().body("{\"method\":\"Cash\",\"amount\":%s,\"reference\":\"%s\"}".formatted(eur("18.60"), family))
                .post("/orders/{id}/payments", order.id())
                .then()
                .statusCode(201);
        asked().body("{\"method\":\"Card\",\"reference\":\"pi_of_%s\"}".formatted(order.number()))
                .post("/orders/{id}/payments", order.id())
                .then()
                .statusCode(201);
        Database.current()
                .execute(
                        "update payments set provider = 'STRIPE' where order_id = ? and reference like 'pi_%'",
                        order.id());
        Orders.ship(order.id(), "{\"notifyCustomer\":false}").statusCode(201);
        Orders.refund(order.id(), UUID.randomUUID(), "{\"amount\":%s,\"reason\":\"%s\"}".formatted(eur("1.00"), family))
                .statusCode(201);
        erase(UUID.randomUUID()).statusCode(201);
        Orders.get(order.id())
                .body("payments.reference", contains(null, "pi_of_" + order.number()))
                .body("refunds[0].reason", equalTo(""));
        // The books are kept as they were written.
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Database.current().columnsWith(family))
                        .containsExactly("accounting_entries.content"));
    }

    @Test
    void a_mail_that_is_on_its_way_loses_its_text_and_is_never_sent_without() {
        Orders.Placed order = finished();
        String about = "mails where dedupe_key like '" + order.id() + ":%' and ";
        Awaitility.await().until(() -> Database.current().count(about + "is_open") == 0);
        // As if these attempts had begun just now.
        int mails = Database.current().execute("""
                update mails set state = 'SENDING', is_open = true, claimed_until = now() + interval '1 hour'
                 where dedupe_key like ?""", order.id() + ":%");
        assertThat(mails).isPositive();

        erase(UUID.randomUUID()).statusCode(201);

        assertThat(Database.current().count(about + "state = 'UNKNOWN' and not is_open and html_body = ''"))
                .isEqualTo(mails);
    }

    @Test
    void a_refused_row_of_an_import_is_forgotten_and_those_of_others_stay() {
        UUID importId = UUID.randomUUID();
        Database.current().execute("""
                insert into order_imports (id, state, format, source, is_dry_run, head, started_by, created_at, seen_at)
                values (?, 'COMPLETED', 'NDJSON', 'shop', false, '', 'Test merchant', now(), now())""", importId);
        String add = """
                insert into order_import_results (import_id, position, result, external_id, column_name, code, detail, content)
                values (?, ?, 'FAILED', 'A', '', 'totals-differ', 'They differ.', convert_to(?, 'UTF8'))""";
        Database.current()
                .execute(add, importId, 1, "{\"email\":\"" + email.toUpperCase(Locale.ROOT) + "\",\"name\":\"É\"}");
        Database.current().execute(add, importId, 2, "{\"email\":\"somebody.else@example.test\"}");

        erase(UUID.randomUUID()).statusCode(201);

        assertThat(Database.current().count("order_import_results where import_id = ? and content = ''", importId))
                .isEqualTo(1);
    }

    @Test
    void who_has_an_open_order_is_not_erased() {
        Orders.Placed open = placed();

        erase(UUID.randomUUID())
                .statusCode(409)
                .body("code", equalTo("customer-has-open-orders"))
                .body("orderNumbers", contains(open.number()));

        Orders.get(open.id()).body("customer.name", equalTo("Ann " + family));
        asked().queryParam("email", email).get("/customer-erasures").then().body("items", hasSize(0));
    }

    @Test
    void who_never_ordered_is_erased_too_and_an_unknown_erasure_is_not_found() {
        erase(UUID.randomUUID()).statusCode(201).body("ordersAnonymised", equalTo(0));
        asked().get("/customer-erasures/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("customer-erasure-not-found"));
    }
}
