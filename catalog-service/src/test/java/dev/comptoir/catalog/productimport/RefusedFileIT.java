package dev.comptoir.catalog.productimport;

import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.productimport.CsvText.SHOPIFY;
import static dev.comptoir.catalog.productimport.CsvText.send;
import static dev.comptoir.catalog.productimport.CsvText.shopify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class RefusedFileIT {

    @Test
    void refuses_files_it_cannot_trust_and_does_nothing() {
        long before = Database.current().count("product_imports");
        send("Name;Price\nCup;1\n").statusCode(422).body("code", equalTo("unknown-csv-format"));
        String handle = fresh("cut");
        send(SHOPIFY + shopify(handle, "1.00") + handle + "-2,\"A cup that en")
                .statusCode(422)
                .body("code", equalTo("truncated-csv"));
        send((SHOPIFY + shopify("caf\u00e9", "1.00")).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), "")
                .statusCode(422)
                .body("code", equalTo("csv-not-utf8"))
                .body("line", equalTo(2));
        send(SHOPIFY + "a,\"b\"c\n").statusCode(422).body("code", equalTo("malformed-csv"));
        send(SHOPIFY.replace("Title", "Handle") + shopify(handle, "1.00"))
                .statusCode(422)
                .body("code", equalTo("column-twice"))
                .body("column", equalTo("Handle"));
        send("").statusCode(422).body("code", equalTo("empty-csv"));
        send(SHOPIFY + shopify(handle, "1.00"), "?currency=USD")
                .statusCode(422)
                .body("code", equalTo("foreign-currency"));
        assertThat(Database.current().count("product_imports")).isEqualTo(before);
        assertThat(Database.current().count("products where external_id = ?", handle))
                .isZero();
    }

    @Test
    void takes_bodies_of_20_megabytes_here_and_of_one_elsewhere() throws Exception {
        byte[] large = ("a".repeat(1023) + "\n").repeat(2048).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        send(large, "").statusCode(422).body("code", equalTo("unknown-csv-format"));
        assertThat(announced("/v1/product-imports", 20 * 1024 * 1024 + 1))
                .startsWith("HTTP/1.1 413")
                .contains("\"limit\":20971520");
        assertThat(announced("/v1/products", 1024 * 1024 + 1))
                .startsWith("HTTP/1.1 413")
                .contains("body-too-large");
    }

    @Test
    void a_file_that_does_not_say_its_length_is_refused_where_it_is_too_large() throws Exception {
        byte[] large = (SHOPIFY + "x\n".repeat(11 * 1024 * 1024)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        long before = Database.current().count("product_imports");
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(
                        "http://127.0.0.1:" + io.restassured.RestAssured.port + "/v1/product-imports"))
                .header("Authorization", "Bearer " + dev.comptoir.testkit.Tokens.all())
                .header("Content-Type", "text/csv")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(large)))
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var answer = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("body-too-large").contains("\"limit\":20971520");
        }
        assertThat(Database.current().count("product_imports")).isEqualTo(before);
    }

    /** What is answered to a body of this length before it is sent. */
    private static String announced(String path, long length) throws java.io.IOException {
        try (var socket = new java.net.Socket("127.0.0.1", io.restassured.RestAssured.port)) {
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nContent-Length: "
                    + length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            socket.setSoTimeout(60_000);
            return new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void refuses_other_media_types_and_keys_without_the_scope() {
        merchant()
                .contentType("application/json")
                .body("{}")
                .post("/product-imports")
                .then()
                .statusCode(415);
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(dev.comptoir.testkit.Tokens.storefront())
                .contentType("text/csv; charset=utf-8")
                .body(SHOPIFY)
                .post("/product-imports")
                .then()
                .statusCode(403);
        merchant()
                .get("/product-imports/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("import-not-found"));
    }
}
