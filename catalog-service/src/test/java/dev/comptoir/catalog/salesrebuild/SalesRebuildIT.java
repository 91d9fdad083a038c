package dev.comptoir.catalog.salesrebuild;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.product.ProductJson.storefront;
import static dev.comptoir.catalog.salesrebuild.Rebuilds.rebuilt;
import static dev.comptoir.catalog.salesrebuild.Rebuilds.sales;
import static dev.comptoir.catalog.salesrebuild.SoldOrder.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
@WithTestResource(value = OrdersStandIn.class, scope = TestResourceScope.GLOBAL)
class SalesRebuildIT {

    private final Database database = Database.current();

    private String tea;
    private String cup;

    @BeforeEach
    void products() {
        Rebuilds.nothingSold();
        tea = created(product(fresh("tea"), fresh("tea")));
        cup = created(product(fresh("cup"), fresh("cup")));
    }

    @AfterEach
    void forget() {
        Rebuilds.nothingSold();
    }

    private static Map<String, Object> difference(JsonPath rebuild, SoldOrder order) {
        List<Map<String, Object>> found =
                rebuild.getList("differences.findAll { it.orderId == '%s' }".formatted(order.id()));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Object fact(JsonPath rebuild, SoldOrder order, String when, String name) {
        return ((Map<?, ?>) difference(rebuild, order).get(when)).get(name);
    }

    @Test
    @Proves("K-001")
    @Proves("K-004")
    void it_says_exactly_what_differed_puts_it_right_and_finds_nothing_the_second_time() {
        SoldOrder lost = SoldOrder.of(tea, 1).and(cup, 1);
        SoldOrder doubled = SoldOrder.of(tea, 2);
        SoldOrder unrefunded = SoldOrder.of(tea, 3);
        SoldOrder uncancelled = SoldOrder.of(cup, 4);
        SoldOrder right = SoldOrder.of(cup, 5).and(UUID.randomUUID().toString(), 7);
        SoldOrder invented = SoldOrder.of(cup, 6);
        List<SoldOrder> all = List.of(lost, doubled, unrefunded, uncancelled, right);
        all.forEach(order -> published(order.completed()));
        published(invented.completed(), unrefunded.refunded(tea, 1), uncancelled.cancelled());
        all.forEach(order -> OrdersStandIn.has(order.now()));
        database.execute("delete from product_orders where order_id = ?", lost.id());
        database.execute("update product_orders set units = 4, total_minor = 2000 where order_id = ?", doubled.id());
        database.execute("update product_orders set refunded_units = 0 where order_id = ?", unrefunded.id());
        database.execute(
                "update product_orders set refunded_units = 0, is_cancelled = false where order_id = ?",
                uncancelled.id());
        database.execute("update product_sales set units_sold = 90 where product_id = ?", UUID.fromString(tea));

        JsonPath rebuild = rebuilt();

        assertThat(rebuild.getInt("ordersRead")).isEqualTo(5);
        assertThat(rebuild.getInt("differenceCount")).isEqualTo(6);
        assertThat(rebuild.getList("differences")).hasSize(6);
        assertThat(rebuild.getList("differences.findAll { it.orderId == '%s' }.before".formatted(lost.id())))
                .containsExactly(null, null);
        assertThat(rebuild.getList("differences.findAll { it.orderId == '%s' }.after.units".formatted(lost.id())))
                .containsExactly(1, 1);
        assertThat(fact(rebuild, doubled, "before", "units")).isEqualTo(4);
        assertThat(fact(rebuild, doubled, "after", "units")).isEqualTo(2);
        assertThat(fact(rebuild, doubled, "after", "salesMinor")).isEqualTo(1000);
        assertThat(fact(rebuild, unrefunded, "before", "unitsRefunded")).isEqualTo(0);
        assertThat(fact(rebuild, unrefunded, "after", "unitsRefunded")).isEqualTo(1);
        assertThat(fact(rebuild, uncancelled, "before", "cancelled")).isEqualTo(false);
        assertThat(fact(rebuild, uncancelled, "after", "cancelled")).isEqualTo(true);
        assertThat(difference(rebuild, invented).get("after")).isNull();
        assertThat(rebuild.getInt("productCount")).isEqualTo(2);
        assertThat(rebuild.getInt("products.find { it.productId == '%s' }.before.unitsSold".formatted(tea)))
                .isEqualTo(90);
        assertThat(sales(tea)).isEqualTo("6 3 3000 1 500");
        assertThat(sales(cup)).isEqualTo("10 3 5000 4 2000");
        assertThat(rebuild.getString("finishedAt")).isNotNull();
        assertThat(rebuild.getString("problem")).isNull();

        JsonPath again = rebuilt();
        assertThat(again.getInt("ordersRead")).isEqualTo(5);
        assertThat(again.getInt("differenceCount")).isZero();
        assertThat(again.getInt("productCount")).isZero();
        assertThat(again.getList("differences")).isEmpty();
        assertThat(again.getList("products")).isEmpty();
    }

    @Test
    @Proves("K-001")
    void best_sellers_what_goes_together_and_the_last_orders_follow_from_it() {
        List<SoldOrder> orders =
                List.of(SoldOrder.of(tea, 2).and(cup, 1), SoldOrder.of(tea, 1).and(cup, 1));
        orders.forEach(order -> OrdersStandIn.has(order.now()));
        assertThat(rebuilt().getInt("differenceCount")).isEqualTo(4);
        merchant()
                .get("/products/best-sellers?from=2026-11-20T00:00:00Z&to=2026-11-21T00:00:00Z")
                .then()
                .body("items.productId", contains(tea, cup));
        storefront().get("/products/{id}/related", tea).then().body("boughtTogether.id", contains(cup));
        merchant()
                .get("/products/{id}/statistics", tea)
                .then()
                .body("unitsSold", equalTo(3))
                .body("lastSoldAt", equalTo("2026-11-20T10:00:00Z"));
        merchant().get("/products/{id}/recent-orders", tea).then().body("items.orderNumber", contains("1001", "1001"));
    }

    @Test
    void a_request_that_is_repeated_is_one_rebuild_and_unknown_ones_are_refused() {
        UUID key = UUID.randomUUID();
        String id = merchant()
                .header("Idempotency-Key", key)
                .post("/product-sales-rebuilds")
                .then()
                .statusCode(202)
                .header("Location", containsString("/v1/product-sales-rebuilds/"))
                .body("startedAt", containsString("T"))
                .body("requestedBy", notNullValue())
                .extract()
                .path("id");
        merchant()
                .header("Idempotency-Key", key)
                .post("/product-sales-rebuilds")
                .then()
                .statusCode(202)
                .body("id", equalTo(id));
        Rebuilds.done(id);
        merchant()
                .get("/product-sales-rebuilds/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("rebuild-not-found"));
        storefront().post("/product-sales-rebuilds").then().statusCode(403);
    }

    @Test
    void orders_of_the_past_count_in_the_currency_of_the_store_only() {
        SoldOrder euros = SoldOrder.of(tea, 2);
        SoldOrder dollars = SoldOrder.of(tea, 9);
        OrdersStandIn.has(euros.in("EUR", true));
        OrdersStandIn.has(dollars.in("USD", true));
        JsonPath rebuild = rebuilt();
        assertThat(rebuild.getInt("ordersRead")).isEqualTo(2);
        assertThat(rebuild.getList("differences.orderId")).containsExactly(euros.idText());
        assertThat(sales(tea)).isEqualTo("2 1 1000 0 0");
    }

    @Test
    void what_was_counted_before_orders_were_kept_is_singled_out_and_counts_once() {
        UUID id = UUID.fromString(tea);
        database.execute(
                "update product_sales set units_sold = 3, order_count = 1, sales_minor = 1500, units_before = 3,"
                        + " orders_before = 1, minor_before = 1500 where product_id = ?",
                id);
        SoldOrder old = SoldOrder.of(new UUID(1, 1), tea, 3);
        SoldOrder lost = SoldOrder.of(new UUID(2, 2), tea, 2);
        OrdersStandIn.has(old.now());
        OrdersStandIn.has(lost.in("EUR", true));
        JsonPath rebuild = rebuilt();
        assertThat(rebuild.getInt("ordersSingledOut")).isEqualTo(1);
        assertThat(rebuild.getList("differences.orderId")).containsExactly(lost.idText());
        assertThat(sales(tea)).isEqualTo("5 2 2500 0 0");
        assertThat(database.count("product_sales where product_id = ? and orders_before + units_before = 0", id))
                .isEqualTo(1);
        assertThat(rebuilt().getInt("differenceCount")).isZero();
    }

    @Test
    void an_orders_service_without_any_order_is_not_believed() {
        SoldOrder order = SoldOrder.of(tea, 2);
        published(order.completed());
        assertThat(rebuilt().getInt("differenceCount")).isZero();
        assertThat(sales(tea)).isEqualTo("2 1 1000 0 0");
    }

    @Test
    void it_goes_on_where_a_program_that_died_has_stopped_and_waits_for_orders_service() {
        List<SoldOrder> orders = IntStream.range(1, 451)
                .mapToObj(i -> SoldOrder.of(new UUID(i, i), tea, 1))
                .toList();
        orders.forEach(order -> OrdersStandIn.has(order.now()));
        OrdersStandIn.failNext(2);
        UUID id = UUID.randomUUID();
        database.execute(
                "insert into sales_rebuilds (id, state, requested_by, started_at, last_order_id, orders_read, leased_by,"
                        + " leased_until) values (?, 'RUNNING', 'key', timestamptz '2020-11-30T08:00:00Z', ?, 100, ?,"
                        + " timestamptz '2020-11-30T08:01:00Z')",
                id,
                orders.get(99).id(),
                UUID.randomUUID());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        database.count("sales_rebuilds where id = ? and problem like '%does not answer%'", id) == 1);
        JsonPath rebuild = Rebuilds.done(id.toString());
        assertThat(rebuild.getInt("ordersRead")).isEqualTo(450);
        assertThat(rebuild.getInt("differenceCount")).isEqualTo(350);
        assertThat(sales(tea)).isEqualTo("350 350 175000 0 0");
        JsonPath all = rebuilt();
        assertThat(all.getInt("differenceCount")).isEqualTo(100);
        assertThat(sales(tea)).isEqualTo("450 450 225000 0 0");
    }
}
