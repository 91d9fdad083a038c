package dev.comptoir.catalog.product;

import static dev.comptoir.catalog.product.ProductJson.create;
import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.money;
import static dev.comptoir.catalog.product.ProductJson.patch;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.product.ProductJson.storefront;
import static dev.comptoir.catalog.product.ProductJson.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.catalog.ProductCreatedV1;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class CompleteProductIT {

    private final String name = fresh("Théière");
    private final String slug = fresh("tea").toLowerCase();

    private Map<String, Object> complete() {
        Map<String, Object> variant = variant(name, "12.50");
        variant.put("barcode", "4006381333931");
        variant.put("compareAtPrice", money("15.00"));
        variant.put("weightGrams", 250);
        variant.put("dimensions", Map.of("lengthMm", 300, "widthMm", 200, "heightMm", 50));
        variant.put("quantity", Map.of("min", 6, "step", 6));
        variant.put("hsCode", "691200");
        variant.put("originCountry", "PT");
        Map<String, Object> product = product(name);
        product.put("name", "Théière Œuf " + name);
        product.put("variants", List.of(variant));
        product.put("slug", slug);
        product.put("vendor", "Atelier Rouge");
        product.put("tags", List.of("cuisine " + name));
        product.put("categories", List.of("Maison " + name + " > Thé"));
        product.put("images", List.of(Map.of("url", "https://shop.example/a.jpg", "alt", "A teapot")));
        product.put("metadata", Map.of("erp.id", "77"));
        product.put("translations", Map.of("en", Map.of("name", "Teapot")));
        product.put(
                "compliance",
                Map.of(
                        "manufacturer",
                        Map.of("name", "A", "address", "B", "electronicAddress", "a@b.example"),
                        "warnings",
                        Map.of("fr", "Chaud."),
                        "durabilityYears",
                        5,
                        "repairabilityScore",
                        7.5));
        return product;
    }

    @Test
    void what_is_said_of_a_product_is_stored_shown_and_changed() {
        String id = created(complete());
        merchant()
                .get("/products/" + id)
                .then()
                .body("slug", equalTo(slug))
                .body("categories", contains("Maison " + name + " > Thé"))
                .body("images[0].alt", equalTo("A teapot"))
                .body("metadata.'erp.id'", equalTo("77"))
                .body("translations.en.name", equalTo("Teapot"))
                .body("compliance.manufacturer.electronicAddress", equalTo("a@b.example"))
                .body("compliance.repairabilityScore", equalTo(7.5f))
                .body("variants[0].barcode", equalTo("4006381333931"))
                .body("variants[0].compareAtPrice.amount", equalTo("15.00"))
                .body("variants[0].currentPrice.amount", equalTo("12.50"))
                .body("variants[0].dimensions.widthMm", equalTo(200))
                .body("variants[0].quantity.step", equalTo(6))
                .body("variants[0].hsCode", equalTo("691200"));
        storefront()
                .get("/products/" + id)
                .then()
                .body("metadata", nullValue())
                .body("compliance.warnings.fr", equalTo("Chaud."));
        patch("/products/" + id, "{\"compliance\":{\"durabilityYears\":null},\"tags\":null}")
                .statusCode(200)
                .body("compliance.durabilityYears", nullValue())
                .body("compliance.warnings.fr", equalTo("Chaud."))
                .body("tags", hasSize(0))
                .body("vendor", equalTo("Atelier Rouge"));
        patch("/products/" + id, "{\"compliance\":{\"durabilityYears\":2}}").statusCode(400);
        Map<String, Object> other = product(fresh("other"), fresh("other"));
        other.put("slug", slug);
        create(other).statusCode(409).body("code", equalTo("slug-taken"));
        String second = created(product(fresh("second"), fresh("second")));
        patch("/products/" + second, "{\"slug\":\"" + slug + "\"}")
                .statusCode(409)
                .body("code", equalTo("slug-taken"));
    }

    @Test
    void its_event_carries_the_names_in_other_languages_and_no_description() {
        Map<String, Object> product = product(fresh("names"), fresh("names"));
        product.put(
                "translations",
                Map.of(
                        "fr",
                        Map.of("name", "Tablier", "description", "En lin"),
                        "de",
                        Map.of("description", "Leinen")));
        try (EventCapture events = EventCapture.of(Topics.CATALOG_PRODUCT)) {
            String id = created(product);
            assertThat(events.await(ProductCreatedV1.class, id).product().translatedNames())
                    .isEqualTo(Map.of("fr", "Tablier"));
            patch("/products/" + id, "{\"translations\":{\"fr\":null,\"en\":{\"name\":\"Apron\"}}}")
                    .statusCode(200);
            assertThat(events.await(ProductUpdatedV1.class, id).product().translatedNames())
                    .isEqualTo(Map.of("en", "Apron"));
        }
    }

    @Test
    void products_are_found_by_folded_words_category_tag_and_slug() {
        String id = created(complete());
        for (String query : List.of(
                "search=theiere oeu " + name,
                "search=" + name.toUpperCase() + " 40063",
                "search=rouge " + name,
                "search=teapot " + name,
                "category=Maison " + name,
                "category=Maison " + name + ">Thé",
                "tag=cuisine " + name,
                "slug=" + slug)) {
            String[] pair = query.split("=", 2);
            merchant()
                    .queryParam(pair[0], pair[1])
                    .get("/products")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
        merchant().queryParam("category", "Thé").get("/products").then().body("items", hasSize(0));
        merchant().queryParam("search", "&|!").get("/products").then().statusCode(400);
        merchant().queryParam("sort", "-totalSales").get("/products").then().statusCode(200);
        storefront().queryParam("sort", "-totalSales").get("/products").then().statusCode(400);
    }

    @Test
    void a_sale_begins_and_ends_by_itself_and_each_is_published() {
        String sku = fresh("sale");
        String id = created(product(sku, sku));
        String variant = merchant().get("/products/" + id).path("variants[0].id");
        String path = "/products/" + id + "/variants/" + variant;
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        patch(path, sale("13.00", today, today)).statusCode(422).body("code", equalTo("sale-not-lower"));
        patch(path, sale("8.00", today, today.minusDays(1))).statusCode(422).body("code", equalTo("sale-reversed"));
        patch(path, sale("8.00", today.plusDays(2), today.plusDays(9)))
                .statusCode(200)
                .body("currentPrice.amount", equalTo("12.50"));
        storefront().get("/products/" + id).then().body("variants[0].sale", nullValue());
        try (EventCapture events = EventCapture.of(Topics.CATALOG_PRODUCT)) {
            Database.current()
                    .execute(
                            "update variants set facts = replace(facts, ?, ?) where sku = ?",
                            today.plusDays(2).toString(),
                            today.minusDays(2).toString(),
                            sku);
            ProductUpdatedV1 begun = events.await(ProductUpdatedV1.class, id);
            assertThat(begun.product().variants().getFirst().price().amount()).isEqualTo("8.00");
        }
        storefront()
                .get("/products/" + id)
                .then()
                .body("variants[0].price.amount", equalTo("12.50"))
                .body("variants[0].currentPrice.amount", equalTo("8.00"))
                .body("variants[0].sale.price.amount", equalTo("8.00"));
        Database.current()
                .execute(
                        "update variants set facts = replace(facts, ?, ?) where sku = ?",
                        today.plusDays(9).toString(),
                        today.minusDays(1).toString(),
                        sku);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "12.50".equals(merchant().get("/products/" + id).path("variants[0].currentPrice.amount")));
    }

    private static String sale(String price, LocalDate from, LocalDate to) {
        return "{\"sale\":{\"price\":{\"amount\":\"%s\",\"currency\":\"EUR\"},\"startsOn\":\"%s\",\"endsOn\":\"%s\"}}"
                .formatted(price, from, to);
    }
}
