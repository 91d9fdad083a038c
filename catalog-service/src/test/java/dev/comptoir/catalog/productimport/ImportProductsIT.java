package dev.comptoir.catalog.productimport;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.patch;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.productimport.CsvText.SHOPIFY;
import static dev.comptoir.catalog.productimport.CsvText.send;
import static dev.comptoir.catalog.productimport.CsvText.shopify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.catalog.ProductCreatedV1;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class ImportProductsIT {

    @Test
    void takes_a_file_over_and_tells_kafka_of_each_product() {
        String handle = fresh("cup");
        try (EventCapture events = EventCapture.of(Topics.CATALOG_PRODUCT)) {
            String productId = send(SHOPIFY + shopify(handle, "9.90"))
                    .statusCode(201)
                    .header("Location", notNullValue())
                    .body("state", equalTo("COMPLETED"))
                    .body("format", equalTo("SHOPIFY"))
                    .body("rows", equalTo(1))
                    .body("created", equalTo(1))
                    .body("errors", hasSize(0))
                    .body("products[0].externalId", equalTo(handle))
                    .body("products[0].result", equalTo("CREATED"))
                    .body("products[0].skus[0].sku", equalTo(handle))
                    .body("products[0].skus[0].initialStock", equalTo(7))
                    .extract()
                    .path("products[0].productId");
            assertThat(events.await(ProductCreatedV1.class, productId).product().externalId())
                    .isEqualTo(handle);
            merchant()
                    .get("/products/" + productId)
                    .then()
                    .statusCode(200)
                    .body("description", equalTo("<p>Fine</p>"))
                    .body("status", equalTo("ACTIVE"))
                    .body("variants[0].stockTracked", equalTo(true))
                    .body("variants[0].price.amount", equalTo("9.90"));
        }
    }

    @Test
    void refuses_an_import_as_a_conflict_while_another_one_runs() throws SQLException {
        CompletableFuture<Integer> first;
        try (Connection holder = Database.current().open();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table products in share row exclusive mode");
            long before = Database.current().count("product_imports");
            first = CompletableFuture.supplyAsync(() ->
                    send(SHOPIFY + shopify(fresh("slow"), "1.00")).extract().statusCode());
            Awaitility.await().until(() -> Database.current().count("product_imports") > before);
            send(SHOPIFY + shopify(fresh("refused"), "1.00")).statusCode(409).body("code", equalTo("import-running"));
        }
        assertThat(first.join()).isEqualTo(201);
    }

    @Test
    void of_imports_at_once_each_is_made_or_refused_as_a_conflict() {
        List<Integer> statuses = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ -> {
                    String rows = IntStream.range(0, 300)
                            .mapToObj(_ -> shopify(fresh("busy"), "1.00"))
                            .collect(Collectors.joining());
                    return send(SHOPIFY + rows).extract().response();
                })
                .peek(answer -> assertThat(answer.statusCode() == 201 || "import-running".equals(answer.path("code")))
                        .isTrue())
                .map(Response::statusCode)
                .toList();
        assertThat(statuses).contains(201).isSubsetOf(201, 409);
    }

    @Test
    void changes_nothing_and_publishes_nothing_when_the_same_file_comes_again() {
        String handle = fresh("again");
        String csv = SHOPIFY + shopify(handle, "9.90");
        String id = send(csv).statusCode(201).extract().path("products[0].productId");
        send(csv).statusCode(201).body("unchanged", equalTo(1)).body("created", equalTo(0));
        merchant().get("/products/" + id).then().body("version", equalTo(1));
        try (EventCapture events = EventCapture.of(Topics.CATALOG_PRODUCT)) {
            send(csv).statusCode(201).body("products[0].result", equalTo("UNCHANGED"));
            send(SHOPIFY + shopify(handle, "8.50")).statusCode(201).body("updated", equalTo(1));
            assertThat(events.await(ProductUpdatedV1.class, id).version()).isEqualTo(2);
            assertThat(events.ofType(ProductUpdatedV1.class, id)).hasSize(1);
        }
    }

    @Test
    void keeps_what_the_file_cannot_say_and_removes_variants_it_does_not_name() {
        String handle = fresh("file-wins");
        String id = created(product(handle, handle, fresh("extra")));
        String variant = merchant().get("/products/" + id).then().extract().path("variants[0].id");
        String extra = merchant().get("/products/" + id).then().extract().path("variants[1].sku");
        patch("/products/" + id + "/variants/" + variant, Map.of("lowStockThreshold", 3))
                .statusCode(200);
        send(SHOPIFY + shopify(handle, "5.00"))
                .statusCode(201)
                .body("products[0].result", equalTo("UPDATED"))
                .body("products[0].removedSkus", contains(extra));
        merchant()
                .get("/products/" + id)
                .then()
                .body("variants", hasSize(1))
                .body("variants[0].id", equalTo(variant))
                .body("variants[0].lowStockThreshold", equalTo(3))
                .body("variants[0].price.amount", equalTo("5.00"));
    }

    @Test
    void refuses_a_product_with_a_bad_row_whole_and_keeps_the_good_ones() {
        String good = fresh("good");
        String bad = fresh("bad");
        String csv = SHOPIFY + shopify(good, "9.90")
                + bad + ",Shirt,,true,Size,S,,,,,,deny,10.00,true,true,,,false,,active\n"
                + bad + ",,,,,M,,,,,,deny,ten,true,true,,,,,\n";
        send(csv)
                .statusCode(201)
                .body("state", equalTo("COMPLETED"))
                .body("created", equalTo(1))
                .body("failed", equalTo(1))
                .body("errors", hasSize(1))
                .body("errors[0].row", equalTo(4))
                .body("errors[0].column", equalTo("Variant Price"))
                .body("errors[0].code", equalTo("invalid-price"))
                .body("products[1].result", equalTo("FAILED"))
                .body("products[1].productId", nullValue());
        assertThat(Database.current().count("products where external_id = ?", bad))
                .isZero();
    }

    @Test
    void refuses_a_product_whose_sku_another_product_has() {
        String sku = fresh("owned");
        created(product(fresh("owner"), sku));
        String handle = fresh("thief");
        String fine = fresh("fine");
        send(SHOPIFY
                        + handle + ",Thief,,true,Title,Default Title,,," + sku
                        + ",,,deny,1.00,true,true,,,false,,active\n"
                        + shopify(fine, "2.00"))
                .statusCode(201)
                .body("failed", equalTo(1))
                .body("created", equalTo(1))
                .body("errors[0].row", equalTo(2))
                .body("errors[0].code", equalTo("sku-taken"));
    }

    @Test
    void only_says_what_it_would_do_in_a_dry_run() {
        String known = fresh("dry");
        String id =
                send(SHOPIFY + shopify(known, "1.00")).statusCode(201).extract().path("products[0].productId");
        String unknown = fresh("dry-new");
        send(SHOPIFY + shopify(known, "2.00") + shopify(unknown, "3.00"), "?dryRun=true")
                .statusCode(201)
                .body("dryRun", equalTo(true))
                .body("updated", equalTo(1))
                .body("created", equalTo(1));
        merchant()
                .get("/products/" + id)
                .then()
                .body("version", equalTo(1))
                .body("variants[0].price.amount", equalTo("1.00"));
        assertThat(Database.current().count("products where external_id = ?", unknown))
                .isZero();
    }

    @Test
    void imports_more_products_than_fit_one_transaction_and_lists_them_page_by_page() {
        StringBuilder csv = new StringBuilder(SHOPIFY);
        String prefix = fresh("many");
        for (int i = 0; i < 250; i++) {
            csv.append(shopify(prefix + "-" + i, "1.00"));
        }
        String id = send(csv.toString())
                .statusCode(201)
                .body("created", equalTo(250))
                .body("products", hasSize(250))
                .body("products[249].externalId", endsWith("-249"))
                .extract()
                .path("id");
        String cursor = merchant()
                .get("/product-imports/" + id + "/products?limit=100")
                .then()
                .body("items", hasSize(100))
                .body("hasMore", equalTo(true))
                .extract()
                .path("nextCursor");
        merchant()
                .get("/product-imports/" + id + "/products?limit=100&cursor=" + cursor)
                .then()
                .body("items[0].externalId", equalTo(prefix + "-100"));
        merchant().get("/product-imports?limit=1").then().body("items[0].id", equalTo(id));
    }

    @Test
    void replays_the_import_of_the_same_key_and_refuses_another_file_for_it() {
        String csv = SHOPIFY + shopify(fresh("key"), "1.00");
        String key = UUID.randomUUID().toString();
        String first = keyed(key, csv).statusCode(201).extract().path("id");
        keyed(key, csv)
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first))
                .body("created", equalTo(1));
        keyed(key, csv + "\n" + shopify(fresh("key"), "1.00"))
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    private static io.restassured.response.ValidatableResponse keyed(String key, String csv) {
        return merchant()
                .header("Idempotency-Key", key)
                .contentType("text/csv; charset=utf-8")
                .body(csv)
                .post("/product-imports")
                .then();
    }

    @Test
    void a_header_without_rows_is_an_import_of_nothing() {
        send(SHOPIFY).statusCode(201).body("created", equalTo(0)).body("errors", hasSize(0));
    }

    @Test
    void shows_an_import_as_failed_whose_program_stopped() {
        String id = send(SHOPIFY + shopify(fresh("stop"), "1.00")).extract().path("id");
        Database.current()
                .execute(
                        "update product_imports set state = 'RUNNING', finished_at = null, updated_at = now() - interval '10 minutes' where id = ?",
                        UUID.fromString(id));
        Awaitility.await()
                .untilAsserted(() -> merchant()
                        .get("/product-imports/" + id)
                        .then()
                        .body("state", equalTo("FAILED"))
                        .body("failure", notNullValue()));
    }
}
