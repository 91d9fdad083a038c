package dev.comptoir.carts.checkout;

import static dev.comptoir.carts.Shop.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.OrdersStandIn;
import dev.comptoir.carts.OrdersStandIn.Answer;
import dev.comptoir.carts.OrdersStandIn.Asked;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.MovableClock;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class CheckoutRaceIT {

    private final OrdersStandIn orders = OrdersStandIn.get();

    @Inject
    MovableClock clock;

    @Inject
    ReopenStuckCarts reopenStuck;

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    void many_checkouts_at_once_ask_for_one_order() {
        String id = Shop.completeCart("race@example.test").getString("id");
        List<String> orderIds = AtOnce.times(
                8,
                () -> shopper()
                        .post("/carts/{id}/checkout", id)
                        .then()
                        .extract()
                        .jsonPath()
                        .getString("orderId"));
        assertThat(orderIds).hasSize(8).containsOnly(orderIds.getFirst()).doesNotContainNull();
        assertThat(orders.askedFor(id)).extracting(Asked::orderId).containsOnly(orderIds.getFirst());
    }

    @Test
    void many_clicks_at_once_all_count() {
        String tea = Shop.sells("1.00");
        String id = Shop.emptyCart();
        List<Integer> answers = AtOnce.times(
                10,
                () -> shopper()
                        .body("{\"sku\":\"%s\",\"quantity\":1}".formatted(tea))
                        .post("/carts/{id}/items", id)
                        .statusCode());
        assertThat(answers).containsOnly(200);
        assertThat(Shop.cart(id).getList("items.quantity")).containsExactly(10);
        assertThat(Shop.cart(id).getLong("version")).isEqualTo(10);
    }

    @Test
    void an_edit_beside_a_checkout_is_in_the_order_or_refused() {
        String id = Shop.completeCart("beside@example.test").getString("id");
        AtOnce.times(
                6,
                () -> Math.floorMod(Thread.currentThread().threadId(), 2) == 0
                        ? Shop.remark(shopper(), id, "Racing").then().extract().statusCode()
                        : Shop.checkOut(id).extract().statusCode());
        Shop.checkOut(id).statusCode(org.hamcrest.Matchers.oneOf(200, 201));
        Asked asked = orders.askedFor(id).getLast();
        String remark = Shop.cart(id).getString("customerRemark");
        assertThat(asked.body().path("customerRemark").asText()).isEqualTo(remark);
        assertThat(orders.askedFor(id)).extracting(Asked::orderId).containsOnly(asked.orderId());
    }

    @Test
    void a_forgotten_checkout_gives_the_cart_back_after_ten_minutes() {
        String id = stuck("forgotten@example.test");
        clock.advance(Duration.ofMinutes(9));
        reopenStuck.handle().await().atMost(Duration.ofSeconds(60));
        assertThat(Shop.cart(id).getString("status")).isEqualTo("CHECKING_OUT");
        clock.advance(Duration.ofMinutes(2));
        reopenStuck.handle().await().atMost(Duration.ofSeconds(60));
        assertThat(Shop.cart(id).getString("status")).isEqualTo("ACTIVE");
    }

    @Test
    void an_unchanged_cart_given_back_asks_for_the_same_order() {
        String id = stuck("unchanged@example.test");
        clock.advance(Duration.ofMinutes(11));
        reopenStuck.handle().await().atMost(Duration.ofSeconds(60));
        orders.answer(id, null);
        Shop.checkOut(id).statusCode(201);
        List<String> asked =
                orders.askedFor(id).stream().map(Asked::orderId).distinct().toList();
        assertThat(asked).hasSize(1);
    }

    @Test
    void the_cart_of_a_placed_order_is_converted_and_never_opens_again() {
        String id = placedWithoutAnswer("placed@example.test");
        String placed = orders.askedFor(id).getFirst().orderId();
        String placedAt = clock.instant().toString();
        clock.advance(Duration.ofMinutes(11));
        reopenStuck.handle().await().atMost(Duration.ofSeconds(60));
        assertThat(Shop.cart(id).getString("status")).isEqualTo("CONVERTED");
        Shop.checkOut(id).statusCode(200).body("orderId", equalTo(placed)).body("placedAt", equalTo(placedAt));
    }

    @Test
    void while_orders_cannot_say_what_it_placed_a_stuck_cart_stays_locked() {
        String id = placedWithoutAnswer("unknown@example.test");
        clock.advance(Duration.ofMinutes(11));
        orders.answerLookups(false);
        try {
            reopenStuck.handle().await().atMost(Duration.ofSeconds(60));
        } finally {
            orders.answerLookups(true);
        }
        assertThat(Shop.cart(id).getString("status")).isEqualTo("CHECKING_OUT");
        reopenStuck.handle().await().atMost(Duration.ofSeconds(60));
        assertThat(Shop.cart(id).getString("status")).isEqualTo("CONVERTED");
    }

    @Test
    void a_refused_attempt_does_not_reopen_the_cart_under_a_later_one() {
        String id = Shop.completeCart("overlap@example.test").getString("id");
        orders.answer(id, first -> {
            orders.answer(id, _ -> new Answer(500, "{}"));
            clock.advance(Duration.ofSeconds(1));
            Shop.checkOut(id).statusCode(503);
            return new Answer(409, "{\"code\":\"insufficient-stock\",\"detail\":\"Too little.\"}");
        });
        Shop.checkOut(id).statusCode(409).body("code", equalTo("insufficient-stock"));
        assertThat(Shop.cart(id).getString("status")).isEqualTo("CHECKING_OUT");
        orders.answer(id, null);
        Shop.checkOut(id).statusCode(201);
    }

    @Test
    void overlapping_checkouts_get_one_order_placed_once_and_one_of_them_is_the_first() {
        String id = Shop.completeCart("twenty@example.test").getString("id");
        List<Response> answers = AtOnce.times(20, () -> shopper().post("/carts/{id}/checkout", id));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.jsonPath().getString("placedAt"))
                .containsOnly(clock.instant().toString());
        assertThat(answers)
                .extracting(answer -> answer.jsonPath().getString("orderId"))
                .containsOnly(orders.askedFor(id).getFirst().orderId());
    }

    @Test
    void a_changed_cart_that_was_ordered_after_all_is_converted_to_that_order() {
        String id = placedWithoutAnswer("changed@example.test");
        String placed = orders.askedFor(id).getFirst().orderId();
        Database.current()
                .execute("update carts set status = 'ACTIVE', version = version + 1 where id = ?", UUID.fromString(id));
        orders.answer(id, null);
        Shop.remark(shopper(), id, "Another content").then().statusCode(200);
        Shop.checkOut(id)
                .statusCode(409)
                .body("code", equalTo("cart-already-ordered"))
                .body("orderId", equalTo(placed));
        assertThat(orders.askedFor(id).getLast().orderId()).isNotEqualTo(placed);
        Shop.checkOut(id).statusCode(200).body("orderId", equalTo(placed));
    }

    private String placedWithoutAnswer(String email) {
        String id = Shop.completeCart(email).getString("id");
        orders.answer(id, asked -> {
            orders.place(asked);
            return new Answer(500, "{}");
        });
        Shop.checkOut(id).statusCode(503);
        return id;
    }

    private String stuck(String email) {
        String id = Shop.completeCart(email).getString("id");
        orders.answer(id, _ -> new Answer(500, "{}"));
        Shop.checkOut(id).statusCode(503);
        return id;
    }
}
