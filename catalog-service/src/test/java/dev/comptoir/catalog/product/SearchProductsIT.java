package dev.comptoir.catalog.product;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.patch;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.product.ProductJson.storefront;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class SearchProductsIT {

    private final String mark = fresh("Zq").replace("-", "");

    @AutoClose
    private final EventPublisher publisher = new EventPublisher();

    private static List<String> found(String query) {
        return merchant()
                .get("/products?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private String named(String name, String category, String status) {
        Map<String, Object> body = product(fresh("search"), fresh("search"));
        body.put("name", name + " " + mark);
        body.put("status", status);
        body.put("categories", List.of(category));
        return created(body);
    }

    @Test
    void words_are_found_by_any_beginning_also_a_long_one_and_among_what_else_is_asked() {
        String beans = named("Kaffeebohnenröstung d'Été im Öl", "Coffee > Beans", "ACTIVE");
        String mill = named("Kaffeemühle", "Coffee", "DRAFT");
        for (String typed : List.of("k", "kaffee", "KAFFEEBOHN", "kaffeebohnenr", "Kaffeebohnenröst", "ete", "dete")) {
            assertThat(found("search=" + mark + " " + typed)).as(typed).contains(beans);
        }
        assertThat(found("search=kaffee " + mark)).containsExactly(mill, beans);
        assertThat(found("search=kaffee " + mark + "&sort=name")).containsExactly(beans, mill);
        assertThat(found("search=kaffee " + mark + "&sort=-unitsSold")).containsExactlyInAnyOrder(mill, beans);
        assertThat(found("search=kaffee " + mark + "&status=DRAFT")).containsExactly(mill);
        assertThat(found("search=kaffee " + mark + "&category=Coffee > Beans")).containsExactly(beans);
        assertThat(found("search=k öl")).contains(beans).doesNotContain(mill);
        assertThat(found("search=qj kö")).isEmpty();
        assertThat(found("search=kaffeebohnenx " + mark)).isEmpty();
        assertThat(found("search=affee " + mark)).isEmpty();
        merchant()
                .get("/products?count=true&limit=1&search=kaffee " + mark)
                .then()
                .body("total", equalTo(2));
        storefront().get("/products?search=" + mark).then().body("items.size()", equalTo(1));
        patch("/products/" + mill, Map.of("name", "Teemühle " + mark)).statusCode(200);
        assertThat(found("search=kaffee " + mark)).containsExactly(beans);
        assertThat(found("search=tee " + mark)).containsExactly(mill);
    }

    @Test
    void a_list_shows_the_product_of_this_moment_to_everybody_what_is_theirs() {
        String sku = fresh("now");
        Map<String, Object> body = product(fresh("now"), sku);
        body.put("name", "Now " + mark);
        String id = created(body);
        String list = "/products?search=" + mark;
        merchant().get(list).then().body("items[0].variants[0].available", nullValue());
        merchant().get(list).then().body("items[0].sales.unitsSold", equalTo(0));
        storefront().get(list).then().body("items[0].sales", nullValue()).body("items[0].name", equalTo("Now " + mark));
        patch("/products/" + id, Map.of("name", "Then " + mark)).statusCode(200);
        merchant()
                .get(list)
                .then()
                .body("items[0].name", equalTo("Then " + mark))
                .body("items[0].version", equalTo(2));
        storefront().get(list).then().body("items[0].name", equalTo("Then " + mark));
        publisher.publish(new StockLevelChangedV1(
                sku, 1, 5, 0, 5, 5, "ADJUSTMENT", UUID.randomUUID().toString(), 0, 0));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Integer.valueOf(5).equals(merchant().get(list).path("items[0].variants[0].available")));
        storefront().get(list).then().body("items[0].variants[0].inStock", equalTo(true));
    }
}
