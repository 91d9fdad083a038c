package dev.comptoir.carts.cart;

import static dev.comptoir.carts.Shop.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.Replays;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class CartRaceIT {

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    void every_one_of_thirty_edits_at_once_lands() {
        String tea = Shop.sells("1.00");
        String id = Shop.emptyCart();
        List<Integer> answers = AtOnce.times(30, () -> add(id, tea, null).statusCode());
        assertThat(answers).containsOnly(200);
        assertThat(Shop.cart(id).getList("items.quantity")).containsExactly(30);
        assertThat(Shop.cart(id).getLong("version")).isEqualTo(30);
    }

    @Test
    void one_key_at_once_has_one_effect_and_one_answer() {
        String tea = Shop.sells("1.00");
        String id = Shop.emptyCart();
        String key = UUID.randomUUID().toString();
        List<Response> answers = AtOnce.times(12, () -> add(id, tea, key));
        Replays.assertOneEffect(answers, 200);
        assertThat(Shop.cart(id).getList("items.quantity")).containsExactly(1);
        assertThat(Shop.cart(id).getLong("version")).isOne();
        assertThat(keys(key)).isOne();
    }

    @Test
    void different_keys_at_once_all_have_their_effect() {
        String tea = Shop.sells("1.00");
        String id = Shop.emptyCart();
        List<Response> answers =
                AtOnce.times(12, () -> add(id, tea, UUID.randomUUID().toString()));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.jsonPath().getLong("version"))
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        assertThat(Shop.cart(id).getList("items.quantity")).containsExactly(12);
    }

    @Test
    void one_key_at_once_opens_one_cart() {
        String key = UUID.randomUUID().toString();
        String remark = "Only one " + key;
        List<Response> answers = AtOnce.times(8, () -> create(key, "{\"customerRemark\":\"%s\"}".formatted(remark)));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(Database.current().count("carts where content like ?", "%" + remark + "%"))
                .isOne();
    }

    @Test
    void of_many_writes_to_one_read_version_one_succeeds_and_no_other_is_tried_again() {
        String tea = Shop.sells("1.00");
        String id = Shop.emptyCart();
        List<Integer> answers = AtOnce.times(
                8,
                () -> shopper()
                        .header("If-Match", "\"0\"")
                        .body("{\"sku\":\"%s\",\"quantity\":1}".formatted(tea))
                        .post("/carts/{id}/items", id)
                        .statusCode());
        assertThat(answers).containsOnlyOnce(200).contains(412);
        assertThat(answers).containsOnly(200, 412);
        assertThat(Shop.cart(id).getList("items.quantity")).containsExactly(1);
    }

    @Test
    void the_first_answer_is_given_again_even_when_the_request_would_be_refused_by_now() {
        UUID product = UUID.randomUUID();
        String sku = Shop.sells(product, 1, "20.00");
        String items = "{\"items\":[{\"sku\":\"%s\",\"quantity\":1}]}".formatted(sku);
        String key = UUID.randomUUID().toString();
        String edit = UUID.randomUUID().toString();
        String first = create(key, items).then().statusCode(201).extract().path("id");
        add(first, sku, edit).then().statusCode(200);
        Shop.tell(Shop.product(product, 2, "ARCHIVED", "20.00", true));
        Shop.awaitVersion(product, 2);

        create(key, items)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
        add(first, sku, edit).then().statusCode(200).header("Idempotent-Replayed", "true");
        create(key, items.replace("1}", "2}")).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        create(UUID.randomUUID().toString(), items).then().statusCode(409).body("code", equalTo("not-sellable"));
    }

    @Test
    void a_refused_edit_leaves_its_key_free() {
        String id = Shop.emptyCart();
        String key = UUID.randomUUID().toString();
        add(id, "NIX", key).then().statusCode(422).body("code", equalTo("unknown-sku"));
        assertThat(keys(key)).isZero();
        add(id, Shop.sells("1.00"), key).then().statusCode(200);
    }

    private static Response add(String id, String sku, String key) {
        var request = key == null ? shopper() : shopper().header("Idempotency-Key", key);
        return request.body("{\"sku\":\"%s\",\"quantity\":1}".formatted(sku)).post("/carts/{id}/items", id);
    }

    private static Response create(String key, String body) {
        return shopper().header("Idempotency-Key", key).body(body).post("/carts");
    }

    private static long keys(String key) {
        return Database.current().count("idempotency_keys where key = ?", key);
    }
}
