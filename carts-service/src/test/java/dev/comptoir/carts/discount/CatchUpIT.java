package dev.comptoir.carts.discount;

import static dev.comptoir.carts.Shop.merchant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.testkit.MovableClock;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.CatchUp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs catch up with lists. */
@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class CatchUpIT {

    private static final String KEYS = "/settings/carts/signing-keys";

    @Inject
    MovableClock clock;

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    void a_code_that_an_order_took_stands_behind_those_that_were_made_after_it() {
        String shared = DiscountDesk.freshCode();
        String discount = DiscountDesk.percent("10", shared).getString("id");
        String codes = "/discounts/" + discount + "/codes";
        later();
        post(codes, "{\"count\":1,\"prefix\":\"A-\"}");
        String single = read(codes).getString("items.find { !it.shared }.code");
        String since = updatedAt(codes, single);
        assertThat(since(codes, "code", since)).containsExactly(single);
        assertThat(since(codes, "code", updatedAt(codes, shared))).containsExactly(shared, single);

        String cart = Shop.completeCart(UUID.randomUUID() + "@x.com").getString("id");
        DiscountDesk.redeem(cart, shared).statusCode(200);
        later();
        Shop.checkOut(cart).statusCode(201);
        assertThat(since(codes, "code", since)).containsExactly(single, shared);
    }

    @Test
    void signing_keys_stand_in_the_order_in_which_they_were_made() {
        String first = key().getString("id");
        JsonPath second = key();
        String third = key().getString("id");
        assertThat(since(KEYS, "id", second.getString("createdAt")))
                .doesNotContain(first)
                .containsSubsequence(second.getString("id"), third);
    }

    @Test
    void another_order_and_a_time_that_is_none_are_refused() {
        String discount = DiscountDesk.percent("10", DiscountDesk.freshCode()).getString("id");
        for (String list : List.of("/discounts/" + discount + "/codes", KEYS)) {
            for (String wrong : List.of("updatedFrom=yesterday", "sort=number")) {
                merchant().get(list + "?" + wrong).then().statusCode(400).body("code", equalTo("invalid-request"));
            }
        }
    }

    private void later() {
        clock.advance(Duration.ofSeconds(1));
    }

    private JsonPath key() {
        later();
        return post(KEYS, "{\"name\":\"Build\"}");
    }

    private static JsonPath post(String path, String body) {
        return merchant()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static JsonPath read(String path) {
        return merchant().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static String updatedAt(String codes, String code) {
        return read(codes).getString("items.find { it.code == '%s' }.updatedAt".formatted(code));
    }

    private static List<String> since(String list, String name, String time) {
        return CatchUp.since(Shop::merchant, list, name, time);
    }
}
