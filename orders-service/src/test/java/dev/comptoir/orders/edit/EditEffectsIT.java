package dev.comptoir.orders.edit;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an edit does beside the amounts, on the usual order of two shirts and a book. */
@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class EditEffectsIT {

    private static ValidatableResponse edit(UUID order, String body) {
        return asked(UUID.randomUUID())
                .body(body)
                .post("/orders/{id}/edits", order)
                .then();
    }

    private static String shirts(UUID order) {
        return Orders.lineIds(order).getFirst();
    }

    @Test
    void a_line_with_another_sku_is_of_its_product_or_of_none() {
        UUID order = Orders.placed().id();
        String line = shirts(order);
        String old = Orders.get(order).extract().path("lines[0].productId");
        UUID known = UUID.randomUUID();
        String sku = "CAP-" + known;
        Database.current()
                .execute(
                        "insert into catalogue_prices (sku, product_id, version, price_minor, currency) values (?, ?, 1, 100, 'EUR')",
                        sku,
                        known);
        String change = "{\"changeLines\":[{\"lineId\":\"" + line + "\",\"sku\":\"%s\"%s}]}";
        edit(order, change.formatted("OTHER", "")).statusCode(200);
        Orders.get(order).body("lines[0].productId", nullValue()).body("lines[0].sku", equalTo("OTHER"));
        edit(order, change.formatted(sku, "")).statusCode(200);
        Orders.get(order).body("lines[0].productId", equalTo(known.toString()));
        UUID named = UUID.randomUUID();
        edit(order, change.formatted("THIRD", ",\"productId\":\"" + named + "\""))
                .statusCode(200);
        Orders.get(order).body("lines[0].productId", equalTo(named.toString()));
        assertThat(old).isNotNull();
        String book = Orders.lineIds(order).get(1);
        edit(
                        order,
                        "{\"changeLines\":[{\"lineId\":\"%s\",\"sku\":\"PAPER\"}],\"addLines\":[{\"sku\":\"%s\",\"name\":\"Cap\",\"quantity\":1,\"unitPrice\":%s}]}"
                                .formatted(book, sku, eur("1.00")))
                .statusCode(200);
        Orders.get(order)
                .body("lines[1].fileGuid", nullValue())
                .body("lines[1].digital", equalTo(false))
                .body("lines[2].productId", equalTo(known.toString()));
    }

    @Test
    void a_line_by_hand_is_of_the_product_that_has_its_sku() {
        UUID product = UUID.randomUUID();
        String sku = "HAND-" + product;
        Database.current()
                .execute(
                        "insert into catalogue_prices (sku, product_id, version, price_minor, currency) values (?, ?, 1, 100, 'EUR')",
                        sku,
                        product);
        String order = asked(UUID.randomUUID())
                .body(
                        "{\"customer\":{\"email\":\"hand@example.test\"},\"lines\":[{\"sku\":\"%s\",\"name\":\"Cap\",\"quantity\":1,\"unitPrice\":%s}]}"
                                .formatted(sku, eur("1.00")))
                .post("/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Orders.get(UUID.fromString(order)).body("lines[0].productId", equalTo(product.toString()));
    }

    @Test
    void a_renamed_line_stays_of_its_product() {
        UUID order = Orders.placed().id();
        String old = Orders.get(order).extract().path("lines[0].productId");
        edit(
                        order,
                        "{\"changeLines\":[{\"lineId\":\"%s\",\"name\":\"Fine shirt\",\"sku\":\"SHIRT-M\"}]}"
                                .formatted(shirts(order)))
                .statusCode(200);
        Orders.get(order).body("lines[0].productId", equalTo(old)).body("lines[0].name", equalTo("Fine shirt"));
    }

    @ParameterizedTest
    @CsvSource({
        "SHORT-1, ENFORCE, 409, insufficient-stock",
        "SHORT-1, WARN, 200,",
        "UNKNOWN-1, WARN, 422, unknown-sku",
        "DOWN-1, ENFORCE, 503, inventory-unavailable",
        "MUG, ENFORCE, 200,"
    })
    void a_dry_run_is_refused_as_the_edit_would_be(String sku, String policy, int status, String code) {
        UUID order = Orders.placed().id();
        String body = """
                {"dryRun":%s,"stockPolicy":"%s","addLines":[{"sku":"%s","name":"Mug","quantity":2,"unitPrice":%s,"taxPercent":"20"}]}""".formatted("%s", policy, sku, eur("8.00"));
        edit(order, body.formatted("true")).statusCode(status).body("code", equalTo(code));
        if (sku.equals("SHORT-1") && status == 409) {
            edit(order, body.formatted("true"))
                    .body("lines[0].sku", equalTo("SHORT-1"))
                    .body("lines[0].requested", equalTo(2))
                    .body("lines[0].available", equalTo(1));
            edit(order, body.formatted("false")).statusCode(status).body("code", equalTo(code));
        }
        Orders.get(order).body("version", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\":\"Asked for\"}",
                "{\"discounts\":[]}",
                "{\"changeLines\":[{\"lineId\":\"%1$s\",\"quantity\":2,\"sku\":\"SHIRT-M\",\"taxPercent\":\"20\"}]}"
            })
    void an_edit_that_changes_nothing_leaves_no_trace(String body) {
        UUID order = Orders.placed().id();
        String ask = body.formatted(shirts(order));
        if (body.contains("taxPercent")) {
            edit(order, ask.replace("\"quantity\":2,", "")).statusCode(200);
        }
        int version = Orders.get(order).extract().path("version");
        long facts = Database.current().count("order_history where order_id = ?", order);
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            edit(order, ask)
                    .statusCode(200)
                    .body("id", nullValue())
                    .body("orderVersion", equalTo(version))
                    .body("lines", hasSize(2));
            Orders.get(order).body("version", equalTo(version));
            assertThat(Database.current().count("order_history where order_id = ?", order))
                    .isEqualTo(facts);
            edit(
                            order,
                            "{\"reason\":\"real\",\"discounts\":[{\"label\":\"Sorry\",\"amount\":%s}]}"
                                    .formatted(eur("1.00")))
                    .statusCode(200);
            assertThat(events.await(OrderEditedV1.class, order).reason()).isEqualTo("real");
        }
    }

    @Test
    void a_discount_in_percent_is_an_amount_once_it_is_another_part_of_the_goods() {
        UUID order = UUID.fromString(asked(UUID.randomUUID())
                .body("""
                        {"customer":{"email":"percent@example.test"},"lines":[{"name":"Work","quantity":2,"unitPrice":%s}],
                         "discounts":[{"label":"Regular","percent":"10"}]}""".formatted(eur("10.00")))
                .post("/orders")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id"));
        String line = shirts(order);
        edit(order, "{\"changeLines\":[{\"lineId\":\"%s\",\"name\":\"Good work\"}]}".formatted(line))
                .statusCode(200);
        Orders.get(order).body("merchantDiscounts[0].percent", equalTo("10"));
        edit(order, "{\"changeLines\":[{\"lineId\":\"%s\",\"quantity\":3}]}".formatted(line))
                .statusCode(200);
        Orders.get(order)
                .body("merchantDiscounts[0].label", equalTo("Regular"))
                .body("merchantDiscounts[0].amount.amount", equalTo("2.00"))
                .body("merchantDiscounts[0].percent", nullValue());
    }
}
