package dev.comptoir.carts.cart;

import static dev.comptoir.carts.Shop.checkOut;
import static dev.comptoir.carts.Shop.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.OrdersStandIn;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.carts.CartAbandonedV1;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class TranslatedNamesIT {

    private final UUID product = UUID.randomUUID();
    private final String sku = "SKU-" + product;

    @BeforeEach
    void open() {
        Shop.open();
        translated(1, Map.of("fr", "Tablier", "fr-CA", "Tablier de cuisine"));
    }

    @Test
    void what_is_added_edited_and_read_is_named_in_the_language_of_the_cart() {
        String id = opened("fr-FR");
        shopper()
                .body("{\"sku\":\"%s\",\"quantity\":1}".formatted(sku))
                .post("/carts/{id}/items", id)
                .then()
                .statusCode(200)
                .body("items.name", contains("Tablier"));
        shopper()
                .body("{\"email\":\"ann@example.test\",\"locale\":\"fr-CA\"}")
                .put("/carts/{id}/customer", id)
                .then()
                .statusCode(200)
                .body("locale", equalTo("fr-CA"))
                .body("items.name", contains("Tablier de cuisine"));
        shopper()
                .body("{\"email\":\"ann@example.test\",\"locale\":\"de\"}")
                .put("/carts/{id}/customer", id)
                .then()
                .body("items.name", contains("A product"));
        assertThat(Shop.cart(id).getList("items.name")).isEqualTo(List.of("A product"));
    }

    @Test
    void looking_changes_no_name_and_the_next_edit_takes_the_catalogues() {
        String id = opened("fr");
        shopper().body("{\"sku\":\"%s\",\"quantity\":1}".formatted(sku)).post("/carts/{id}/items", id);
        translated(2, Map.of());
        assertThat(Shop.cart(id).getString("items[0].name")).isEqualTo("Tablier");
        Shop.remark(shopper(), id, "y").then().body("items.name", contains("A product"));
    }

    @Test
    void the_order_and_the_abandoned_cart_have_the_names_of_the_rows() {
        try (EventCapture carts = EventCapture.of(Topics.CARTS_CART)) {
            String left = complete();
            shopper().post("/carts/{id}/abandonment", left).then().statusCode(204);
            assertThat(carts.await(CartAbandonedV1.class, left)
                            .items()
                            .getFirst()
                            .name())
                    .isEqualTo("Tablier");
        }
        String bought = complete();
        checkOut(bought).statusCode(201);
        assertThat(OrdersStandIn.get()
                        .askedFor(bought)
                        .getFirst()
                        .body()
                        .at("/lines/0/name")
                        .asText())
                .isEqualTo("Tablier");
    }

    private void translated(long version, Map<String, String> names) {
        ProductV1 plain =
                Shop.product(product, version, "ACTIVE", "20.00", true).product();
        Shop.tell(new ProductUpdatedV1(
                product,
                version,
                new ProductV1(product, null, plain.name(), null, "ACTIVE", null, plain.variants(), null, null, names)));
        Shop.awaitVersion(product, version);
    }

    private static String opened(String locale) {
        return shopper()
                .body("{\"locale\":\"%s\"}".formatted(locale))
                .post("/carts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String complete() {
        return Shop.completeCart("names@example.test", sku, 2).getString("id");
    }
}
