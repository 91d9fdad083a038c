package dev.comptoir.catalog.price;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.patch;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.product.ProductJson.storefront;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class PricesIT {

    @Test
    void every_change_of_a_price_is_in_the_history_and_a_reduction_shows_the_lowest_price_before() {
        String sku = fresh("price");
        String id = created(product(sku, sku));
        String variant = merchant().get("/products/" + id).path("variants[0].id");
        merchant()
                .get("/products/{id}/prices", id)
                .then()
                .statusCode(200)
                .body("variants[0].history.price.amount", contains("12.50"))
                .body("variants[0].reduction", nullValue());
        Database.current()
                .execute(
                        "update variant_prices set since = since - interval '10 days' where variant_id = ?::uuid",
                        variant);
        String price = "{\"price\":{\"amount\":\"10.00\",\"currency\":\"EUR\"}}";
        patch("/products/" + id + "/variants/" + variant, price).statusCode(200);
        patch("/products/" + id + "/variants/" + variant, "{\"name\":\"Other\"}")
                .statusCode(200);

        merchant()
                .get("/products/{id}/prices", id)
                .then()
                .body("variants[0].history.price.amount", contains("10.00", "12.50"))
                .body("variants[0].reduction.lowestPriceBefore.amount", equalTo("12.50"))
                .body("variants[0].reduction.percent", equalTo(20));
        storefront()
                .get("/products/{id}/prices", id)
                .then()
                .statusCode(200)
                .body("variants[0].reduction.percent", equalTo(20))
                .body("variants[0].history", hasSize(0));
        patch("/products/" + id, "{\"status\":\"DRAFT\"}").statusCode(200);
        storefront().get("/products/{id}/prices", id).then().statusCode(404);
        merchant().get("/products/{id}/prices", UUID.randomUUID()).then().statusCode(404);
    }
}
