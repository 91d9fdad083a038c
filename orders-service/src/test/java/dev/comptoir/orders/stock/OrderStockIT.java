package dev.comptoir.orders.stock;

import static dev.comptoir.orders.Orders.asked;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class OrderStockIT {

    @Test
    @Proves("O-023")
    @Proves("I-023")
    void every_line_says_what_is_left_of_its_product_and_leads_to_it() {
        UUID order = Orders.placed().id();
        List<Map<String, Object>> ordered =
                Orders.get(order).extract().jsonPath().getList("lines");

        JsonPath stock = asked().get("/orders/{id}/stock", order)
                .then()
                .statusCode(200)
                .body("orderId", equalTo(order.toString()))
                .extract()
                .jsonPath();

        assertThat(stock.getList("lines.sku"))
                .isEqualTo(ordered.stream().map(line -> line.get("sku")).toList());
        assertThat(stock.getString("lines[0].stockIndicator")).isEqualTo("LOW");
        assertThat(stock.getInt("lines[0].available")).isEqualTo(2);
        assertThat(stock.getString("lines[0].productUrl"))
                .isEqualTo("/v1/products/" + ordered.getFirst().get("productId"));
        assertThat(stock.<String>getList("lines.stockIndicator").stream().skip(1))
                .allMatch("UNTRACKED"::equals);
    }

    @Test
    @Proves("I-020")
    void a_line_of_which_there_is_enough_is_in_stock() {
        UUID order = Orders.placed(Cart.of(UUID.randomUUID()).with("GREEN-1")).id();
        asked().get("/orders/{id}/stock", order)
                .then()
                .statusCode(200)
                .body("lines.find { it.sku == 'GREEN-1' }.stockIndicator", equalTo("IN_STOCK"));
    }

    @Test
    void an_order_that_does_not_exist_has_no_stock() {
        asked().get("/orders/{id}/stock", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("order-not-found"));
        given().auth()
                .oauth2(Tokens.storefront())
                .get("/orders/{id}/stock", UUID.randomUUID())
                .then()
                .statusCode(403);
    }
}
