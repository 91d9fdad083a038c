package dev.comptoir.carts.cart;

import static dev.comptoir.carts.Shop.address;
import static dev.comptoir.carts.Shop.checkOut;
import static dev.comptoir.carts.Shop.shopper;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.carts.OrdersStandIn;
import dev.comptoir.carts.OrdersStandIn.Answer;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cart takes, an order takes as well; what it refuses, it refuses at once and names. */
@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class CartFieldsIT {

    @BeforeEach
    void open() {
        Shop.open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jean@gmail..com",
                "jean@.example.com",
                "jean@-example.com",
                "mailto:jean@example.com",
                "jean(home)@example.com",
                "a[b]@example.com",
                "jean@example.com\u00a0",
                "jean\u200b@example.com",
                "jean@example.c"
            })
    void an_address_no_order_takes_is_refused_by_the_cart(String email) {
        customer(email)
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors[0].pointer", equalTo("/email"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jean..dupont@docomo.ne.jp", "jean.@docomo.ne.jp", "jane+shop@example.com"})
    void an_address_that_people_really_have_is_taken(String email) {
        customer(email).statusCode(200).body("customer.email", equalTo(email));
    }

    @Test
    void kosovo_is_a_country_and_the_united_kingdom_is_gb() {
        addresses("XK").statusCode(200).body("billingAddress.country", equalTo("XK"));
        addresses("UK")
                .statusCode(422)
                .body("code", equalTo("unknown-country"))
                .body("detail", containsString("use GB"))
                .body("errors[0].pointer", equalTo("/billing/country"));
        addresses("ZZ").statusCode(422);
    }

    @Test
    void the_cart_says_which_tax_rate_it_used() {
        addresses("FR")
                .body("taxRate.name", equalTo("TVA"))
                .body("taxRate.percent", equalTo("20.00"))
                .body("taxRate.country", equalTo("FR"));
        addresses("BE").body("taxRate", nullValue());
    }

    @Test
    void another_currency_than_the_stores_is_refused_where_it_stands() {
        shopper()
                .body("{\"currency\":\"USD\"}")
                .post("/carts")
                .then()
                .statusCode(422)
                .body("code", equalTo("foreign-currency"))
                .body("errors[0].pointer", equalTo("/currency"));
    }

    @Test
    void a_refusal_of_the_order_points_into_the_cart() {
        String id = Shop.completeCart("pointer@example.test").getString("id");
        OrdersStandIn.get().answer(id, _ -> new Answer(400, """
                        {"code":"invalid-request","detail":"No.","errors":[
                         {"pointer":"/lines/0/name","code":"invalid-value","detail":"too long"},
                         {"pointer":"/customer/email","code":"invalid-value","detail":"no address"}]}"""));
        checkOut(id)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items/0/name"))
                .body("errors[1].pointer", equalTo("/customer/email"));
    }

    private static ValidatableResponse customer(String email) {
        return shopper()
                .body(Map.of("email", email))
                .put("/carts/{id}/customer", Shop.emptyCart())
                .then();
    }

    private static ValidatableResponse addresses(String country) {
        return shopper()
                .body("{\"billing\":%s,\"sameAsBilling\":true}".formatted(address(country)))
                .put("/carts/{id}/addresses", Shop.emptyCart())
                .then();
    }
}
