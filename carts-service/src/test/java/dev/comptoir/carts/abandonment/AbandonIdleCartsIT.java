package dev.comptoir.carts.abandonment;

import static dev.comptoir.carts.Shop.shopper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.carts.CartAbandonedV1;
import dev.comptoir.contracts.carts.CartResumedV1;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MovableClock;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class AbandonIdleCartsIT {

    @Inject
    MovableClock clock;

    @Inject
    AbandonIdleCarts abandon;

    @Inject
    PurgeUnusedCarts forget;

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    @Proves("C-003")
    void a_cart_with_an_item_and_an_email_is_abandoned_after_half_an_hour_without_activity() {
        try (EventCapture carts = EventCapture.of(Topics.CARTS_CART)) {
            String id = Shop.completeCart("Left@Example.test").getString("id");
            Instant left = clock.instant();
            clock.advance(Duration.ofMinutes(29));
            sweep();
            assertThat(status(id)).isEqualTo("ACTIVE");
            clock.advance(Duration.ofMinutes(1));
            sweep();
            assertThat(status(id)).isEqualTo("ABANDONED");
            CartAbandonedV1 told = carts.await(CartAbandonedV1.class, id);
            assertThat(told.abandonedAt()).isEqualTo(left);
            assertThat(told.customer().email()).isEqualTo("Left@Example.test");
            assertThat(told.customer().locale()).isEqualTo("fr");
            assertThat(told.country()).isEqualTo("FR");
            assertThat(told.total()).isEqualTo(Shop.eur("55.20"));
            assertThat(told.items().getFirst().quantity()).isEqualTo(2);
            assertThat(told.version()).isEqualTo(Shop.cart(id).getLong("version"));
        }
    }

    @Test
    @Proves("C-003")
    void a_shopper_who_closes_the_page_leaves_the_cart_at_once_and_once() {
        try (EventCapture carts = EventCapture.of(Topics.CARTS_CART)) {
            String id = Shop.completeCart("closing@example.test").getString("id");

            shopper().post("/carts/{id}/abandonment", id).then().statusCode(204);
            shopper().post("/carts/{id}/abandonment", id).then().statusCode(204);

            assertThat(status(id)).isEqualTo("ABANDONED");
            carts.await(CartAbandonedV1.class, id);
            assertThat(Database.current().count("outbox where key = ?", id)).isLessThanOrEqualTo(1);
            assertThat(carts.ofType(CartAbandonedV1.class).stream()
                            .filter(event -> event.key().equals(id)))
                    .hasSize(1);
        }
    }

    @Test
    void leaving_an_empty_cart_changes_nothing_and_an_unknown_one_is_not_found() {
        String empty = shopper().body("{}").post("/carts").jsonPath().getString("id");

        shopper().post("/carts/{id}/abandonment", empty).then().statusCode(204);
        shopper().post("/carts/{id}/abandonment", UUID.randomUUID()).then().statusCode(404);

        assertThat(status(empty)).isEqualTo("ACTIVE");
    }

    @Test
    @Proves("C-003")
    void without_an_email_or_an_item_a_cart_is_not_abandoned() {
        String sku = Shop.sells("5.00");
        String nobody = shopper()
                .body("{\"items\":[{\"sku\":\"%s\",\"quantity\":1}]}".formatted(sku))
                .post("/carts")
                .then()
                .extract()
                .path("id");
        String nothing = shopper()
                .body("{\"customer\":{\"email\":\"nothing@example.test\"}}")
                .post("/carts")
                .then()
                .extract()
                .path("id");
        String emptied = Shop.completeCart("emptied@example.test", sku, 1).getString("id");
        shopper().delete("/carts/{id}/items/{sku}", emptied, sku);
        clock.advance(Duration.ofHours(2));
        sweep();
        assertThat(List.of(status(nobody), status(nothing), status(emptied))).containsOnly("ACTIVE");
    }

    @Test
    void activity_puts_it_off() {
        String id = Shop.completeCart("active@example.test").getString("id");
        clock.advance(Duration.ofMinutes(20));
        remark(id);
        clock.advance(Duration.ofMinutes(20));
        sweep();
        assertThat(status(id)).isEqualTo("ACTIVE");
        clock.advance(Duration.ofMinutes(10));
        sweep();
        assertThat(status(id)).isEqualTo("ABANDONED");
    }

    @Test
    void a_shopper_who_comes_back_is_told_once_and_may_leave_again() {
        try (EventCapture carts = EventCapture.of(Topics.CARTS_CART)) {
            String id = Shop.completeCart("back@example.test").getString("id");
            leave();
            remark(id);
            remark(id);
            assertThat(status(id)).isEqualTo("ACTIVE");
            CartResumedV1 resumed = carts.await(CartResumedV1.class, id);
            assertThat(entry(id)).isEqualTo("RESUMED");
            leave();
            List<Long> versions = carts
                    .await("events of the cart", event -> event.key().equals(id), 3)
                    .stream()
                    .map(event -> event.json().path("version").asLong())
                    .toList();
            assertThat(versions).hasSize(3).isSorted().doesNotHaveDuplicates();
            assertThat(versions.get(1)).isEqualTo(resumed.version());
            assertThat(carts.ofType(CartResumedV1.class, id)).hasSize(1);
            assertThat(entry(id)).isEqualTo("ABANDONED");
        }
    }

    @Test
    void a_checkout_brings_an_abandoned_cart_back_too() {
        try (EventCapture carts = EventCapture.of(Topics.CARTS_CART)) {
            String id = Shop.completeCart("straight@example.test").getString("id");
            leave();
            shopper().post("/carts/{id}/checkout", id).then().statusCode(201);
            carts.await(CartResumedV1.class, id);
            assertThat(entry(id)).isEqualTo("ORDERED");
        }
    }

    @Test
    void several_sweeps_at_once_tell_each_cart_once() {
        try (EventCapture carts = EventCapture.of(Topics.CARTS_CART)) {
            List<String> ids = new ArrayList<>();
            String sku = Shop.sells("1.00");
            for (int i = 0; i < 12; i++) {
                ids.add(Shop.completeCart("many" + i + "@example.test", sku, 1).getString("id"));
            }
            clock.advance(Duration.ofHours(1));
            Uni.join()
                    .all(abandon.handle(), abandon.handle(), abandon.handle())
                    .andFailFast()
                    .await()
                    .atMost(Duration.ofSeconds(60));
            carts.await("abandoned carts", event -> ids.contains(event.key()), 12);
            assertThat(carts.matching(event -> ids.contains(event.key()))).hasSize(12);
        }
    }

    @Test
    void carts_nobody_can_be_asked_about_are_forgotten_after_thirty_days() {
        String unused = Shop.emptyCart();
        String known = Shop.completeCart("keeps@example.test").getString("id");
        clock.advance(Duration.ofDays(29));
        forget.handle().await().atMost(Duration.ofSeconds(60));
        assertThat(rows(unused)).isOne();
        clock.advance(Duration.ofDays(2));
        forget.handle().await().atMost(Duration.ofSeconds(60));
        assertThat(rows(unused)).isZero();
        assertThat(rows(known)).isOne();
    }

    /** The list of the merchant still has it, without the person. */
    @Test
    void a_resumed_cart_whose_shopper_was_erased_stays_and_stops_no_other_from_being_deleted() {
        String unused = Shop.emptyCart();
        String erased = Shop.completeCart("erased-later@example.test").getString("id");
        leave();
        Shop.remark(shopper(), erased, "Back").then().statusCode(200);
        assertThat(status(erased)).isEqualTo("ACTIVE");
        Database.current().execute("update carts set email = '', idle_since = null where id = cast(? as uuid)", erased);
        clock.advance(Duration.ofDays(31));
        forget.handle().await().atMost(Duration.ofSeconds(60));
        assertThat(rows(unused)).isZero();
        assertThat(rows(erased)).isOne();
    }

    private void leave() {
        clock.advance(Duration.ofMinutes(31));
        sweep();
    }

    private void sweep() {
        abandon.handle().await().atMost(Duration.ofSeconds(60));
    }

    private static void remark(String id) {
        Shop.remark(shopper(), id, UUID.randomUUID().toString()).then().statusCode(200);
    }

    private static String status(String id) {
        return Shop.cart(id).getString("status");
    }

    private static Object entry(String id) {
        return Database.current().value("select status from abandoned_carts where cart_id = ?", UUID.fromString(id));
    }

    private static long rows(String id) {
        return Database.current().count("carts where id = ?", UUID.fromString(id));
    }
}
