package dev.comptoir.carts.discount;

import static dev.comptoir.carts.Shop.merchant;
import static dev.comptoir.carts.Shop.shopper;

import dev.comptoir.json.Json;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The merchant's discounts in tests. */
public final class DiscountDesk {

    private DiscountDesk() {}

    /** A percentage by a code of its own, with more fields as name and value. */
    public static JsonPath percent(String percent, String code, Object... more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("name", "Sale", "application", "CODE", "code", code, "type", "PERCENTAGE", "percent", percent));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return create(body).statusCode(201).extract().jsonPath();
    }

    public static ValidatableResponse create(Map<String, Object> body) {
        return merchant().body(Json.write(body)).post("/discounts").then();
    }

    public static String freshCode() {
        return "CODE-" + UUID.randomUUID();
    }

    public static ValidatableResponse redeem(String cartId, String code) {
        return shopper()
                .body(Json.write(Map.of("code", code)))
                .put("/carts/{id}/coupon", cartId)
                .then();
    }

    public static JsonPath discount(String id) {
        return merchant()
                .get("/discounts/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
