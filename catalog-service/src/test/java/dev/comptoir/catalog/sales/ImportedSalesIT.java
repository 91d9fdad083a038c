package dev.comptoir.catalog.sales;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import dev.comptoir.contracts.orders.OrderImportedV1;
import dev.comptoir.contracts.orders.OrderImportedV1.ImportedLineV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class ImportedSalesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Database database = Database.current();
    private String id;

    @BeforeEach
    void offered() {
        id = created(product(fresh("imported"), fresh("imported")));
    }

    private static OrderImportedV1 imported(String lifecycle, String currency, ImportedLineV1... lines) {
        Money none = Money.zero(currency);
        UUID order = UUID.randomUUID();
        return new OrderImportedV1(
                order,
                1,
                "#1",
                UUID.randomUUID(),
                "shopify",
                order.toString(),
                List.of(lines),
                new TotalsV1(none, none, none, none, none),
                lifecycle,
                "PAID",
                "SHIPPED",
                Instant.parse("2025-11-28T09:00:00Z"),
                false,
                false);
    }

    private ImportedLineV1 line(int quantity, int refunded, String total, String currency) {
        return new ImportedLineV1(
                UUID.fromString(id), "sku-" + quantity, "Tote", quantity, refunded, Money.parse(total, currency));
    }

    private String sales() {
        return (String) database.value(
                "select concat_ws(' ', units_sold, order_count, sales_minor, units_refunded, refunded_minor)"
                        + " from product_sales where product_id = ?",
                UUID.fromString(id));
    }

    private void handled(EventPublisher kafka, OrderImportedV1 order) {
        UUID event = kafka.publish(order);
        Awaitility.await().atMost(PATIENCE).until(() -> database.count("inbox where event_id = ?", event) == 1);
    }

    @Test
    void an_imported_order_counts_once_on_the_day_it_was_placed_with_what_came_back() {
        OrderImportedV1 order = imported("COMPLETED", "EUR", line(4, 1, "40.00", "EUR"), line(1, 0, "5.00", "EUR"));
        try (EventPublisher kafka = new EventPublisher()) {
            handled(kafka, order);
            handled(kafka, order);
            assertThat(sales()).isEqualTo("5 1 4500 1 900");
            handled(kafka, imported("CANCELLED", "EUR", line(2, 0, "20.00", "EUR")));
            assertThat(sales()).isEqualTo("7 2 6500 3 2900");
            handled(kafka, imported("COMPLETED", "USD", line(9, 0, "90.00", "USD")));
            assertThat(sales()).isEqualTo("7 2 6500 3 2900");
        }
        assertThat(database.count(
                        "product_orders where order_id = ? and placed_at = timestamptz '2025-11-28T09:00:00Z'",
                        order.orderId()))
                .isEqualTo(1);
        merchant()
                .post("/products/sales-recounts")
                .then()
                .statusCode(200)
                .body("differences.findAll { it.productId == '%s' }".formatted(id), empty());
    }
}
