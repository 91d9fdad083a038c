package dev.comptoir.carts.abandonment;

import static dev.comptoir.carts.Shop.shopper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.carts.Replays;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.carts.CartResumedV1;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class ResumeCartIT {

    @BeforeEach
    void open() {
        Shop.open();
    }

    @AfterEach
    void heal() {
        Database.current().execute("alter table outbox drop constraint if exists broken");
    }

    @Test
    void edits_at_once_bring_a_cart_back_once() {
        try (EventCapture carts = EventCapture.of(Topics.CARTS_CART)) {
            String id = abandoned("back-once@example.test");
            List<Response> answers =
                    AtOnce.times(6, () -> remark(id, UUID.randomUUID().toString(), "Back"));
            assertThat(answers).extracting(Response::statusCode).containsOnly(200);
            carts.await(CartResumedV1.class, id);
            assertThat(Shop.cart(id).getLong("version")).isEqualTo(7);
            String last = Shop.completeCart("after@example.test").getString("id");
            leave(last);
            carts.await("the cart left later", event -> event.key().equals(last), 1);
            assertThat(carts.ofType(CartResumedV1.class).stream()
                            .filter(event -> event.key().equals(id)))
                    .hasSize(1);
        }
    }

    @Test
    void one_key_at_once_brings_a_cart_back_once_and_gets_one_answer() {
        String id = abandoned("one-key@example.test");
        long version = Shop.cart(id).getLong("version");
        String key = UUID.randomUUID().toString();
        List<Response> answers = AtOnce.times(8, () -> remark(id, key, "Back"));
        Replays.assertOneEffect(answers, 200);
        assertThat(Shop.cart(id).getLong("version")).isEqualTo(version + 1);
    }

    @Test
    void the_return_its_event_and_its_key_are_there_together_or_not_at_all() {
        try (EventCapture carts = EventCapture.of(Topics.CARTS_CART)) {
            String id = abandoned("torn@example.test");
            long version = Shop.cart(id).getLong("version");
            String key = UUID.randomUUID().toString();
            Database.current()
                    .execute("alter table outbox add constraint broken"
                            + " check (type <> 'carts.cart-resumed.v1') not valid");

            remark(id, key, "Back").then().statusCode(500);
            assertThat(Shop.cart(id).getString("status")).isEqualTo("ABANDONED");
            assertThat(Shop.cart(id).getLong("version")).isEqualTo(version);
            assertThat(resumedAt(id)).isNull();
            assertThat(Database.current().count("idempotency_keys where key = ?", key))
                    .isZero();

            heal();
            remark(id, key, "Back").then().statusCode(200);
            remark(id, key, "Back").then().statusCode(200).header("Idempotent-Replayed", "true");
            assertThat(carts.await(CartResumedV1.class, id).version()).isEqualTo(version + 1);
            assertThat(Shop.cart(id).getLong("version")).isEqualTo(version + 1);
            assertThat(resumedAt(id)).isNotNull();
        }
    }

    private static String abandoned(String email) {
        String id = Shop.completeCart(email).getString("id");
        leave(id);
        assertThat(Shop.cart(id).getString("status")).isEqualTo("ABANDONED");
        return id;
    }

    private static void leave(String id) {
        shopper().post("/carts/{id}/abandonment", id).then().statusCode(204);
    }

    private static Response remark(String id, String key, String remark) {
        return Shop.remark(shopper().header("Idempotency-Key", key), id, remark);
    }

    private static Object resumedAt(String id) {
        return Database.current()
                .value("select resumed_at from abandoned_carts where cart_id = ?", UUID.fromString(id));
    }
}
