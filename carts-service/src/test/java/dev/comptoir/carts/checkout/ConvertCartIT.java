package dev.comptoir.carts.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.carts.OrdersStandIn;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class ConvertCartIT {

    @Inject
    ConvertCart convert;

    @BeforeEach
    void open() {
        Shop.open();
    }

    /** A row nothing else would ever open again shows whether anything was written. */
    @Test
    void what_was_converted_for_an_order_is_not_written_again_for_it() {
        UUID cart = ordered("once@example.test");
        UUID order = orderOf(cart);
        reopen(cart);
        convert(cart, order);
        assertThat(statusOf(cart)).isEqualTo("ACTIVE");
    }

    @Test
    void another_order_of_the_same_cart_is_written() {
        UUID cart = ordered("twice@example.test");
        UUID other = UUID.randomUUID();
        reopen(cart);
        convert(cart, other);
        assertThat(statusOf(cart)).isEqualTo("CONVERTED");
        assertThat(orderOf(cart)).isEqualTo(other);
    }

    @Test
    void converting_a_converted_cart_for_another_order_changes_nothing() {
        UUID cart = ordered("first@example.test");
        UUID order = orderOf(cart);
        convert(cart, UUID.randomUUID());
        assertThat(orderOf(cart)).isEqualTo(order);
    }

    @Test
    void a_conversion_that_failed_is_left_to_the_event() {
        Database.current().execute("alter table carts add constraint broken check (status <> 'CONVERTED') not valid");
        UUID cart;
        try {
            cart = ordered("later@example.test");
            assertThat(statusOf(cart)).isEqualTo("CHECKING_OUT");
        } finally {
            Database.current().execute("alter table carts drop constraint broken");
        }
        Shop.tell(OrderEvents.completed(orderOf(cart), "N-1", cart));
        await().untilAsserted(() -> assertThat(statusOf(cart)).isEqualTo("CONVERTED"));
    }

    @Test
    void the_answer_after_the_event_gives_the_order() {
        String id = Shop.completeCart("event@example.test").getString("id");
        OrdersStandIn.get().answer(id, asked -> {
            convert(UUID.fromString(id), UUID.fromString(asked.orderId()));
            return OrdersStandIn.get().place(asked);
        });
        Shop.checkOut(id).statusCode(201);
        assertThat(statusOf(UUID.fromString(id))).isEqualTo("CONVERTED");
        assertThat(Shop.cart(id).getLong("version")).isEqualTo(2);
    }

    private static UUID ordered(String email) {
        String id = Shop.completeCart(email).getString("id");
        Shop.checkOut(id).statusCode(201);
        return UUID.fromString(id);
    }

    private static void reopen(UUID cart) {
        Database.current().execute("update carts set status = 'ACTIVE' where id = ?", cart);
    }

    private void convert(UUID cart, UUID order) {
        convert.handle(cart, order, "N-1", Instant.now(), false).await().atMost(Duration.ofSeconds(60));
    }

    private static String statusOf(UUID cart) {
        return (String) Database.current().value("select status from carts where id = ?", cart);
    }

    private static UUID orderOf(UUID cart) {
        return (UUID) Database.current().value("select order_id from carts where id = ?", cart);
    }
}
