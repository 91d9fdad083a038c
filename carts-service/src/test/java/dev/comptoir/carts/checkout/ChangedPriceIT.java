package dev.comptoir.carts.checkout;

import static dev.comptoir.carts.Shop.checkOut;
import static dev.comptoir.carts.Shop.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.OrdersStandIn;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class ChangedPriceIT {

    private final OrdersStandIn orders = OrdersStandIn.get();

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    void a_risen_price_is_shown_with_the_old_one_before_it_is_charged() {
        UUID product = UUID.randomUUID();
        String sku = Shop.sells(product, 1, "20.00");
        String id = Shop.completeCart("dearer@example.test", sku, 2).getString("id");
        Shop.sells(product, 2, "25.00");
        checkOut(id)
                .statusCode(409)
                .body("code", equalTo("price-changed"))
                .body("items.sku", contains(sku))
                .body("items[0].before.amount", equalTo("20.00"))
                .body("items[0].after.amount", equalTo("25.00"))
                .body("previousTotals.total.amount", equalTo("55.20"))
                .body("totals.total.amount", equalTo("67.20"))
                .body("version", equalTo(1));
        assertThat(orders.askedFor(id)).isEmpty();
        assertThat(Shop.cart(id).getString("totals.total.amount")).isEqualTo("67.20");
        accept(id, "67.20").statusCode(201).body("total.amount", equalTo("67.20"));
    }

    /** The first answer may have got lost on its way: nobody pays what nobody was shown. */
    @Test
    void a_changed_price_is_said_again_until_the_request_names_the_total_or_the_version() {
        UUID product = UUID.randomUUID();
        String sku = Shop.sells(product, 1, "20.00");
        String id = Shop.completeCart("lost-answer@example.test", sku, 2).getString("id");
        String other = Shop.completeCart("lost-too@example.test", sku, 2).getString("id");
        String third = Shop.completeCart("lost-and-edited@example.test", sku, 2).getString("id");
        Shop.sells(product, 2, "25.00");
        for (String cart : List.of(id, other, third, id, other, id)) {
            checkOut(cart)
                    .statusCode(409)
                    .body("code", equalTo("price-changed"))
                    .body("items[0].before.amount", equalTo("20.00"))
                    .body("previousTotals.total.amount", equalTo("55.20"))
                    .body("totals.total.amount", equalTo("67.20"))
                    .body("version", equalTo(1));
        }
        assertThat(orders.askedFor(id)).isEmpty();
        accept(id, "67.20").statusCode(201).body("total.amount", equalTo("67.20"));
        checkOutAt(other, "*").statusCode(409);
        checkOutAt(other, "\"1\"").statusCode(201).body("total.amount", equalTo("67.20"));
        Shop.remark(shopper(), third, "The answer to this shows the new total")
                .then()
                .statusCode(200);
        checkOut(third).statusCode(201);
    }

    @Test
    void a_fallen_price_is_shown_too_unless_its_total_is_agreed_to() {
        UUID product = UUID.randomUUID();
        String sku = Shop.sells(product, 1, "20.00");
        String id = Shop.completeCart("cheaper@example.test", sku, 2).getString("id");
        String other = Shop.completeCart("cheap@example.test", sku, 2).getString("id");
        Shop.sells(product, 2, "15.00");
        checkOut(id).statusCode(409).body("totals.total.amount", equalTo("43.20"));
        accept(other, "43.20").statusCode(201).body("total.amount", equalTo("43.20"));
    }

    @Test
    void no_order_is_placed_for_another_total_than_the_one_agreed_to() {
        String id = Shop.completeCart("agreed@example.test").getString("id");
        accept(id, "55.19")
                .statusCode(409)
                .body("code", equalTo("price-changed"))
                .body("items", org.hamcrest.Matchers.empty())
                .body("totals.total.amount", equalTo("55.20"));
        assertThat(orders.askedFor(id)).isEmpty();
        accept(id, "55.20").statusCode(201);
    }

    private static ValidatableResponse checkOutAt(String id, String ifMatch) {
        return shopper()
                .header("If-Match", ifMatch)
                .post("/carts/{id}/checkout", id)
                .then();
    }

    private static ValidatableResponse accept(String id, String total) {
        return shopper()
                .body("{\"acceptTotal\":{\"amount\":\"%s\",\"currency\":\"EUR\"}}".formatted(total))
                .post("/carts/{id}/checkout", id)
                .then();
    }
}
