package dev.comptoir.catalog.category;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.product.ProductJson.storefront;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class CategoriesIT {

    private final String top = fresh("Maison");

    private void add(String status, String... categories) {
        String id = fresh("cat");
        Map<String, Object> product = product(id, id);
        product.put("status", status);
        product.put("categories", List.of(categories));
        created(product);
    }

    @Test
    void a_shop_shows_the_tree_with_how_many_products_are_on_sale_in_each() {
        add("ACTIVE", top + " > Thé", top + " > Café");
        add("ACTIVE", top + " > Thé");
        add("DRAFT", top + " > Thé", top + " > Brouillons");
        storefront()
                .get("/products/categories")
                .then()
                .statusCode(200)
                .body("items.findAll { it.name == '%s' }.products".formatted(top), contains(2))
                .body("items.find { it.name == '%s' }.children.name".formatted(top), contains("Café", "Thé"))
                .body("items.find { it.name == '%s' }.children[1].path".formatted(top), equalTo(top + " > Thé"))
                .body("items.find { it.name == '%s' }.children.products".formatted(top), contains(1, 2));
    }
}
