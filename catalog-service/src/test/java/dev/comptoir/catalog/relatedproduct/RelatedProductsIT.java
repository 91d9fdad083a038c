package dev.comptoir.catalog.relatedproduct;

import static dev.comptoir.catalog.product.ProductJson.create;
import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.patch;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.product.ProductJson.storefront;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class RelatedProductsIT {

    private final String cup = fresh("cup");
    private final String pot = fresh("pot");

    @Test
    void a_product_names_others_by_either_id_and_storefronts_see_those_on_sale_in_order() {
        String cupId = created(product(cup, cup));
        String potId = created(product(pot, pot));
        Map<String, Object> tee = product(fresh("tee"), fresh("tee"));
        tee.put("relatedProducts", List.of(pot, cupId, potId));
        String id = create(tee)
                .statusCode(201)
                .body("relatedProducts", contains(potId, cupId))
                .extract()
                .path("id");

        storefront().get("/products/" + id).then().statusCode(200).body("relatedProducts", nullValue());
        storefront()
                .get("/products/" + id + "/related")
                .then()
                .statusCode(200)
                .body("items.id", contains(potId, cupId))
                .body("items[0].sales", nullValue())
                .body("boughtTogether", empty());
        patch("/products/" + potId, "{\"status\":\"ARCHIVED\"}").statusCode(200);
        storefront().get("/products/" + id + "/related").then().body("items.id", contains(cupId));
        merchant().get("/products/" + id + "/related").then().body("items.id", contains(potId, cupId));

        try (EventCapture events = EventCapture.of(Topics.CATALOG_PRODUCT)) {
            patch("/products/" + id, Map.of("relatedProducts", List.of(cup)))
                    .statusCode(200)
                    .body("relatedProducts", contains(cupId));
            ProductUpdatedV1 updated = events.await(ProductUpdatedV1.class, UUID.fromString(id));
            assertThat(updated.changes()).extracting("field").containsExactly("relatedProducts");
        }
        patch("/products/" + id, "{\"name\":\"Tee\"}").statusCode(200).body("relatedProducts", contains(cupId));
        patch("/products/" + id, "{\"relatedProducts\":null}").statusCode(200).body("relatedProducts", empty());
    }

    @Test
    void unknown_ones_and_the_product_itself_are_refused() {
        String own = fresh("own");
        Map<String, Object> tee = product(own, own);
        tee.put("relatedProducts", List.of(own));
        create(tee).statusCode(422).body("code", equalTo("related-to-itself"));
        tee.put("relatedProducts", List.of("nope-" + own));
        create(tee)
                .statusCode(422)
                .body("code", equalTo("unknown-related-product"))
                .body("products", contains("nope-" + own))
                .body("errors[0].pointer", equalTo("/relatedProducts"));
        tee.put("relatedProducts", java.util.Collections.nCopies(51, cup));
        create(tee).statusCode(400).body("errors[0].pointer", equalTo("/relatedProducts"));
        String draft = created(product(own, own));
        patch("/products/" + draft, "{\"status\":\"DRAFT\"}").statusCode(200);
        storefront().get("/products/" + draft + "/related").then().statusCode(404);
        storefront().get("/products/" + draft + "/bought-together").then().statusCode(403);
        merchant()
                .get("/products/" + UUID.randomUUID() + "/bought-together")
                .then()
                .statusCode(404);
    }
}
