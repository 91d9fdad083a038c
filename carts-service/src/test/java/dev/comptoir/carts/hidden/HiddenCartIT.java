package dev.comptoir.carts.hidden;

import static dev.comptoir.carts.Shop.merchant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.carts.abandonment.AbandonmentClockwork;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class HiddenCartIT {

    @Inject
    AbandonmentClockwork abandonment;

    @BeforeEach
    void open() {
        Shop.open();
    }

    private static List<String> ids(String sku, boolean hidden) {
        return merchant()
                .queryParam("sku", sku)
                .queryParam("hidden", hidden)
                .get("/abandoned-carts")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static String csv(String sku) {
        return merchant()
                .queryParam("sku", sku)
                .get("/abandoned-carts/export")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
    }

    @Test
    void a_hidden_cart_is_in_neither_list_nor_file_until_it_is_shown_again() {
        String sku = Shop.sells("20.00");
        String seen = Shop.completeCart("seen@example.test", sku, 2).getString("id");
        String hidden = Shop.completeCart("hidden@example.test", sku, 1).getString("id");
        abandonment.leave(Duration.ofHours(1));

        for (int i = 0; i < 2; i++) {
            merchant().put("/abandoned-carts/{id}/hidden", hidden).then().statusCode(204);
        }
        assertThat(ids(sku, false)).containsExactly(seen);
        assertThat(ids(sku, true)).containsExactly(hidden);
        assertThat(List.of(csv(sku).split("\r\n")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith(seen + ",seen@example.test,Camille Martin,2,55.20,EUR,ABANDONED,");

        merchant().delete("/abandoned-carts/{id}/hidden", hidden).then().statusCode(204);
        assertThat(ids(sku, false)).containsExactlyInAnyOrder(seen, hidden);
        assertThat(csv(Shop.sells("1.00"))).endsWith(",orderId\r\n");
        merchant()
                .put("/abandoned-carts/{id}/hidden", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("abandoned-cart-not-found"));
    }
}
