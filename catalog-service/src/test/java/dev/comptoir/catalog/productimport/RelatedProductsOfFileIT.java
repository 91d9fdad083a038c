package dev.comptoir.catalog.productimport;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.productimport.CsvText.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class RelatedProductsOfFileIT {

    @Test
    void upsells_and_cross_sells_become_related_products_wherever_they_stand() {
        String tea = fresh("tea");
        String cup = fresh("cup");
        String sku = fresh("pot-sku");
        String pot = created(product(fresh("pot"), sku));
        String csv = """
                ID,Type,SKU,Name,Published,Regular price,Upsells,Cross-sells
                ,simple,%1$s,Tea,1,3,"%2$s, nobody","%3$s, %1$s"
                ,simple,%2$s,Cup,1,5,,
                """.formatted(tea, cup, sku);
        JsonPath sent =
                send(csv).statusCode(201).body("created", equalTo(2)).extract().jsonPath();
        String teaId = sent.getString("products[0].productId");
        String cupId = sent.getString("products[1].productId");
        merchant()
                .get("/products/" + teaId)
                .then()
                .body("relatedProducts", contains(cupId, pot))
                .body("version", equalTo(2));
        merchant().get("/products/" + cupId).then().body("relatedProducts", empty());
        send(csv).statusCode(201).body("unchanged", equalTo(2));
        merchant().get("/products/" + teaId).then().body("version", equalTo(2));
    }
}
