package dev.comptoir.catalog.productexport;

import static dev.comptoir.catalog.product.ProductJson.create;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.patch;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.product.ProductJson.storefront;
import static dev.comptoir.catalog.product.ProductJson.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithComptoir(database = "catalog")
class ProductFileIT {

    private final String tee = fresh("tee");
    private final String pot = fresh("pot");

    private String imported(ProductFileFormat format) {
        return format == ProductFileFormat.SHOPIFY ? """
                Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Image Alt Text,Status,Variant Tax Code
                %1$s,"R&D tee, ""red"" one",<p>Soft &amp; red</p>,Rouge,Shirts,"summer, cotton",true,Size,S,%1$s-s,250,shopify,deny,12.50,15.00,'4006381333931,https://shop.example/2.jpg,2,Back,active,PC040100
                %1$s,,,,,,,,M,%1$s-m,,,continue,13.50,,,https://shop.example/1.jpg,1,Front,,DA
                %2$s,'=Pot,,,,,true,Title,Default Title,%2$s,,,deny,9.00,,,,,,draft
                """.formatted(tee, pot) : """
                ID,Type,SKU,Name,Published,Description,Date sale price ends,Tax status,In stock?,Stock,Backorders allowed?,Weight (kg),Length (cm),Width (cm),Height (cm),Sale price,Regular price,Categories,Tags,Images,Parent,Position,Brands,Attribute 1 name,Attribute 1 value(s),Tax class
                7,variable,%1$s,R&amp;D tee,1,Soft\\nand red C:\\\\new,,taxable,1,,0,0.25,10,20.5,3,,,"Clothing > Shirts, Sale\\, now","summer, cotton","https://shop.example/w_1\\,h_1/a.jpg, https://shop.example/b.jpg",,0,Rouge,Length,"1\\,5 m, 2 m",reduced-rate
                8,variation,%1$s-1,R&D tee,1,,2099-01-01,taxable,1,5,1,,,,,8,10,,,,%1$s,1,,Length,"1\\,5 m",parent
                9,"variation, virtual",%1$s-2,R&D tee,1,,,none,1,,0,0.5,,,,,11,,,,%1$s,2,,Length,2 m,zero-rate
                10,simple,%2$s,'=Pot,-1,,,taxable,1,,0,,,,,,9,,,,,0,,,
                """.formatted(tee, pot);
    }

    private static ValidatableResponse send(String csv) {
        return merchant()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv; charset=utf-8")
                .body(csv)
                .post("/product-imports")
                .then()
                .statusCode(201);
    }

    private static String file(ProductFileFormat format) {
        return merchant()
                .queryParam("format", format)
                .get("/products/file")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String rowsOfThisTest(String file) {
        String header = file.lines().findFirst().orElseThrow();
        StringBuilder rows = new StringBuilder(header).append("\r\n");
        file.lines()
                .filter(line -> line.contains(tee) || line.contains(pot))
                .forEach(line -> rows.append(line).append("\r\n"));
        return rows.toString();
    }

    @ParameterizedTest
    @EnumSource(
            value = ProductFileFormat.class,
            names = {"SHOPIFY", "WOOCOMMERCE"})
    void what_was_imported_comes_back_as_it_is(ProductFileFormat format) {
        send(imported(format)).body("created", equalTo(2)).body("failed", equalTo(0));
        String id = merchant().get("/products?externalId=" + tee).path("items[0].id");
        patch("/products/" + id, "{\"metadata\":{\"erp\":\"7\"}}").statusCode(200);
        send(rowsOfThisTest(file(format)))
                .body("unchanged", equalTo(2))
                .body("updated", equalTo(0))
                .body("failed", equalTo(0));
        merchant()
                .get("/products/" + id)
                .then()
                .body("metadata.erp", equalTo("7"))
                .body("vendor", equalTo("Rouge"))
                .body("variants[0].weightGrams", equalTo(250))
                .body(
                        "variants.taxClass",
                        format == ProductFileFormat.SHOPIFY
                                ? contains("PC040100", "DA")
                                : contains("reduced-rate", "zero-rate"))
                .body("images.size()", equalTo(2))
                .body("tags.size()", equalTo(2));
    }

    @ParameterizedTest
    @EnumSource(
            value = ProductFileFormat.class,
            names = {"SHOPIFY", "WOOCOMMERCE"})
    void a_product_whose_id_is_not_its_sku_and_one_with_an_open_option_come_back_in_place_and_from_nothing(
            ProductFileFormat format) {
        create(product(tee, fresh("sku"))).statusCode(201);
        Map<String, Object> small = variant(fresh("s"), "12.50");
        small.put("options", Map.of("Size", "S"));
        Map<String, Object> open = product(pot);
        open.put("options", List.of(Map.of("name", "Size", "values", List.of("S"))));
        open.put("variants", List.of(small, variant(fresh("any"), "13.00")));
        create(open).statusCode(201);
        String file = rowsOfThisTest(file(format));
        send(file).body("unchanged", equalTo(2)).body("failed", equalTo(0));
        for (String id : List.of(tee, pot)) {
            for (String table :
                    List.of("variants where product_id", "product_sales where product_id", "products where id")) {
                Database.current()
                        .execute("delete from " + table + " = (select id from products where external_id = ?)", id);
            }
        }
        send(file).body("created", equalTo(2)).body("failed", equalTo(0));
        assertThat(rowsOfThisTest(file(format)).lines().sorted())
                .containsExactlyElementsOf(file.lines().sorted().toList());
    }

    @ParameterizedTest
    @EnumSource(
            value = ProductFileFormat.class,
            names = {"SHOPIFY", "WOOCOMMERCE"})
    void a_product_that_says_more_than_a_file_can_is_unchanged_by_its_own_file(ProductFileFormat format) {
        List<Map<String, Object>> images = List.of(
                Map.of("url", "https://shop.example/b.jpg", "alt", "Back"),
                Map.of("url", "https://shop.example/a.jpg", "alt", "Front"));
        Map<String, Object> small = named("Small", "S");
        Map<String, Object> large = named("Large", "L");
        Map<String, Object> whole = product(tee);
        whole.put("imageUrl", "https://shop.example/a.jpg");
        whole.put("images", images);
        whole.put("categories", List.of("Shirts", "Sale", "Gifts"));
        whole.put("options", List.of(Map.of("name", "Size", "values", List.of("XL", "L", "M", "S"))));
        whole.put("variants", List.of(small, named("Middle", "M"), large));
        String id = "/products/" + create(whole).statusCode(201).extract().path("id");
        String middle = merchant().get(id).path("variants[1].id");
        merchant().delete(id + "/variants/" + middle).then().statusCode(204);
        Map<String, Object> bare = product(pot, fresh("sku"));
        bare.put("images", images);
        bare.put("status", "ARCHIVED");
        create(bare).statusCode(201);
        send(rowsOfThisTest(file(format)))
                .body("failed", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(2));
        merchant()
                .get(id)
                .then()
                .body("version", equalTo(2))
                .body("variants.name", contains("Small", "Large"))
                .body("categories.size()", equalTo(3));
    }

    private static Map<String, Object> named(String name, String size) {
        Map<String, Object> variant = variant(fresh(size), "12.50");
        variant.put("name", name);
        variant.put("options", Map.of("Size", size));
        return variant;
    }

    @Test
    void a_sale_outlives_the_file_that_cannot_say_it_while_it_is_lower() {
        send(imported(ProductFileFormat.SHOPIFY)).body("created", equalTo(2));
        String product =
                "/products/" + merchant().get("/products?externalId=" + tee).path("items[0].id");
        String small = merchant().get(product).path("variants[0].id");
        patch(product + "/variants/" + small, "{\"sale\":{\"price\":{\"amount\":\"10.00\",\"currency\":\"EUR\"}}}")
                .statusCode(200);
        String file = rowsOfThisTest(file(ProductFileFormat.SHOPIFY));
        send(file).body("unchanged", equalTo(2)).body("updated", equalTo(0));
        send(file.replace(",12.50,", ",11.00,")).body("updated", equalTo(1));
        merchant()
                .get(product)
                .then()
                .body("variants[0].price.amount", equalTo("11.00"))
                .body("variants[0].sale.price.amount", equalTo("10.00"))
                .body("variants[0].currentPrice.amount", equalTo("10.00"));
        send(file.replace(",12.50,", ",10.00,")).body("updated", equalTo(1)).body("failed", equalTo(0));
        merchant()
                .get(product)
                .then()
                .body("variants[0].sale", nullValue())
                .body("variants[0].currentPrice.amount", equalTo("10.00"));
    }

    @Test
    void the_file_is_the_merchants_and_of_a_known_format() {
        storefront()
                .queryParam("format", "SHOPIFY")
                .get("/products/file")
                .then()
                .statusCode(403);
        assertThat(merchant().queryParam("format", "XML").get("/products/file").statusCode())
                .isBetween(400, 404);
        merchant().get("/products/file").then().statusCode(400);
    }

    @Test
    void products_with_many_variants_are_written_whole_and_once() {
        String wide = fresh("wide");
        for (int number = 0; number < 3; number++) {
            StringBuilder rows =
                    new StringBuilder("Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n");
            for (int size = 0; size < 90; size++) {
                rows.append("%1$s-%2$d,Wide %2$d,Size,%3$d,%1$s-%2$d-%3$d,1.00\n".formatted(wide, number, size));
            }
            send(rows.toString());
        }
        List<String> skus = file(ProductFileFormat.CSV)
                .lines()
                .filter(line -> line.contains(wide + "-"))
                .toList();
        assertThat(skus).hasSize(270).doesNotHaveDuplicates();
    }
}
