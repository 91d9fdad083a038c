package dev.comptoir.carts.cart;

import static dev.comptoir.carts.Shop.address;
import static dev.comptoir.carts.Shop.shopper;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class CartRefusalsIT {

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    void nothing_the_store_does_not_sell_goes_in() {
        String id = Shop.emptyCart();
        shopper()
                .body("{\"sku\":\"NIX\",\"quantity\":1}")
                .post("/carts/{id}/items", id)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("unknown-sku"))
                .body("skus", contains("NIX"));
        UUID productId = UUID.randomUUID();
        Shop.tell(Shop.product(productId, 1, "DRAFT", "1.00", true));
        Shop.awaitVersion(productId, 1);
        shopper()
                .body("{\"sku\":\"SKU-%s\",\"quantity\":1}".formatted(productId))
                .post("/carts/{id}/items", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-sellable"));
        assertThat(Shop.cart(id).getLong("version")).isZero();
    }

    @Test
    void the_shopper_never_sets_a_price() {
        String tea = Shop.sells("9.99");
        shopper()
                .body("{\"sku\":\"%s\",\"quantity\":1,\"unitPrice\":{\"amount\":\"0.01\",\"currency\":\"EUR\"}}"
                        .formatted(tea))
                .post("/carts/{id}/items", Shop.emptyCart())
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"shippingMethodId\":\"\"}", "{\"shippingMethodId\":\"  \"}"})
    void no_cart_is_made_of_nothing_that_looks_like_something(String body) {
        shopper().body(body).post("/carts").then().statusCode(400).body("code", notNullValue());
    }

    @Test
    void only_the_stores_currency_is_taken() {
        shopper()
                .body("{\"currency\":\"USD\"}")
                .post("/carts")
                .then()
                .statusCode(422)
                .body("code", equalTo("foreign-currency"))
                .body("currency", equalTo("EUR"));
        shopper().body("{\"currency\":\"EUR\"}").post("/carts").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "items | {\"sku\":\"A\",\"quantity\":0}",
                "items | {\"sku\":\"A\",\"quantity\":-1}",
                "items | {\"sku\":\"A\",\"quantity\":10000}",
                "items | {\"sku\":\"A\",\"quantity\":99999999999}",
                "items | {\"sku\":\"A\",\"quantity\":1.5}",
                "items | {\"sku\":\"A\",\"quantity\":\"1\"}",
                "items | {\"sku\":\"A\"}",
                "items | {\"quantity\":1}",
                "items | {\"sku\":\" \",\"quantity\":1}",
                "items | {\"sku\":\"A\\u0000\",\"quantity\":1}",
                "items | {\"sku\":\"A\",\"quantity\":1",
                "items | []",
                "items | null",
                "customer | {\"email\":\"nobody\"}",
                "customer | {\"email\":\"a b@example.test\"}",
                "customer | {\"email\":\"a@example.test\",\"name\":\"\\u0000\"}",
                "customer | {\"email\":\"a@example.test\",\"locale\":\"!\"}",
                "customer | {}",
                "addresses | {}",
                "addresses | {\"billing\":{\"name\":\"A\",\"line1\":\"1\",\"city\":\"P\",\"country\":\"fr\"}}",
                "shipping-method | {\"methodId\":\"no\"}",
                "shipping-method | {\"methodId\":\"\"}",
                "shipping-method | {\"methodId\":\"  \"}",
                "customer | {\"email\":\"a@example.test\",\"name\":\"two\\nlines\"}",
                "remark | null",
                "remark | {\"remark\":null}",
            })
    void malformed_input_is_refused_as_such(String part, String body) {
        String id = Shop.emptyCart();
        var request = shopper().body(body);
        var answer =
                part.equals("items") ? request.post("/carts/{id}/items", id) : request.put("/carts/{id}/" + part, id);
        answer.then().statusCode(400).contentType("application/problem+json").body("code", notNullValue());
        assertThat(Shop.cart(id).getLong("version")).isZero();
    }

    @Test
    void a_country_that_does_not_exist_is_named() {
        shopper()
                .body("{\"billing\":%s,\"sameAsBilling\":true}".formatted(address("ZZ")))
                .put("/carts/{id}/addresses", Shop.emptyCart())
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-country"))
                .body("errors.pointer", contains("/billing/country"));
    }

    @Test
    void two_shipping_addresses_are_one_too_many() {
        shopper()
                .body("{\"billing\":%1$s,\"shipping\":%1$s,\"sameAsBilling\":true}".formatted(address("FR")))
                .put("/carts/{id}/addresses", Shop.emptyCart())
                .then()
                .statusCode(400)
                .body("code", equalTo("ambiguous-shipping-address"));
    }

    @Test
    void keys_need_the_scope() {
        String id = Shop.emptyCart();
        given().get("/carts/{id}", id).then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().auth()
                .oauth2(Tokens.secret("orders:read"))
                .get("/carts/{id}", id)
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-missing"));
        given().auth()
                .oauth2(Tokens.secret("carts:read"))
                .contentType("application/json")
                .body("{}")
                .post("/carts")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.storefront())
                .get("/abandoned-carts")
                .then()
                .statusCode(403);
    }

    @Test
    void a_cart_nobody_opened_is_not_found() {
        shopper().get("/carts/{id}", UUID.randomUUID()).then().statusCode(404).body("code", equalTo("cart-not-found"));
        shopper()
                .body("{\"remark\":\"x\"}")
                .put("/carts/{id}/remark", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("cart-not-found"));
        shopper().get("/carts/not-an-id").then().statusCode(404);
    }
}
