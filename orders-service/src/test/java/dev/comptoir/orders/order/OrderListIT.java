package dev.comptoir.orders.order;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class OrderListIT {

    /** A name nobody else has, so that each test sees its own orders only. */
    private final String family = "X" + UUID.randomUUID().toString().replace("-", "");

    private Orders.Placed placed(String name) {
        return Orders.placed(Cart.of(UUID.randomUUID()).named(name + " " + family));
    }

    private ValidatableResponse mine(String query) {
        return asked().get("/orders?placedBy=" + family + (query.isEmpty() ? "" : "&" + query))
                .then()
                .statusCode(200);
    }

    private static String[] ids(Orders.Placed... orders) {
        return List.of(orders).stream().map(order -> order.id().toString()).toArray(String[]::new);
    }

    @Test
    @Proves("O-001")
    @Proves("O-002")
    void lists_every_order_newest_first_with_what_one_looks_for() {
        Orders.Placed first = placed("Ann");
        Orders.Placed completed = placed("Bob");
        Orders.pay(completed.id(), null).statusCode(201);
        Orders.ship(completed.id(), "{\"notifyCustomer\":false}").statusCode(201);
        Orders.Placed cancelled = placed("Cid");
        asked().body("{\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", cancelled.id())
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(201)));
        mine("count=true")
                .body("items.id", contains(ids(cancelled, completed, first)))
                .body("items.lifecycle", contains("CANCELLED", "COMPLETED", "PLACED"))
                .body("total", equalTo(3))
                .body("hasMore", equalTo(false))
                .body("items[2].orderNumber", equalTo(first.number()))
                .body("items[2].itemCount", equalTo(3))
                .body("items[2].total.amount", equalTo("48.60"))
                .body("items[2].customerEmail", equalTo(first.email()));
        mine("lifecycle=CANCELLED").body("items.id", contains(ids(cancelled)));
    }

    @Test
    @Proves("O-011")
    void an_entry_that_is_found_by_its_number_leads_to_the_order() {
        Orders.Placed order = placed("Ann");
        placed("Bob");
        String id = asked().queryParam("orderNumber", order.number())
                .get("/orders")
                .then()
                .statusCode(200)
                .body("items.orderNumber", contains(order.number()))
                .extract()
                .path("items[0].id");
        Orders.get(UUID.fromString(id))
                .body("id", equalTo(order.id().toString()))
                .body("orderNumber", equalTo(order.number()))
                .body("customer.email", equalTo(order.email()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eloise", "ÉLO", "dupont", "martin", "dup elo", "ann-"})
    @Proves("O-005")
    void finds_orders_by_beginnings_of_name_or_e_mail(String typed) {
        Orders.Placed order = placed("Éloïse Dupont-Martin");
        asked().queryParam("placedBy", typed + " " + family)
                .get("/orders")
                .then()
                .statusCode(200)
                .body("items.id", contains(ids(order)));
    }

    @Test
    @Proves("O-007")
    void filters_by_each_status() {
        Orders.Placed waiting = placed("A");
        Orders.Placed paid = placed("B");
        Orders.pay(paid.id(), null).statusCode(201);
        Orders.Placed shipped = placed("C");
        Orders.ship(shipped.id(), "{\"notifyCustomer\":false}").statusCode(201);
        mine("paymentStatus=PAID").body("items.id", contains(ids(paid)));
        mine("paymentStatus=PAID&paymentStatus=AWAITING_PAYMENT&sort=placedAt")
                .body("items.id", contains(ids(waiting, paid, shipped)));
        mine("fulfillmentStatus=SHIPPED").body("items.id", contains(ids(shipped)));
        mine("lifecycle=CANCELLED").body("items", hasSize(0));
        mine("onHold=true").body("items", hasSize(0));
        mine("onHold=false&fulfillmentStatus=SHIPPED").body("items.id", contains(ids(shipped)));
    }

    @Test
    @Proves("O-006")
    void filters_by_time_from_inclusive_to_exclusive() {
        Orders.Placed order = placed("A");
        Database.current().execute("update orders set placed_at = '2020-02-29T12:00:00Z' where id = ?", order.id());
        mine("placedFrom=2020-02-29T12:00:00Z").body("items.id", contains(ids(order)));
        mine("placedTo=2020-02-29T12:00:00Z").body("items", hasSize(0));
        mine("placedFrom=2020-02-01T00:00:00Z&placedTo=2020-02-29T12:00:00.000001Z")
                .body("items.id", contains(ids(order)));
    }

    @Test
    @Proves("O-008")
    @Proves("O-009")
    void filters_by_product_campaign_and_number_and_combines_them() {
        String sku = "SKU-" + family;
        UUID campaign = UUID.randomUUID();
        Orders.Placed order =
                Orders.placed(Cart.of(UUID.randomUUID()).named("A " + family).with(sku));
        placed("B");
        Database.current().execute("update orders set recovered_by_campaign_id = ? where id = ?", campaign, order.id());
        mine("containsSku=" + sku).body("items.id", contains(ids(order)));
        mine("containsSku=SKU").body("items", hasSize(0));
        mine("recoveredByCampaign=" + campaign).body("items.id", contains(ids(order)));
        mine("orderNumber=" + order.number()).body("items.id", contains(ids(order)));
        mine("containsSku=" + sku + "&recoveredByCampaign=" + campaign + "&paymentStatus=AWAITING_PAYMENT&count=true")
                .body("items.id", contains(ids(order)))
                .body("total", equalTo(1));
        mine("containsSku=" + sku + "&paymentStatus=PAID").body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "placedFrom=2026-11-28T00:00:00Z&placedTo=2026-11-27T00:00:00Z, range-reversed, placedTo",
        "placedFrom=2026-11-28T00:00:00%2B02:00&placedTo=2026-11-27T21:59:59Z, range-reversed, placedTo",
        "minTotal=2&maxTotal=1.99&currency=EUR, range-reversed, maxTotal",
        "minTotal=2, currency-required, currency",
        "minTotal=-5&currency=EUR, invalid-request, minTotal",
        "maxTotal=-0.01&currency=EUR, invalid-request, maxTotal",
        "placedTo=, invalid-request, placedTo",
        "status=, invalid-request, status",
        "country=UK, unknown-value, country"
    })
    @Proves("O-006")
    void a_range_the_wrong_way_round_or_without_its_unit_is_refused_by_name(String query, String code, String field) {
        asked().urlEncodingEnabled(false)
                .get("/orders?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-placedAt", "placedAt", "total", "-total", "number", "-number"})
    void pages_show_every_order_once_in_every_sort_also_among_equals(String sort) {
        for (int i = 0; i < 7; i++) {
            placed("P" + i);
        }
        Database.current()
                .execute(
                        "update orders set placed_at = date_trunc('minute', placed_at) where customer_name like ?",
                        "%" + family);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            ValidatableResponse page = mine("limit=3&sort=" + sort + cursor);
            seen.addAll(page.extract().path("items.id"));
            String next = page.extract().path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void an_order_placed_while_paging_shifts_nothing() {
        Orders.Placed first = placed("A");
        Orders.Placed second = placed("B");
        String cursor = mine("limit=1")
                .body("items.id", contains(ids(second)))
                .extract()
                .path("nextCursor");
        placed("C");
        mine("limit=1&cursor=" + cursor).body("items.id", contains(ids(first)));
    }

    @Test
    void a_cursor_of_other_filters_is_refused() {
        placed("A");
        placed("B");
        String cursor = mine("limit=1").extract().path("nextCursor");
        asked().get("/orders?placedBy=" + family + "&limit=1&sort=total&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=x",
                "sort=name",
                "paymentStatus=paid",
                "placedFrom=yesterday",
                "recoveredByCampaign=1",
                "placedBy=!!",
                "cursor=abc",
                "onHold=maybe",
                "state=PAID",
                "view=archived",
                "q=!!",
                "placedFrom=2026-11-27T09:00:00",
                "placedTo=2026-02-30T09:00:00Z",
                "updatedFrom=2026-11-27",
                "minTotal=x&currency=EUR",
                "maxTotal=1.005&currency=EUR",
                "maxTotal=1&currency=XXY",
                "currency=eur",
                "country=France",
                "containsProduct=TOTE",
                "customStatusId=new"
            })
    void what_is_no_filter_is_refused(String query) {
        asked().get("/orders?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void orders_are_for_keys_that_may_read_them() {
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.storefront())
                .get("/orders")
                .then()
                .statusCode(403);
        io.restassured.RestAssured.given().get("/orders").then().statusCode(401);
    }

    @Test
    void an_unchanged_order_is_not_sent_again() {
        Orders.Placed order = placed("A");
        asked().header("If-None-Match", "\"1\"")
                .get("/orders/{id}", order.id())
                .then()
                .statusCode(304);
        Orders.pay(order.id(), null).statusCode(201);
        asked().header("If-None-Match", "\"1\"")
                .get("/orders/{id}", order.id())
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        asked().get("/orders/{id}", UUID.randomUUID()).then().statusCode(404).body("code", equalTo("order-not-found"));
        asked().get("/orders/{id}", "seven").then().statusCode(404);
    }

    @Test
    void catches_up_by_the_time_of_the_last_change() {
        Orders.Placed first = placed("A");
        Orders.Placed second = placed("B");
        Orders.pay(first.id(), null).statusCode(201);
        String changed = Orders.get(first.id()).extract().path("updatedAt");

        mine("sort=updatedAt").body("items.id", contains(ids(second, first)));
        mine("updatedFrom=" + changed + "&sort=updatedAt")
                .body("items.id", contains(ids(first)))
                .body("items[0].updatedAt", equalTo(changed));
    }

    @Test
    void a_plus_in_a_time_is_a_plus_however_it_is_written() {
        Orders.Placed order = placed("A");
        Database.current().execute("update orders set placed_at = '2020-02-29T12:00:00Z' where id = ?", order.id());
        for (String plus : List.of("%2B", "+")) {
            asked().urlEncodingEnabled(false)
                    .get("/orders?placedBy=" + family + "&placedTo=2020-02-29T12:00:00.000001Z"
                            + "&placedFrom=2020-02-29T13:00:00" + plus + "01:00")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(ids(order)));
        }
    }

    @Test
    void finds_names_whose_letters_are_not_on_the_keyboard() {
        Orders.Placed order = placed("Łukasz Straßmann-O’Brien");
        for (String typed : List.of("lukasz", "strassmann", "obrien", "o'brien")) {
            asked().queryParam("placedBy", typed + " " + family)
                    .get("/orders")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(ids(order)));
        }
    }
}
