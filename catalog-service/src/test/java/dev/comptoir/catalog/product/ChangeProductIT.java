package dev.comptoir.catalog.product;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.money;
import static dev.comptoir.catalog.product.ProductJson.patch;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.product.ProductJson.variant;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "catalog")
class ChangeProductIT {

    @Test
    void changes_what_the_patch_names_and_tells_the_whole_product() {
        Map<String, Object> body = product(fresh("patch"), fresh("patch"));
        body.put("imageUrl", "https://shop.test/a.jpg");
        String id = created(body);
        try (EventCapture events = EventCapture.of(Topics.CATALOG_PRODUCT)) {
            patch("/products/" + id, "{\"name\":\"New name\",\"imageUrl\":null,\"status\":\"ARCHIVED\"}")
                    .statusCode(200)
                    .body("name", equalTo("New name"))
                    .body("imageUrl", nullValue())
                    .body("status", equalTo("ARCHIVED"))
                    .body("version", equalTo(2));
            ProductUpdatedV1 told = events.await(ProductUpdatedV1.class, id);
            assertThat(told.version()).isEqualTo(2);
            assertThat(told.product().status()).isEqualTo("ARCHIVED");
            assertThat(told.product().variants()).hasSize(1);
            assertThat(told.changes())
                    .extracting(FieldChangeV1::field, FieldChangeV1::after)
                    .containsExactlyInAnyOrder(
                            tuple("name", "New name"), tuple("imageUrl", null), tuple("status", "ARCHIVED"));
        }
    }

    @Test
    void makes_no_version_and_no_event_of_a_patch_that_changes_nothing() {
        String id = created(product(fresh("same"), fresh("same")));
        try (EventCapture events = EventCapture.of(Topics.CATALOG_PRODUCT)) {
            patch("/products/" + id, Map.of("status", "ACTIVE")).statusCode(200).body("version", equalTo(1));
            patch("/products/" + id, Map.of("status", "DRAFT")).statusCode(200).body("version", equalTo(2));
            events.await(ProductUpdatedV1.class, id);
            assertThat(events.ofType(ProductUpdatedV1.class, id)).hasSize(1);
        }
    }

    @Test
    void refuses_patches_of_the_wrong_shape() {
        String id = created(product(fresh("wrong"), fresh("wrong")));
        patch("/products/" + id, "{\"name\":null}").statusCode(400).body("errors.pointer", hasItem("/name"));
        patch("/products/" + id, "{\"status\":\"SOLD\"}").statusCode(400).body("code", equalTo("invalid-value"));
        patch("/products/" + id, "[]").statusCode(400).body("code", equalTo("invalid-json"));
        patch("/products/" + id, "{\"name\":").statusCode(400).body("code", equalTo("malformed-json"));
        patch("/products/" + id, "").statusCode(400);
        merchant().get("/products/" + id).then().body("version", equalTo(1));
    }

    @Test
    void refuses_a_patch_in_another_encoding_than_utf_8() {
        String id = created(product(fresh("utf"), fresh("utf")));
        merchant()
                .config(RestAssured.config()
                        .encoderConfig(
                                encoderConfig().encodeContentTypeAs("application/merge-patch+json", ContentType.TEXT)))
                .contentType("application/merge-patch+json;charset=utf-16")
                .body("{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_16))
                .patch("/products/" + id)
                .then()
                .statusCode(415);
        patch("/products/" + id, "null").statusCode(400).body("code", equalTo("invalid-json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "description", "imageUrl", "status", "options"})
    void refuses_an_object_where_a_product_has_none(String field) {
        String id = created(product(fresh("shape"), fresh("shape")));
        patch("/products/" + id, "{\"" + field + "\":{}}").statusCode(400).body("errors.pointer", hasItem("/" + field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sku", "name", "taxable", "lowStockThreshold", "imageUrl", "fileGuid"})
    void refuses_an_object_where_a_variant_has_none(String field) {
        String id = created(product(fresh("shape"), fresh("shape")));
        String variant = merchant().get("/products/" + id).then().extract().path("variants[0].id");
        patch("/products/" + id + "/variants/" + variant, "{\"" + field + "\":{\"amount\":{}}}")
                .statusCode(400)
                .body("errors.pointer", hasItem(startsWith("/" + field)));
    }

    @Test
    void adds_changes_and_removes_variants() {
        String id = created(product(fresh("var"), fresh("var")));
        String sku = fresh("var-2");
        try (EventCapture events = EventCapture.of(Topics.CATALOG_PRODUCT)) {
            String variant = add(id, variant(sku, "20.00"))
                    .statusCode(201)
                    .header("ETag", "\"2\"")
                    .body("sku", equalTo(sku))
                    .extract()
                    .path("id");
            patch("/products/" + id + "/variants/" + variant, Map.of("price", money("18.00")))
                    .statusCode(200)
                    .header("ETag", "\"3\"")
                    .body("price.amount", equalTo("18.00"));
            patch("/products/" + id + "/variants/" + variant, Map.of("price", money("18.00")))
                    .header("ETag", "\"3\"");
            merchant().delete("/products/" + id + "/variants/" + variant).then().statusCode(204);
            merchant()
                    .get("/products/" + id)
                    .then()
                    .body("variants", hasSize(1))
                    .body("version", equalTo(4));
            List<Long> versions = events.await("updates", event -> event.key().equals(id), 3).stream()
                    .map(event -> event.as(ProductUpdatedV1.class).version())
                    .toList();
            assertThat(versions).containsExactly(2L, 3L, 4L);
        }
    }

    @Test
    void refuses_variants_that_break_a_rule() {
        String sku = fresh("rule");
        String id = created(product(fresh("rule"), sku));
        String variant = merchant().get("/products/" + id).then().extract().path("variants[0].id");
        String path = "/products/" + id + "/variants/" + variant;
        String elsewhere = fresh("elsewhere");
        created(product(fresh("elsewhere"), elsewhere));
        add(id, variant(sku, "1.00")).statusCode(422).body("code", equalTo("duplicate-sku"));
        add(id, variant(elsewhere, "1.00")).statusCode(409).body("code", equalTo("sku-taken"));
        add(UUID.randomUUID().toString(), variant(fresh("x"), "1.00")).statusCode(404);
        patch(path, Map.of("sku", fresh("other"))).statusCode(422).body("code", equalTo("sku-fixed"));
        patch(path, Map.of("lowStockThreshold", -1)).statusCode(400);
        patch(path, Map.of("options", Map.of("Size", "M"))).statusCode(422).body("code", equalTo("unknown-option"));
        patch("/products/" + id + "/variants/" + UUID.randomUUID(), Map.of())
                .statusCode(404)
                .body("code", equalTo("variant-not-found"));
        merchant().delete(path).then().statusCode(409).body("code", equalTo("last-variant"));
        merchant().get("/products/" + id).then().body("version", equalTo(1));
    }

    private static ValidatableResponse add(String id, Object variant) {
        return merchant()
                .contentType(ContentType.JSON)
                .body(variant)
                .post("/products/" + id + "/variants")
                .then();
    }
}
