package dev.comptoir.catalog.product;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.patch;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.product.ProductJson.storefront;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class FindProductsIT {

    private static String named(String name, String status) {
        Map<String, Object> body = product(fresh("find"), fresh("find"));
        body.put("name", name);
        body.put("status", status);
        return created(body);
    }

    @Test
    void shows_storefronts_only_what_is_on_sale_and_nothing_of_the_merchants_business() {
        String prefix = fresh("Shop");
        String active = named(prefix + " on sale", "ACTIVE");
        String draft = named(prefix + " in work", "DRAFT");
        storefront()
                .get("/products?q=" + prefix)
                .then()
                .statusCode(200)
                .body("items.id", contains(active))
                .body("items[0].sales", nullValue());
        storefront().get("/products?status=DRAFT&q=" + prefix).then().body("items", hasSize(0));
        storefront().get("/products/" + active).then().statusCode(200);
        storefront().get("/products/" + draft).then().statusCode(404).body("code", equalTo("product-not-found"));
        storefront().get("/products/" + active + "/statistics").then().statusCode(403);
        storefront().get("/products?sort=-unitsSold").then().statusCode(400).body("errors.pointer", hasItem("sort"));
        merchant()
                .get("/products?q=" + prefix)
                .then()
                .body("items", hasSize(2))
                .body("items[0].sales.unitsSold", equalTo(0));
    }

    @Test
    void filters_by_status_sku_external_id_name_and_time_of_change() {
        String externalId = fresh("filter");
        String sku = fresh("filter-sku");
        String id = created(product(externalId, sku));
        String created = merchant().get("/products/" + id).then().extract().path("updatedAt");
        assertThat(ids("sku=" + sku)).containsExactly(id);
        assertThat(ids("externalId=" + externalId)).containsExactly(id);
        assertThat(ids("externalId=" + externalId + "&status=ACTIVE")).containsExactly(id);
        assertThat(ids("externalId=" + externalId + "&status=ARCHIVED")).isEmpty();
        assertThat(ids("q=PRODUCT " + externalId.toUpperCase(java.util.Locale.ROOT)))
                .containsExactly(id);
        assertThat(ids("q=%25" + externalId)).isEmpty();
        assertThat(ids("externalId=" + externalId + "&updatedFrom=" + created)).containsExactly(id);
        assertThat(ids("externalId=" + externalId + "&updatedTo=" + created)).isEmpty();
    }

    @Test
    void finds_and_sorts_names_without_case_and_accents() {
        String mark = fresh("Mark");
        String shawl = named("Écharpe " + mark, "ACTIVE");
        String tea = named("Thé Œuvre " + mark, "ACTIVE");
        String zebra = named("Zèbre " + mark, "ACTIVE");
        for (String typed : List.of("Écharpe ", "écharpe ", "ECHARPE ", "E\u0301charpe ")) {
            assertThat(ids("q=" + typed + mark)).as(typed).containsExactly(shawl);
        }
        assertThat(ids("q=thé œuvre " + mark)).containsExactly(tea);
        assertThat(ids("q=THE OEUVRE " + mark)).containsExactly(tea);
        assertThat(ids("q=Éch")).contains(shawl).doesNotContain(zebra);
        assertThat(ids("q=écha%25" + mark)).isEmpty();
        assertThat(ids("q=écha％" + mark)).isEmpty();
        assertThat(walk("search=" + mark + "&limit=1&sort=name")).containsExactly(shawl, tea, zebra);
        assertThat(walk("search=" + mark + "&limit=1&sort=-name")).containsExactly(zebra, tea, shawl);
    }

    private static List<String> ids(String query) {
        return merchant()
                .get("/products?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void pages_through_every_order_without_gap_or_repeat() {
        String prefix = fresh("Page");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(named(prefix + " " + i % 2, "ACTIVE"));
        }
        for (String sort :
                List.of("-createdAt", "createdAt", "name", "-name", "-updatedAt", "updatedAt", "-unitsSold")) {
            assertThat(walk("q=" + prefix + "&limit=2&sort=" + sort))
                    .as(sort)
                    .containsExactlyInAnyOrderElementsOf(made);
        }
        assertThat(walk("q=" + prefix + "&limit=2&sort=createdAt")).containsExactlyElementsOf(made);
        assertThat(walk("q=" + prefix + "&limit=2")).containsExactlyElementsOf(made.reversed());
        merchant().get("/products?count=true&limit=2&q=" + prefix).then().body("total", equalTo(5));
    }

    private static List<String> walk(String query) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = merchant()
                    .get("/products?" + query + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return seen;
    }

    @Test
    void refuses_what_the_list_does_not_know() {
        refused("limit=0");
        refused("limit=101");
        refused("status=SOLD");
        refused("sort=price");
        refused("updatedFrom=yesterday");
        refused("updatedFrom=2026-11-29T00:00:00Z&updatedTo=2026-11-28T00:00:00Z")
                .body("code", equalTo("range-reversed"))
                .body("errors[0].pointer", equalTo("updatedTo"));
        refused("colour=red");
        refused("cursor=abc");
        String cursor = merchant().get("/products?limit=1").then().extract().path("nextCursor");
        if (cursor != null) {
            refused("limit=1&status=ACTIVE&cursor=" + cursor);
        }
    }

    private static ValidatableResponse refused(String query) {
        return merchant().get("/products?" + query).then().statusCode(400).body("code", notNullValue());
    }

    @Test
    void answers_304_until_the_product_changes() {
        String id = named(fresh("Tag"), "ACTIVE");
        String tag = merchant().get("/products/" + id).then().extract().header("ETag");
        merchant().header("If-None-Match", tag).get("/products/" + id).then().statusCode(304);
        patch("/products/" + id, Map.of("name", "Renamed")).statusCode(200).header("ETag", "\"2\"");
        merchant().header("If-None-Match", tag).get("/products/" + id).then().statusCode(200);
    }

    @Test
    void says_404_for_ids_nobody_has() {
        merchant()
                .get("/products/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("product-not-found"));
        merchant().get("/products/not-an-id").then().statusCode(404);
    }
}
