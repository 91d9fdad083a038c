package dev.comptoir.carts.catalog;

import static dev.comptoir.carts.Shop.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class ProjectProductIT {

    private final UUID product = UUID.randomUUID();
    private final String sku = "SKU-" + product;

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    void the_next_edit_shows_the_new_price() {
        Shop.sells(product, 1, "20.00");
        String id = shopper()
                .body("{\"items\":[{\"sku\":\"%s\",\"quantity\":2}]}".formatted(sku))
                .post("/carts")
                .then()
                .body("totals.total.amount", equalTo("40.00"))
                .extract()
                .path("id");
        Shop.sells(product, 2, "21.00");
        assertThat(Shop.cart(id).getString("totals.total.amount"))
                .as("looking changes nothing")
                .isEqualTo("40.00");
        shopper()
                .body("{\"remark\":\"x\"}")
                .put("/carts/{id}/remark", id)
                .then()
                .body("totals.total.amount", equalTo("42.00"));
    }

    @Test
    void an_older_version_changes_nothing() {
        Shop.sells(product, 5, "20.00");
        Shop.tell(Shop.product(product, 4, "ACTIVE", "1.00", true));
        UUID after = UUID.randomUUID();
        Shop.tell(new ProductUpdatedV1(product, 6, anotherName("20.00")));
        Shop.awaitVersion(product, 6);
        Shop.sells(after, 1, "3.00");
        assertThat(price()).isEqualTo(2000L);
    }

    @Test
    void an_archived_product_and_a_dropped_variant_are_out_of_sale() {
        Shop.sells(product, 1, "20.00");
        Shop.tell(Shop.product(product, 2, "ARCHIVED", "20.00", true));
        Shop.awaitVersion(product, 2);
        refuses();
        Shop.sells(product, 3, "20.00");
        Shop.tell(new ProductUpdatedV1(
                product,
                4,
                new ProductV1(product, null, "A product", null, "ACTIVE", null, List.of(), null, null, null)));
        Shop.awaitVersion(product, 4);
        refuses();
    }

    @Test
    void a_product_told_again_is_known_once() {
        UUID event = UUID.randomUUID();
        try (var publisher = new dev.comptoir.testkit.EventPublisher()) {
            publisher.publish(event, Shop.product(product, 1, "ACTIVE", "20.00", true));
            publisher.publish(event, Shop.product(product, 1, "ACTIVE", "20.00", true));
        }
        Shop.awaitVersion(product, 1);
        await().until(() -> Database.current().count("inbox where event_id = ?", event) == 1);
        assertThat(price()).isEqualTo(2000L);
    }

    private ProductV1 anotherName(String price) {
        ProductV1 same = Shop.product(product, 6, "ACTIVE", price, true).product();
        return new ProductV1(
                product,
                null,
                "Renamed",
                null,
                "ACTIVE",
                "https://shop.example/a.jpg",
                same.variants(),
                null,
                null,
                null);
    }

    private Object price() {
        return Database.current().value("select price_minor from prices where sku = ?", sku);
    }

    private void refuses() {
        shopper()
                .body("{\"items\":[{\"sku\":\"%s\",\"quantity\":2}]}".formatted(sku))
                .post("/carts")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-sellable"))
                .body("skus", contains(sku));
    }
}
