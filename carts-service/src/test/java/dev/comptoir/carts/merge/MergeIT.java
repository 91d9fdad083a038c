package dev.comptoir.carts.merge;

import static dev.comptoir.carts.Shop.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.carts.InventoryStandIn;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.carts.abandonment.AbandonmentClockwork;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.carts.CartMergedV1;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class MergeIT {

    @Inject
    AbandonmentClockwork abandonment;

    @BeforeEach
    void open() {
        Shop.open();
    }

    @AfterEach
    void close() {
        InventoryStandIn.keepsForCarts = false;
    }

    private static String email() {
        return UUID.randomUUID() + "@example.test";
    }

    private static String guest(String sku, int quantity) {
        return shopper()
                .body("{\"items\":[{\"sku\":\"%s\",\"quantity\":%d}]}".formatted(sku, quantity))
                .post("/carts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response merge(String into, String from, String key) {
        return shopper()
                .header("Idempotency-Key", key)
                .body("{\"fromCartId\":\"%s\"}".formatted(from))
                .post("/carts/{id}/merges", into);
    }

    private static ValidatableResponse merged(String into, String from) {
        return merge(into, from, UUID.randomUUID().toString()).then();
    }

    @Test
    void a_guests_cart_comes_into_that_of_the_customer_and_ends() {
        String sku = Shop.sells("20.00");
        String own = Shop.completeCart(email(), sku, 2).getString("id");
        String guest = guest(sku, 3);
        merged(own, guest)
                .statusCode(200)
                .body("leftOut", hasSize(0))
                .body("cart.id", equalTo(own))
                .body("cart.items.quantity", contains(5))
                .body("cart.totals.subtotal.amount", equalTo("100.00"));
        assertThat(Shop.cart(guest).getString("status")).isEqualTo("MERGED");
        assertThat(Shop.cart(guest).getString("mergedInto")).isEqualTo(own);
        Shop.remark(shopper(), guest, "x")
                .then()
                .statusCode(409)
                .body("code", equalTo("cart-merged"))
                .body("mergedInto", equalTo(own));
        Shop.checkOut(guest).statusCode(409).body("code", equalTo("cart-merged"));

        merged(own, guest).statusCode(200).body("cart.items.quantity", contains(5));
        merged(Shop.emptyCart(), guest).statusCode(409).body("code", equalTo("cart-merged"));
        merged(guest, Shop.emptyCart()).statusCode(409).body("code", equalTo("cart-merged"));
        Shop.checkOut(own).statusCode(201);
        merged(own, guest(sku, 1)).statusCode(409).body("code", equalTo("cart-converted"));
    }

    @Test
    void nonsense_is_a_clear_problem() {
        String cart = Shop.emptyCart();
        merged(cart, cart)
                .statusCode(422)
                .body("code", equalTo("cart-merged-with-itself"))
                .body("errors[0].pointer", equalTo("/fromCartId"));
        merged(cart, UUID.randomUUID().toString()).statusCode(404).body("code", equalTo("cart-not-found"));
        shopper()
                .header("If-Match", "\"7\"")
                .body("{\"fromCartId\":\"%s\"}".formatted(Shop.emptyCart()))
                .post("/carts/{id}/merges", cart)
                .then()
                .statusCode(412);
        shopper().body("{}").post("/carts/{id}/merges", cart).then().statusCode(400);
    }

    @Test
    void pieces_come_along_once_however_often_and_in_whichever_direction_it_is_asked_at_once() {
        String sku = Shop.sells("1.00");
        String own = guest(sku, 1);
        String other = guest(sku, 10);
        String key = UUID.randomUUID().toString();
        assertThat(AtOnce.times(8, () -> merge(own, other, key)))
                .extracting(Response::statusCode)
                .allMatch(status -> status == 200 || status == 409)
                .contains(200);
        merge(own, other, key).then().statusCode(200).header("Idempotent-Replayed", "true");
        assertThat(Shop.cart(own).getList("items.quantity")).isEqualTo(List.of(11));

        String one = guest(sku, 1);
        String two = guest(sku, 10);
        AtomicInteger turn = new AtomicInteger();
        List<Response> crossed = AtOnce.times(
                8,
                () -> turn.getAndIncrement() % 2 == 0
                        ? merge(one, two, UUID.randomUUID().toString())
                        : merge(two, one, UUID.randomUUID().toString()));
        assertThat(crossed).extracting(Response::statusCode).containsOnly(200, 409);
        boolean isFirst = Shop.cart(one).getString("status").equals("ACTIVE");
        assertThat(Shop.cart(isFirst ? one : two).getList("items.quantity")).isEqualTo(List.of(11));
        assertThat(Shop.cart(isFirst ? two : one).getString("status")).isEqualTo("MERGED");
    }

    @Test
    void reminders_of_a_cart_that_was_left_are_called_off_by_the_event() {
        String left = Shop.completeCart(email()).getString("id");
        abandonment.leave(Duration.ofMinutes(31));
        String own = Shop.emptyCart();
        try (EventCapture carts = EventCapture.of(Topics.CARTS_CART)) {
            merged(own, left).statusCode(200);
            CartMergedV1 told = carts.await(CartMergedV1.class, left);
            assertThat(told.mergedInto()).hasToString(own);
            assertThat(told.version()).isEqualTo(Shop.cart(left).getLong("version"));
        }
        assertThat(Database.current()
                        .value("select status from abandoned_carts where cart_id = ?", UUID.fromString(left)))
                .isEqualTo("RESUMED");
    }

    @Test
    void units_that_were_kept_for_the_other_cart_are_given_up_and_asked_for_anew() {
        InventoryStandIn.keepsForCarts = true;
        String sku = Shop.sells("9.99");
        String first = Shop.emptyCart();
        Awaitility.await("the cart's units are kept")
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    shopper().delete("/carts/{id}/items/{sku}", first, sku);
                    return InventoryStandIn.HELD.containsKey(first);
                });
        String own = guest(sku, 1);
        String other = guest(sku, 1);
        assertThat(InventoryStandIn.HELD.get(other)).contains(sku);
        merged(own, other).statusCode(200).body("cart.items.quantity", contains(2));
        assertThat(InventoryStandIn.HELD.get(other)).isEqualTo("[]");
        assertThat(InventoryStandIn.HELD.get(own)).isEqualTo("[{\"sku\":\"%s\",\"quantity\":2}]".formatted(sku));
    }
}
