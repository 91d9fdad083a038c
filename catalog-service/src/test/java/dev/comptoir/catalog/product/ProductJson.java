package dev.comptoir.catalog.product;

import static io.restassured.RestAssured.given;

import dev.comptoir.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Product bodies and requests as a merchant's program writes them. */
public final class ProductJson {

    private ProductJson() {}

    public static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 12);
    }

    public static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    public static Map<String, Object> variant(String sku, String price) {
        Map<String, Object> variant = new LinkedHashMap<>();
        variant.put("sku", sku);
        variant.put("price", money(price));
        return variant;
    }

    /** An ACTIVE product named after its id with one variant per SKU. */
    public static Map<String, Object> product(String externalId, String... skus) {
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("externalId", externalId);
        product.put("name", "Product " + externalId);
        product.put("status", "ACTIVE");
        List<Object> variants = new ArrayList<>();
        for (String sku : skus) {
            variants.add(variant(sku, "12.50"));
        }
        product.put("variants", variants);
        return product;
    }

    public static RequestSpecification merchant() {
        return given().auth().oauth2(Tokens.secret("catalog:read", "catalog:write"));
    }

    public static RequestSpecification storefront() {
        return given().auth().oauth2(Tokens.storefront());
    }

    public static ValidatableResponse create(Object product) {
        return merchant()
                .contentType(ContentType.JSON)
                .body(product)
                .post("/products")
                .then();
    }

    public static String created(Object product) {
        return create(product).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse patch(String path, Object change) {
        return merchant()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body(change)
                .patch(path)
                .then();
    }
}
