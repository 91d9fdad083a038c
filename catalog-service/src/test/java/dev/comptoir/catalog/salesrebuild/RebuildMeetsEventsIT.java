package dev.comptoir.catalog.salesrebuild;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.salesrebuild.Rebuilds.rebuilt;
import static dev.comptoir.catalog.salesrebuild.Rebuilds.sales;
import static dev.comptoir.catalog.salesrebuild.SoldOrder.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
@WithTestResource(value = OrdersStandIn.class, scope = TestResourceScope.GLOBAL)
class RebuildMeetsEventsIT {

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

    @Test
    @Proves("K-004")
    void events_that_arrive_after_it_say_nothing_new_and_later_ones_count() {
        SoldOrder order = SoldOrder.of(tea, 5).and(cup, 1);
        OrderCompletedV1 completed = order.completed();
        RefundIssuedV1 refund = order.refunded(tea, 2);
        OrderEditedV1 edited = order.without(cup);
        OrdersStandIn.has(order.now());
        assertThat(rebuilt().getInt("differenceCount")).isEqualTo(1);
        assertThat(sales(tea)).isEqualTo("5 1 2500 2 1000");

        published(completed, refund, edited, refund);
        assertThat(sales(tea)).isEqualTo("5 1 2500 2 1000");
        assertThat(sales(cup)).isEqualTo("0 0 0 0 0");
        published(order.refunded(tea, 1));
        assertThat(sales(tea)).isEqualTo("5 1 2500 3 1500");
        OrdersStandIn.has(order.now());
        assertThat(rebuilt().getInt("differenceCount")).isZero();
    }

    @Test
    void what_waited_for_an_order_that_never_came_counts_once_with_it() {
        SoldOrder order = SoldOrder.of(tea, 5);
        published(order.refunded(tea, 2));
        OrdersStandIn.has(order.now());
        OrdersStandIn.afterNamedOrders(() -> {
            OrderCancelledV1 cancelled = order.cancelled();
            OrdersStandIn.has(order.now());
            published(cancelled);
        });

        assertThat(rebuilt().getInt("differenceCount")).isEqualTo(1);

        assertThat(sales(tea)).isEqualTo("5 1 2500 5 2500");
        assertThat(database.count("early_order_events where order_id = ?", order.id()))
                .isZero();
    }

    @Test
    void an_order_whose_events_arrive_before_the_second_look_does_not_differ() {
        SoldOrder order = SoldOrder.of(tea, 5);
        OrderCompletedV1 completed = order.completed();
        RefundIssuedV1 refund = order.refunded(tea, 2);
        OrdersStandIn.has(order.now());
        OrdersStandIn.beforeNamedOrders(() -> published(completed, refund));

        JsonPath rebuild = rebuilt();

        assertThat(rebuild.getInt("differenceCount")).isZero();
        assertThat(rebuild.getInt("productCount")).isZero();
        assertThat(sales(tea)).isEqualTo("5 1 2500 2 1000");
    }

    @Test
    void an_answer_that_is_older_than_what_was_counted_meanwhile_puts_nothing_back() {
        SoldOrder order = SoldOrder.of(tea, 5);
        published(order.completed());
        database.execute("update product_orders set units = 9, total_minor = 4500 where order_id = ?", order.id());
        OrdersStandIn.has(order.now());
        OrdersStandIn.afterNamedOrders(() -> {
            RefundIssuedV1 refund = order.refunded(tea, 1);
            OrdersStandIn.has(order.now());
            published(refund);
        });

        JsonPath rebuild = rebuilt();

        assertThat(rebuild.getInt("differenceCount")).isEqualTo(1);
        assertThat(rebuild.getInt("differences[0].before.unitsRefunded")).isEqualTo(1);
        assertThat(rebuild.getInt("differences[0].after.unitsRefunded")).isEqualTo(1);
        assertThat(sales(tea)).isEqualTo("5 1 2500 1 500");
        assertThat(rebuilt().getInt("differenceCount")).isZero();
    }

    @Test
    @Proves("K-004")
    void an_event_that_waits_for_a_correction_sees_what_was_put_right() throws SQLException {
        SoldOrder order = SoldOrder.of(tea, 5).and(cup, 1);
        published(order.completed());
        RefundIssuedV1 refund = order.refunded(tea, 2);
        SoldOrder missing = SoldOrder.of(tea, 4);
        try (Connection correction = database.open();
                Statement statement = correction.createStatement();
                EventPublisher kafka = new EventPublisher()) {
            correction.setAutoCommit(false);
            statement.execute("lock table early_order_events, product_orders in share row exclusive mode");
            UUID first = kafka.publish(missing.completed());
            awaitWaiting("product_orders");
            statement.execute(
                    "insert into rebuilt_orders (order_id, version) values ('%s', 1)".formatted(missing.id()));
            UUID last = kafka.publish(refund);
            statement.execute("update product_orders set refunded_units = 2 where order_id = '%s' and units = 5"
                    .formatted(order.id()));
            statement.execute("insert into rebuilt_orders (order_id, version) values ('%s', 2)".formatted(order.id()));
            correction.commit();
            SoldOrder.handled(first);
            SoldOrder.handled(last);
        }
        assertThat(database.count("product_orders where order_id = ?", missing.id()))
                .isZero();
        assertThat(database.count("product_orders where order_id = ? and refunded_units = 2", order.id()))
                .isEqualTo(1);
    }

    private void awaitWaiting(String table) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> database.count("pg_locks where not granted and relation = '%s'::regclass".formatted(table))
                        > 0);
    }
}
