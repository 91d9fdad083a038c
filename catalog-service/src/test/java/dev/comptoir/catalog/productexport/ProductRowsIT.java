package dev.comptoir.catalog.productexport;

import static dev.comptoir.catalog.product.ProductJson.create;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class ProductRowsIT {

    private final String id = fresh("rows");
    private final String sku = "=" + fresh("sku");

    private static ValidatableResponse file(String options) {
        return merchant().get("/products/file?" + options).then();
    }

    private static String text(String options, String type) {
        return file(options)
                .statusCode(200)
                .header("Content-Type", startsWith(type))
                .extract()
                .asString();
    }

    private void written() {
        Map<String, Object> tee = product(id, sku);
        tee.put("tags", List.of("summer", "cotton"));
        create(tee).statusCode(201);
    }

    @Test
    void csv_is_written_as_its_options_say() {
        written();
        String csv = text(
                "format=CSV&column=sku&column=price&column=tags&delimiter=SEMICOLON&decimalSign=COMMA", "text/csv");
        assertThat(csv).startsWith("sku;price;tags\r\n").contains("'" + sku + ";12,50;summer, cotton\r\n");
        String plain = text("format=CSV&column=sku&column=currency&formulaGuard=false&byteOrderMark=true", "text/csv");
        assertThat(plain).startsWith("\ufeffsku,currency\r\n").contains("\r\n" + sku + ",EUR\r\n");
    }

    @Test
    void ndjson_has_an_object_for_each_variant_with_all_that_is_known() {
        written();
        String line = text("format=NDJSON", "application/x-ndjson")
                .lines()
                .filter(each -> each.contains(sku))
                .findFirst()
                .orElseThrow();
        JsonPath row = JsonPath.from(line);
        assertThat(row.getString("externalId")).isEqualTo(id);
        assertThat(row.getString("sku")).isEqualTo(sku);
        assertThat(row.getString("price.amount")).isEqualTo("12.50");
        assertThat(row.getList("tags")).containsExactly("summer", "cotton");
        assertThat(row.getBoolean("taxable")).isTrue();
        assertThat(text("format=NDJSON&column=sku", "application/x-ndjson").lines())
                .contains("{\"sku\":\"" + sku + "\"}");
    }

    @Test
    void a_column_nobody_knows_or_named_twice_and_options_of_a_fixed_format_are_refused() {
        file("format=CSV&column=nope").statusCode(422).body("code", equalTo("unknown-column"));
        file("format=NDJSON&column=sku&column=name&column=sku").statusCode(422).body("code", equalTo("column-twice"));
        file("format=SHOPIFY&delimiter=TAB").statusCode(422).body("code", equalTo("fixed-format"));
    }

    @Test
    void a_file_says_in_its_name_and_in_a_column_of_which_instant_it_is() {
        written();
        String name = file("format=CSV&column=sku&column=asOf")
                .statusCode(200)
                .extract()
                .header("Content-Disposition");
        assertThat(name).matches("attachment; filename=\"products-\\d{4}-\\d\\d-\\d\\dT[0-9-]+Z\\.csv\"");
        String line = text("format=NDJSON", "application/x-ndjson")
                .lines()
                .filter(each -> each.contains(sku))
                .findFirst()
                .orElseThrow();
        assertThat(Instant.parse(JsonPath.from(line).getString("asOf")))
                .isAfterOrEqualTo(Instant.parse(JsonPath.from(line).getString("createdAt")));
        assertThat(file("format=SHOPIFY").extract().header("Content-Disposition"))
                .contains("products-shopify-2");
    }

    @Test
    void a_type_that_the_file_does_not_have_is_refused() {
        merchant()
                .accept("application/json")
                .get("/products/file?format=CSV")
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
        merchant().accept("text/csv").get("/products/file?format=NDJSON").then().statusCode(406);
        merchant()
                .accept("application/x-ndjson, text/csv;q=0")
                .get("/products/file?format=CSV")
                .then()
                .statusCode(406);
        merchant()
                .accept("text/html, */*;q=0.1")
                .get("/products/file?format=CSV")
                .then()
                .statusCode(200);
    }
}
