package dev.comptoir.orders.closing;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderDeletedV1;
import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class DuplicateIT {

    /** Two orders of the same. */
    private record Twins(Orders.Placed first, Orders.Placed second) {

        static Twins placed() {
            Cart cart = Cart.of(UUID.randomUUID());
            Cart again = new Cart(
                    UUID.randomUUID(), UUID.randomUUID(), cart.email().toUpperCase(), cart.name(), "en", cart.sku());
            return new Twins(Orders.placed(cart), Orders.placed(again));
        }

        List<Pair> bothWays() {
            return List.of(new Pair(first.id(), second.id()), new Pair(second.id(), first.id()));
        }
    }

    /** An order and the one that it is said to repeat. */
    private record Pair(UUID order, UUID original) {}

    private static ValidatableResponse delete(UUID order, UUID original) {
        return asked().queryParam("duplicateOf", original)
                .delete("/orders/{id}", order)
                .then();
    }

    private static void cancel(UUID order) {
        asked().body("{\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", order)
                .then()
                .statusCode(200);
    }

    @Test
    @Proves("O-182")
    void an_order_that_repeats_another_is_cancelled_and_deleted_and_its_stock_goes_back() {
        Twins twins = Twins.placed();
        UUID original = twins.first().id();
        UUID twin = twins.second().id();
        delete(Orders.placed().id(), original).statusCode(422).body("code", equalTo("not-a-duplicate"));
        delete(twin, twin)
                .statusCode(422)
                .body("code", equalTo("not-a-duplicate"))
                .body("detail", containsString("cannot repeat itself"));
        delete(twin, UUID.randomUUID()).statusCode(422).body("code", equalTo("unknown-original"));
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            delete(twin, original)
                    .statusCode(200)
                    .body("lifecycle", equalTo("CANCELLED"))
                    .body("duplicateOf", equalTo(original.toString()));
            assertThat(events.await(OrderCancelledV1.class, twin).lines()).hasSize(2);
            assertThat(events.await(OrderDeletedV1.class, twin).duplicateOf()).isEqualTo(original);
        }
        Orders.get(original).body("deletedAt", nullValue());
    }

    @Test
    void the_order_that_is_kept_for_a_duplicate_stands() {
        Twins twins = Twins.placed();
        delete(twins.first().id(), twins.second().id()).statusCode(200);
        delete(twins.second().id(), twins.first().id())
                .statusCode(409)
                .body("code", equalTo("original-deleted"))
                .body("detail", containsString(twins.first().number()));
        Orders.get(twins.second().id()).body("deletedAt", nullValue()).body("lifecycle", equalTo("PLACED"));
        Twins others = Twins.placed();
        cancel(others.first().id());
        delete(others.second().id(), others.first().id()).statusCode(409).body("code", equalTo("original-cancelled"));
        Orders.get(others.second().id()).body("lifecycle", equalTo("PLACED"));
    }

    @Test
    void of_two_orders_deleted_for_each_other_at_once_one_stays() {
        for (int i = 0; i < 8; i++) {
            List<Integer> answers = AtOnce.map(
                    Twins.placed().bothWays(),
                    pair -> delete(pair.order(), pair.original()).extract().statusCode());
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
    }
}
