package dev.comptoir.carts.signingkey;

import static dev.comptoir.carts.Shop.merchant;
import static dev.comptoir.carts.Shop.shopper;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.OrdersStandIn;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.carts.definition.Merchant;
import dev.comptoir.contracts.calls.SignedDefinitionRequestV1;
import dev.comptoir.json.Json;
import dev.comptoir.platform.security.SuitePasses;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.ResourceContract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class SigningKeyIT {

    @Inject
    SuitePasses passes;

    private static final String KEYS = "/settings/carts/signing-keys";

    @BeforeEach
    void open() {
        Shop.open();
    }

    @TestFactory
    Stream<DynamicTest> signing_keys_keep_every_promise() {
        return ResourceContract.of(KEYS)
                .scopes("settings:read", "settings:write")
                .create(() -> Json.write(Map.of("name", "Build " + UUID.randomUUID())))
                .delete()
                .promises();
    }

    private static JsonPath key() {
        return merchant()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"name\":\"Build\"}")
                .post(KEYS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static String definition(JsonPath key, String sku, String currency) {
        return Merchant.token(key.getString("id"), key.getString("secret"), """
                {"sku":"%s","price":{"amount":"30.00","currency":"%s"},"exp":4000000000,"quantity":{"max":3},
                 "options":[{"name":"Engraving","priceChange":{"amount":"5.00","currency":"%2$s"}}]}""".formatted(sku, currency));
    }

    private static ValidatableResponse add(String cart, String sku, String definition, String engraving) {
        Map<String, Object> item = new HashMap<>(Map.of("sku", sku, "quantity", 1));
        if (definition != null) {
            item.put("definition", definition);
            item.put("options", Map.of("Engraving", engraving));
        }
        return shopper().body(item).post("/carts/{id}/items", cart).then();
    }

    @Test
    void what_the_catalogue_has_signed_is_what_the_shopper_pays() {
        JsonPath key = key();
        String sku = Shop.sells("20.00");
        String claims = """
                {"sku":"%s","price":{"amount":"30.00","currency":"EUR"},"exp":4000000000,
                 "options":[{"name":"Engraving","priceChange":{"amount":"5.00","currency":"EUR"}}]}""".formatted(sku);
        String signed = given().contentType("application/json")
                .header("Authorization", passes.issue(SignedDefinitionRequestV1.PURPOSE))
                .body(new SignedDefinitionRequestV1(UUID.fromString(key.getString("id")), claims))
                .post("/internal/signed-definitions")
                .then()
                .statusCode(200)
                .body("keyId", equalTo(key.getString("id")))
                .extract()
                .path("definition");
        add(Shop.emptyCart(), sku, signed, "Ada").statusCode(200).body("items[0].unitPrice.amount", equalTo("35.00"));
        given().contentType("application/json")
                .body(new SignedDefinitionRequestV1(null, claims))
                .post("/internal/signed-definitions")
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .header("Authorization", passes.issue(SignedDefinitionRequestV1.PURPOSE))
                .body(new SignedDefinitionRequestV1(UUID.randomUUID(), claims))
                .post("/internal/signed-definitions")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-signing-key"));
    }

    @Test
    void a_signed_price_with_its_options_is_what_the_shopper_pays() {
        JsonPath key = key();
        String sku = Shop.sells("20.00");
        String cart =
                Shop.completeCart("signed@example.test", Shop.sells("1.00"), 1).getString("id");
        String definition = definition(key, sku, "EUR");
        add(cart, sku, definition, "Ada").statusCode(200);
        add(cart, sku, definition, "Ada")
                .statusCode(200)
                .body("items[1].unitPrice.amount", equalTo("35.00"))
                .body("items[1].quantity", equalTo(2))
                .body("items[1].name", equalTo("A product – Engraving: Ada"))
                .body("items[1].options.Engraving", equalTo("Ada"));
        add(cart, sku, null, "").statusCode(409).body("code", equalTo("defined-otherwise"));
        add(cart, sku, definition, "Bob").statusCode(409).body("code", equalTo("defined-otherwise"));
        add(cart, sku, Merchant.altered(definition, "30.00", "3.00"), "Ada")
                .statusCode(422)
                .body("code", equalTo("definition-not-signed"))
                .body("errors.pointer", contains("/definition"));
        add(cart, Shop.sells("5.00"), definition, "Ada")
                .statusCode(422)
                .body("code", equalTo("definition-of-other-product"));
        String other = Shop.sells("5.00");
        add(cart, other, definition(key, other, "USD"), "Ada")
                .statusCode(422)
                .body("code", equalTo("foreign-currency"))
                .body("errors.pointer", contains("/definition"));
        shopper()
                .body("{\"quantity\":4}")
                .patch("/carts/{id}/items/{sku}", cart, sku)
                .then()
                .statusCode(422)
                .body("code", equalTo("quantity-above-maximum"));
        Shop.checkOut(cart).statusCode(201).body("total.amount", equalTo("92.40"));
        assertThat(OrdersStandIn.get()
                        .askedFor(cart)
                        .getFirst()
                        .body()
                        .at("/lines/1/name")
                        .asText())
                .isEqualTo("A product – Engraving: Ada");
    }

    @Test
    void nothing_signed_with_a_deleted_key_is_put_in_or_ordered() {
        JsonPath key = key();
        String sku = Shop.sells("20.00");
        String cart =
                Shop.completeCart("rotated@example.test", Shop.sells("1.00"), 1).getString("id");
        String definition = definition(key, sku, "EUR");
        add(cart, sku, definition, "Ada").statusCode(200);
        merchant()
                .header("If-Match", "\"1\"")
                .delete(KEYS + "/" + key.getString("id"))
                .then()
                .statusCode(204);
        Shop.checkOut(cart)
                .statusCode(409)
                .body("code", equalTo("definition-not-valid"))
                .body("items.reason", contains("KEY_DELETED"))
                .body("errors.pointer", contains("/items/1"));
        assertThat(OrdersStandIn.get().askedFor(cart)).isEmpty();
        shopper().delete("/carts/{id}/items/{sku}", cart, sku).then().statusCode(200);
        add(cart, sku, definition, "Ada").statusCode(422).body("code", equalTo("definition-not-signed"));
        add(cart, sku, definition(key(), sku, "EUR"), "Ada").statusCode(200);
        Shop.checkOut(cart).statusCode(201);
    }
}
