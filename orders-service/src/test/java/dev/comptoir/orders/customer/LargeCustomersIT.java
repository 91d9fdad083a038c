package dev.comptoir.orders.customer;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The more orders a customer has, the longer their change waits until all of them are added up again. */
@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class LargeCustomersIT {

    private static final String RECOUNTS = "customer_recounts where email = ?";

    private final String email = "walk-in-" + UUID.randomUUID() + "@example.test";

    private static void place(String email) {
        Cart cart = Cart.of(UUID.randomUUID());
        Orders.placed(new Cart(cart.orderId(), cart.cartId(), email, "Walk-in", cart.locale(), cart.sku()));
    }

    private static int ordersOf(String email) {
        return asked().get("/customers?email=" + email).jsonPath().getList("items.orderCount", Integer.class).stream()
                .findFirst()
                .orElse(0);
    }

    private static void awaitOrders(String email, int count) {
        Awaitility.await().until(() -> ordersOf(email), found -> found == count);
    }

    private void say(int orders) {
        Database.current().execute("update customers set order_count = ? where email = ?", orders, email);
    }

    @Test
    @Proves("O-210")
    void an_address_of_many_orders_is_added_up_when_its_time_has_come() {
        place(email);
        awaitOrders(email, 1);
        say(200_000);
        place(email);
        Awaitility.await().until(() -> Database.current().count(RECOUNTS, email) == 1);
        // A customer who came later is counted, this one waits.
        String later = "later-" + email;
        place(later);
        awaitOrders(later, 1);
        assertThat(ordersOf(email)).isEqualTo(200_000);
        Instant due = Instant.parse((String) Database.current()
                .value(
                        "select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from " + RECOUNTS,
                        email));
        assertThat(due).isBetween(Instant.now().plusSeconds(140), Instant.now().plusSeconds(200));

        Database.current().execute("update customer_recounts set due_at = now() where email = ?", email);
        awaitOrders(email, 2);
        assertThat(Database.current().count(RECOUNTS, email)).isZero();
    }

    @Test
    void a_thousand_orders_need_not_wait() {
        place(email);
        awaitOrders(email, 1);
        say(1_000);
        place(email);
        awaitOrders(email, 2);
    }
}
