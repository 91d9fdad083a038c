package dev.comptoir.orders.customer;

import static dev.comptoir.orders.Orders.asked;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A family of customers that no other test has, and what the directory says of it. */
final class Directory {

    final String family = "W" + UUID.randomUUID().toString().replace("-", "");
    final String email = family.toLowerCase(Locale.ROOT) + "@example.test";

    Orders.Placed placed(String spelling, String name) {
        Cart cart = Cart.of(UUID.randomUUID());
        return Orders.placed(new Cart(cart.orderId(), cart.cartId(), spelling, name, cart.locale(), cart.sku()));
    }

    Orders.Placed placed() {
        return placed(email, "Ann " + family);
    }

    static JsonPath list(String query) {
        return asked().get("/customers?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The directory follows the orders within seconds. */
    JsonPath await(String field, Object expected) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> list("email=" + email), found -> expected.equals(found.get("items[0]." + field)));
    }
}
