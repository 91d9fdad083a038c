package dev.comptoir.carts.cart.change;

import static dev.comptoir.carts.Shop.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.OrdersStandIn;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another instance is a statement on the test's own connection: it raises the version like every change of a cart. */
@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class CartCacheIT {

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    void an_edit_does_not_read_what_the_last_one_wrote() {
        String id = Shop.completeCart("known@example.test").getString("id");
        elsewhere(id, "content = 'nobody reads this'");
        remark(shopper(), id, "From memory")
                .statusCode(200)
                .body("version", equalTo(1))
                .body("totals.total.amount", equalTo("55.20"))
                .body("customerRemark", equalTo("From memory"));
        assertThat(Shop.cart(id).getString("customer.email")).isEqualTo("known@example.test");
    }

    @Test
    void a_checkout_does_not_read_what_the_last_edit_wrote() {
        String id = Shop.completeCart("straight@example.test").getString("id");
        elsewhere(id, "content = 'nobody reads this'");
        Shop.checkOut(id).statusCode(201).body("total.amount", equalTo("55.20"));
        assertThat(Shop.cart(id).getString("customer.email")).isEqualTo("straight@example.test");
        assertThat(Shop.cart(id).getLong("version")).isEqualTo(2);
    }

    @Test
    void an_answer_from_memory_is_what_a_read_gives() {
        String id = Shop.completeCart("same@example.test").getString("id");
        String answer = remark(shopper(), id, "The same").extract().asString();
        assertThat(answer).isEqualTo(shopper().get("/carts/{id}", id).asString());
    }

    @Test
    void a_change_made_elsewhere_is_never_overwritten() {
        String id = Shop.completeCart("stale@example.test").getString("id");
        elsewhere(id, "version = version + 1, content = replace(content, '12 rue des Lilas', '1 quai Neuf')");
        remark(shopper(), id, "Mine")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("billingAddress.line1", equalTo("1 quai Neuf"));
        assertThat(Shop.cart(id).getString("billingAddress.line1")).isEqualTo("1 quai Neuf");
        assertThat(Shop.cart(id).getString("customerRemark")).isEqualTo("Mine");
    }

    @Test
    void nothing_is_refused_from_memory() {
        String tea = Shop.sells("1.00");
        String id = Shop.emptyCart();
        String filled = Shop.completeCart("filled@example.test", tea, 2).getString("id");
        elsewhere(id, "version = 7, content = (select f.content from carts f where f.id = '%s')".formatted(filled));
        shopper()
                .body("{\"quantity\":5}")
                .patch("/carts/{id}/items/{sku}", id, tea)
                .then()
                .statusCode(200)
                .body("version", equalTo(8))
                .body("items.quantity", contains(5));
    }

    @Test
    void if_match_is_compared_with_the_row() {
        String id = Shop.completeCart("match@example.test").getString("id");
        elsewhere(id, "version = 4");
        remark(shopper().header("If-Match", "\"0\""), id, "Stale")
                .statusCode(412)
                .body("code", equalTo("stale-version"))
                .body("currentVersion", equalTo(4));
        remark(shopper().header("If-Match", "\"4\""), id, "Fresh").statusCode(200);
    }

    @Test
    void an_order_made_elsewhere_is_heard_of() {
        String id = Shop.completeCart("sold@example.test").getString("id");
        UUID order = UUID.randomUUID();
        elsewhere(id, """
                version = version + 1, status = 'CONVERTED', order_id = '%s', order_number = 'N-1',
                converted_at = now(), idle_since = null""".formatted(order));
        remark(shopper(), id, "Too late")
                .statusCode(409)
                .body("code", equalTo("cart-converted"))
                .body("orderNumber", equalTo("N-1"));
        Shop.checkOut(id)
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("orderId", equalTo(order.toString()));
    }

    @Test
    void a_cart_given_back_elsewhere_takes_edits() {
        String id = Shop.completeCart("back@example.test").getString("id");
        OrdersStandIn.get().answer(id, _ -> new OrdersStandIn.Answer(500, "{}"));
        Shop.checkOut(id).statusCode(503);
        elsewhere(id, "version = version + 1, status = 'ACTIVE', checkout_started_at = null");
        remark(shopper(), id, "Back again").statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void a_cart_deleted_elsewhere_is_not_found() {
        String id = Shop.emptyCart();
        Database.current().execute("delete from carts where id = ?", UUID.fromString(id));
        remark(shopper(), id, "Anybody?").statusCode(404).body("code", equalTo("cart-not-found"));
    }

    @Test
    void a_key_used_elsewhere_is_answered_as_there() {
        String id = Shop.completeCart("key@example.test").getString("id");
        String key = UUID.randomUUID().toString();
        remark(shopper().header("Idempotency-Key", key), id, "Once").statusCode(200);
        remark(shopper(), id, "In between").statusCode(200);
        remark(shopper().header("Idempotency-Key", key), id, "Once")
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("version", equalTo(1))
                .body("customerRemark", equalTo("Once"));
        remark(shopper().header("Idempotency-Key", key), id, "Other")
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        assertThat(Shop.cart(id).getString("customerRemark")).isEqualTo("In between");
    }

    @Test
    void the_sweeps_mark_is_not_set_back() {
        String id = Shop.completeCart("watch@example.test").getString("id");
        elsewhere(id, "idle_since = timestamptz '2030-01-01 00:00Z'");
        remark(shopper(), id, "Still here").statusCode(200);
        assertThat(Database.current()
                        .count(
                                "carts where id = ? and idle_since = timestamptz '2030-01-01 00:00Z'",
                                UUID.fromString(id)))
                .isOne();
    }

    @Test
    void a_status_that_does_not_exist_is_refused_by_the_database() {
        String id = Shop.completeCart("domain@example.test").getString("id");
        assertThatThrownBy(() -> elsewhere(id, "status = 'LOST'")).hasStackTraceContaining("cart_status_known");
    }

    @Test
    void edits_here_and_elsewhere_at_once_all_land() {
        String tea = Shop.sells("1.00");
        String id = Shop.emptyCart();
        List<Integer> answers = AtOnce.times(20, () -> {
            elsewhere(id, "version = version + 1");
            return shopper()
                    .body("{\"sku\":\"%s\",\"quantity\":1}".formatted(tea))
                    .post("/carts/{id}/items", id)
                    .statusCode();
        });
        assertThat(answers).containsOnly(200);
        assertThat(Shop.cart(id).getList("items.quantity")).containsExactly(20);
        assertThat(Shop.cart(id).getLong("version")).isEqualTo(40);
    }

    private static void elsewhere(String id, String change) {
        Database.current().execute("update carts set " + change + " where id = ?", UUID.fromString(id));
    }

    private static ValidatableResponse remark(RequestSpecification shopper, String id, String remark) {
        return Shop.remark(shopper, id, remark).then();
    }
}
