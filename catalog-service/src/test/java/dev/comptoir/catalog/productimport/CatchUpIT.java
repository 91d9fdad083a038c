package dev.comptoir.catalog.productimport;

import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.productimport.CsvText.SHOPIFY;
import static dev.comptoir.catalog.productimport.CsvText.send;
import static dev.comptoir.catalog.productimport.CsvText.shopify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.catalog.product.ProductJson;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.CatchUp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Programs catch up with lists. */
@QuarkusTest
@WithComptoir(database = "catalog")
class CatchUpIT {

    private static final String IMPORTS = "/product-imports";
    private static final String FETCHES = "/product-fetches";

    @Test
    void imports_stand_in_the_order_in_which_they_came_further() {
        JsonPath older = imported(fresh("older"));
        JsonPath newer = imported(fresh("newer"));
        assertThat(older.getString("updatedAt")).isEqualTo(older.getString("finishedAt"));
        assertThat(since(IMPORTS, "id", older.getString("updatedAt")))
                .containsSubsequence(older.getString("id"), newer.getString("id"));
        assertThat(since(IMPORTS, "id", newer.getString("updatedAt")))
                .contains(newer.getString("id"))
                .doesNotContain(older.getString("id"));
        merchant()
                .get(IMPORTS + "?sort=updatedAt&updatedFrom=" + newer.getString("updatedAt"))
                .then()
                .body("items[0].startedBy", equalTo(newer.getString("startedBy")))
                .body("items[0].created", equalTo(1))
                .body("items[0].errors", equalTo(null))
                .body("items[0].errorsTruncated", equalTo(false));
    }

    @Test
    void products_of_a_file_stand_in_the_order_in_which_the_import_came_to_them() {
        StringBuilder csv = new StringBuilder(SHOPIFY);
        String prefix = fresh("many");
        for (int i = 0; i < 120; i++) {
            csv.append(shopify(prefix + "-" + i, "1.00"));
        }
        String id = send(csv.toString()).statusCode(201).extract().path("id");
        String products = IMPORTS + "/" + id + "/products";
        String since = merchant()
                .get(products + "?limit=1&sort=-updatedAt")
                .then()
                .body("items[0].externalId", equalTo(prefix + "-119"))
                .extract()
                .path("items[0].updatedAt");
        assertThat(since(products, "externalId", since))
                .hasSize(20)
                .startsWith(prefix + "-100")
                .endsWith(prefix + "-119");
    }

    @Test
    void a_fetch_that_was_finished_stands_behind_one_that_was_begun_after_it() {
        String older = begun("2026-01-01T00:00:00Z", "2026-01-01T00:00:09Z");
        String newer = begun("2026-01-01T00:00:05Z", null);
        assertThat(since(FETCHES, "id", "2026-01-01T00:00:05Z")).containsSubsequence(newer, older);
        assertThat(since(FETCHES, "id", "2026-01-01T00:00:09Z")).contains(older).doesNotContain(newer);
        merchant().get(FETCHES + "/" + older).then().body("updatedAt", equalTo("2026-01-01T00:00:09Z"));
    }

    @Test
    void another_order_and_a_time_that_is_none_are_refused() {
        String products = IMPORTS + "/" + imported(fresh("wrong")).getString("id") + "/products";
        for (String list : List.of(IMPORTS, products, FETCHES)) {
            for (String wrong : List.of("updatedFrom=yesterday", "sort=number")) {
                merchant().get(list + "?" + wrong).then().statusCode(400).body("code", equalTo("invalid-request"));
            }
        }
    }

    private static JsonPath imported(String handle) {
        return send(SHOPIFY + shopify(handle, "9.90")).statusCode(201).extract().jsonPath();
    }

    private static String begun(String startedAt, String finishedAt) {
        UUID id = UUID.randomUUID();
        Database.current().execute("""
                        insert into product_fetches (id, state, url, is_dry_run, started_by, started_at, finished_at)
                        values (?, 'COMPLETED', 'https://shop.example', true, 'test', ?::timestamptz, ?::timestamptz)""", id, startedAt, finishedAt);
        return id.toString();
    }

    private static List<String> since(String list, String name, String time) {
        return CatchUp.since(ProductJson::merchant, list, name, time);
    }
}
