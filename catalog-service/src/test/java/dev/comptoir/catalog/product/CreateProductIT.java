package dev.comptoir.catalog.product;

import static dev.comptoir.catalog.product.ProductJson.create;
import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.product.ProductJson.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.catalog.ProductCreatedV1;
import dev.comptoir.contracts.shared.VariantV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class CreateProductIT {

    @Test
    @Proves("K-007")
    void creates_a_product_with_sku_name_and_price_and_tells_kafka() {
        try (EventCapture events = EventCapture.of(Topics.CATALOG_PRODUCT)) {
            String sku = fresh("tee");
            String id = create(product(fresh("shirt"), sku))
                    .statusCode(201)
                    .header("ETag", "\"1\"")
                    .body("variants[0].sku", equalTo(sku))
                    .body("variants[0].price.amount", equalTo("12.50"))
                    .body("variants[0].taxable", equalTo(true))
                    .body("variants[0].stockTracked", equalTo(true))
                    .body("variants[0].allowsBackorder", equalTo(false))
                    .extract()
                    .path("id");

            ProductCreatedV1 event = events.await(ProductCreatedV1.class, id);
            assertThat(event.version()).isEqualTo(1);
            assertThat(event.product().status()).isEqualTo("ACTIVE");
            assertThat(event.product().variants())
                    .extracting(VariantV1::sku, VariantV1::price)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(sku, Money.parse("12.50", "EUR")));
        }
    }

    @Test
    @Proves("K-005")
    void builds_variants_from_the_options_of_the_product() {
        Map<String, Object> hoodie = product(fresh("hoodie"));
        hoodie.put("options", List.of(Map.of("name", "Size", "values", List.of("S", "M"))));
        Map<String, Object> small = variant(fresh("hoodie-s"), "40.00");
        small.put("options", Map.of("Size", "S"));
        hoodie.put("variants", List.of(small));
        create(hoodie)
                .statusCode(201)
                .body("options[0].name", equalTo("Size"))
                .body("options[0].values", contains("S", "M"))
                .body("variants[0].name", equalTo("S"))
                .body("variants[0].options.Size", equalTo("S"));

        small.put("sku", fresh("hoodie-xl"));
        small.put("options", Map.of("Size", "XL"));
        hoodie.put("externalId", fresh("hoodie"));
        create(hoodie).statusCode(422).body("code", equalTo("unknown-option-value"));
        small.put("options", Map.of("Colour", "Red"));
        create(hoodie).statusCode(422).body("code", equalTo("unknown-option"));
    }

    @Test
    @Proves("K-008")
    @Proves("K-009")
    void keeps_the_low_stock_level_and_the_file_of_a_variant() {
        Map<String, Object> album = product(fresh("album"));
        Map<String, Object> mp3 = variant(fresh("mp3"), "9.00");
        String file = UUID.randomUUID().toString();
        mp3.put("fileGuid", file);
        Map<String, Object> vinyl = variant(fresh("vinyl"), "25.00");
        vinyl.put("lowStockThreshold", 5);
        album.put("variants", List.of(mp3, vinyl));
        create(album)
                .statusCode(201)
                .body("variants[0].fileGuid", equalTo(file))
                .body("variants[0].requiresShipping", equalTo(false))
                .body("variants[0].stockTracked", equalTo(false))
                .body("variants[1].lowStockThreshold", equalTo(5))
                .body("variants[1].requiresShipping", equalTo(true));
    }

    @Test
    @Proves("K-006")
    void refuses_a_second_product_with_the_merchants_id() {
        String externalId = fresh("mug");
        created(product(externalId, fresh("mug")));
        create(product(externalId, fresh("mug")))
                .statusCode(409)
                .body("code", equalTo("external-id-taken"))
                .body("externalId", equalTo(externalId));
    }

    @Test
    void refuses_a_sku_of_another_product_and_tells_nobody() {
        try (EventCapture events = EventCapture.of(Topics.CATALOG_PRODUCT)) {
            String sku = fresh("cup");
            created(product(fresh("cup"), sku));
            String refused = fresh("other-cup");
            create(product(refused, fresh("free"), sku))
                    .statusCode(409)
                    .body("code", equalTo("sku-taken"))
                    .body("skus", contains(sku));
            String later = created(product(fresh("later"), fresh("later")));

            events.await(ProductCreatedV1.class, later);
            assertThat(events.ofType(ProductCreatedV1.class))
                    .noneMatch(event -> event.as(ProductCreatedV1.class)
                            .product()
                            .externalId()
                            .equals(refused));
            assertThat(Database.current().count("products where external_id = ?", refused))
                    .isZero();
        }
    }

    @Test
    void gives_a_sku_to_exactly_one_of_two_products_created_at_once() throws Exception {
        String sku = fresh("race");
        List<Callable<Integer>> both = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            both.add(() -> create(product(fresh("race"), sku)).extract().statusCode());
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(both)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        }
    }

    @Test
    void stores_plain_text_as_it_is_and_removes_from_html_what_could_run() {
        Map<String, Object> plain = product(fresh("text"), fresh("text"));
        plain.put("description", "Size < 5 & \"light\"\nNew line");
        create(plain).statusCode(201).body("description", equalTo("Size < 5 & \"light\"\nNew line"));
        Map<String, Object> html = product(fresh("html"), fresh("html"));
        html.put(
                "description",
                "<p onclick=\"steal()\">Warm <b>wool</b><script>alert(1)</script><a href=\"javascript:x()\">x</a></p>");
        create(html).statusCode(201).body("description", equalTo("<p>Warm <b>wool</b><a>x</a></p>"));
    }

    @Test
    void refuses_prices_the_store_cannot_ask() {
        Map<String, Object> foreign = product(fresh("usd"));
        Map<String, Object> variant = variant(fresh("usd"), "1.00");
        variant.put("price", Map.of("amount", "1.00", "currency", "USD"));
        foreign.put("variants", List.of(variant));
        create(foreign)
                .statusCode(422)
                .body("code", equalTo("foreign-currency"))
                .body("storeCurrency", equalTo("EUR"));
        priced("-0.01").statusCode(422).body("code", equalTo("price-out-of-range"));
        priced("1000000000.01").statusCode(422).body("code", equalTo("price-out-of-range"));
        priced("1.005").statusCode(422).body("code", equalTo("invalid-money"));
        priced("0").statusCode(201);
    }

    private static io.restassured.response.ValidatableResponse priced(String amount) {
        Map<String, Object> body = product(fresh("priced"));
        body.put("variants", List.of(variant(fresh("priced"), amount)));
        return create(body);
    }

    @Test
    void refuses_bodies_of_the_wrong_shape_and_points_at_the_field() {
        Map<String, Object> body = product(fresh("bad"), fresh("bad"));
        body.put("name", "x".repeat(256));
        body.put("imageUrl", "ftp://example.com/a.png");
        create(body)
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/imageUrl"));
        Map<String, Object> blank = product(fresh("bad"), " sku");
        create(blank).statusCode(400).body("errors[0].pointer", equalTo("/variants/0/sku"));
        create(product(fresh("none"))).statusCode(400).body("errors[0].pointer", equalTo("/variants"));
        String same = fresh("same");
        create(product(fresh("bad"), same, same)).statusCode(422).body("code", equalTo("duplicate-sku"));
    }
}
