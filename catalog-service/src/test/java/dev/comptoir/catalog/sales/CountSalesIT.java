package dev.comptoir.catalog.sales;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.sales.ProductFactsIT.line;
import static dev.comptoir.catalog.sales.ProductFactsIT.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.catalog.Heard;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.platform.inbox.Received;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Shuffled;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class CountSalesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Database database = Database.current();

    @Inject
    CountSales count;

    @Test
    void counts_each_order_of_a_bundle_once_even_if_it_is_there_twice_or_was_heard_before() {
        String product = freshProduct();
        String other = freshProduct();
        var before = heard(order(line(product, "a", 100, "100.00")));
        var twice = heard(order(line(product, "a", 2, "25.00"), line(product, "b", 1, "10.00")));
        var once = heard(order(line(other, "c", 5, "5.00"), line(product, "a", 1, "12.50")));
        var unknown = heard(order(line(UUID.randomUUID().toString(), "gone", 1, "1.00")));
        take(List.of(before));

        take(List.of(twice, before, once, twice, unknown));
        take(List.of(once, unknown, twice));

        assertThat(sales(product)).isEqualTo("104 3 14750");
        assertThat(sales(other)).isEqualTo("5 1 500");
        assertThat(inbox(unknown)).isEqualTo(1);
    }

    @Test
    void a_bundle_with_an_order_that_cannot_be_counted_counts_nothing() {
        String product = freshProduct();
        var good = heard(order(line(product, "a", 1, "1.00")));
        var poison = heard(order(line(fullProduct(), "b", 1, "1.00")));

        assertThatThrownBy(() -> take(List.of(good, poison))).hasMessageContaining("out of range");

        assertThat(sales(product)).isEqualTo("0 0 0");
        assertThat(inbox(good)).isZero();
    }

    @Test
    void one_order_among_many_that_cannot_be_counted_is_put_aside_and_the_others_count() {
        String product = freshProduct();
        UUID poison = UUID.randomUUID();
        OrderCompletedV1 impossible = order(line(product, "a", 100, "1.00"), line(fullProduct(), "b", 1, "1.00"));
        try (EventPublisher kafka = new EventPublisher();
                EventCapture aside = EventCapture.of("dlq.catalog.orders")) {
            IntStream.range(0, 40).parallel().forEach(i -> {
                if (i == 20) {
                    kafka.publish(poison, impossible);
                } else {
                    kafka.publish(order(line(product, "a", 1, "1.00")));
                }
            });

            aside.await("the order", letter -> letter.headers().get("ce_id").equals(poison.toString()));
        }
        Awaitility.await().atMost(PATIENCE).until(() -> sales(product).equals("39 39 3900"));
        assertThat(database.count("inbox where event_id = ?", poison)).isZero();
    }

    @Test
    void bundles_of_the_same_products_at_the_same_time_neither_block_each_other_nor_lose_a_sale() {
        List<String> products =
                IntStream.range(0, 8).mapToObj(_ -> freshProduct()).toList();
        List<Received<OrderCompletedV1>> orders = IntStream.range(0, 60)
                .mapToObj(i -> heard(order(Shuffled.of(products, i).stream()
                        .limit(5)
                        .map(product -> line(product, "a", 1, "1.00"))
                        .toArray(OrderLineV1[]::new))))
                .toList();

        AtOnce.forEach(Shuffled.times(12, orders), bundle -> take(bundle.subList(0, 50)));
        take(orders);

        assertThat(products.stream()
                        .mapToInt(product -> Integer.parseInt(sales(product).split(" ")[1]))
                        .sum())
                .isEqualTo(60 * 5);
    }

    private static String freshProduct() {
        return created(product(fresh("bundle"), fresh("bundle")));
    }

    private String fullProduct() {
        String id = freshProduct();
        database.execute(
                "update product_sales set sales_minor = ? where product_id = ?", Long.MAX_VALUE, UUID.fromString(id));
        return id;
    }

    private void take(List<Received<OrderCompletedV1>> orders) {
        count.handle(orders).await().atMost(PATIENCE);
    }

    private static Received<OrderCompletedV1> heard(OrderCompletedV1 order) {
        return Heard.by("catalog.orders", order);
    }

    private String sales(String product) {
        return (String) database.value(
                "select concat_ws(' ', units_sold, order_count, sales_minor) from product_sales where product_id = ?",
                UUID.fromString(product));
    }

    private long inbox(Received<OrderCompletedV1> order) {
        return database.count("inbox where event_id = ?", order.meta().id());
    }
}
