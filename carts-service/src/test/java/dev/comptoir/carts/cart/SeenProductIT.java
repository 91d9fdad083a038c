package dev.comptoir.carts.cart;

import static dev.comptoir.carts.Shop.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.carts.ProductSeenV1;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class SeenProductIT {

    private final String sku = "new-" + UUID.randomUUID();

    @BeforeEach
    void open() {
        Shop.open();
    }

    private String item(String url) {
        return "{\"sku\":\"%s\",\"quantity\":1%s}".formatted(sku, url == null ? "" : ",\"url\":\"" + url + "\"");
    }

    @Test
    void an_unknown_product_is_refused_and_published_where_its_page_is_given() {
        String known = Shop.sells("9.99");
        String cart = shopper().body("{}").post("/carts").path("id");
        try (EventCapture events = EventCapture.of(Topics.CARTS_CART)) {
            shopper()
                    .body(item(null))
                    .post("/carts/{id}/items", cart)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("unknown-sku"));
            shopper()
                    .body(item("https://shop.example/tea"))
                    .post("/carts/{id}/items", cart)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("unknown-sku"));
            shopper()
                    .body("{\"items\":[%s,{\"sku\":\"%s\",\"quantity\":1,\"url\":\"https://shop.example/x\"}]}"
                            .formatted(item("https://shop.example/pot"), known))
                    .post("/carts")
                    .then()
                    .statusCode(422);
            assertThat(events.await("both pages", event -> event.data().contains(sku), 2))
                    .extracting(event -> event.as(ProductSeenV1.class).url())
                    .containsExactlyInAnyOrder("https://shop.example/tea", "https://shop.example/pot");
        }
        shopper()
                .body(item("javascript:alert(1)"))
                .post("/carts/{id}/items", cart)
                .then()
                .statusCode(400);
    }
}
