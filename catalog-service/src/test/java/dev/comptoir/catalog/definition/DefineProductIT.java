package dev.comptoir.catalog.definition;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.money;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.product.ProductJson.storefront;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
// For all tests of the module: with one of its own the program would be started once more.
@WithTestResource(value = CartsStandIn.class, scope = TestResourceScope.GLOBAL)
class DefineProductIT {

    private static ValidatableResponse define(String product, Object body) {
        return merchant()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/products/{id}/definitions", product)
                .then();
    }

    private static JsonNode claims(ValidatableResponse signed) throws IOException {
        String token = signed.extract().path("definition");
        return Json.MAPPER.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    @Test
    void a_variant_is_signed_at_its_price_with_what_its_options_add() throws IOException {
        String sku = fresh("mug");
        String id = created(product(fresh("mug"), sku));
        ValidatableResponse signed = define(
                        id,
                        Map.of(
                                "expiresInSeconds",
                                3600,
                                "options",
                                List.of(Map.of("name", "Engraving", "priceChange", money("5.00")))))
                .statusCode(200)
                .body("sku", equalTo(sku))
                .body("price.amount", equalTo("12.50"))
                .body("signingKeyId", equalTo(CartsStandIn.KEY.toString()));
        JsonNode claims = claims(signed);
        assertThat(claims.at("/sku").asText()).isEqualTo(sku);
        assertThat(claims.at("/price/amount").asText()).isEqualTo("12.50");
        assertThat(claims.at("/options/0/priceChange/amount").asText()).isEqualTo("5.00");
        assertThat(claims.at("/options/0/required").asBoolean()).isFalse();
        assertThat(claims.at("/exp").asLong() - claims.at("/iat").asLong()).isEqualTo(3600);
        assertThat(claims.has("nbf")).isFalse();
    }

    @Test
    void which_variant_must_be_said_where_there_are_several_and_only_merchants_sign() {
        String one = fresh("one");
        String id = created(product(fresh("two"), one, fresh("other")));
        define(id, Map.of()).statusCode(422).body("code", equalTo("sku-missing"));
        define(id, Map.of("sku", "nope")).statusCode(422).body("code", equalTo("unknown-sku"));
        define(id, Map.of("sku", one)).statusCode(200);
        define(UUID.randomUUID().toString(), Map.of()).statusCode(404);
        define(id, Map.of("sku", one, "expiresInSeconds", 59)).statusCode(400);
        storefront()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/products/{id}/definitions", id)
                .then()
                .statusCode(403);
    }
}
