package dev.comptoir.carts.checkout;

import static dev.comptoir.carts.Shop.checkOut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.OrdersStandIn;
import dev.comptoir.carts.OrdersStandIn.Answer;
import dev.comptoir.carts.OrdersStandIn.Asked;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A checkout in the moment in which the price list knows a product already and inventory does not. */
@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class StockNotReadyIT {

    private final OrdersStandIn orders = OrdersStandIn.get();
    private final UUID product = UUID.randomUUID();
    private String sku;
    private String cart;

    @BeforeEach
    void fill() {
        Shop.open();
        sku = Shop.sells(product, 1, "20.00");
        cart = Shop.completeCart("early@example.test", sku, 1).getString("id");
    }

    @Test
    void the_shopper_of_a_product_that_inventory_hears_of_just_then_sees_nothing_of_it() {
        orders.answer(cart, asked -> orders.askedFor(cart).size() < 3 ? unknownSku() : orders.place(asked));
        checkOut(cart).statusCode(201);
        assertThat(orderIds()).hasSize(3).containsOnly(orderIds().getFirst());
    }

    @Test
    void a_product_that_inventory_has_not_heard_of_yet_is_refused_for_now_and_the_cart_stays_open() {
        orders.answer(cart, _ -> unknownSku());
        checkOut(cart)
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("1"))
                .body("code", equalTo("stock-not-ready"))
                .body("skus", contains(sku));
        assertThat(Shop.cart(cart).getString("status")).isEqualTo("ACTIVE");
        orders.answer(cart, null);
        checkOut(cart).statusCode(201).body("orderId", equalTo(orderIds().getFirst()));
        assertThat(orderIds()).hasSize(5);
    }

    @Test
    void a_product_that_was_archived_meanwhile_is_named_and_not_waited_for() {
        orders.answer(cart, _ -> unknownSku());
        checkOut(cart).statusCode(503);
        Shop.tell(Shop.product(product, 2, "ARCHIVED", "20.00", true));
        Shop.awaitVersion(product, 2);
        int asked = orderIds().size();
        checkOut(cart).statusCode(409).body("code", equalTo("not-sellable")).body("skus", contains(sku));
        assertThat(orderIds()).hasSize(asked);
    }

    private Answer unknownSku() {
        return new Answer(422, """
                {"type":"/problems/unknown-sku","title":"Unprocessable Content","status":422,"code":"unknown-sku",
                 "detail":"There is no %s.","skus":["%s"]}""".formatted(sku, sku));
    }

    private List<String> orderIds() {
        return orders.askedFor(cart).stream().map(Asked::orderId).toList();
    }
}
