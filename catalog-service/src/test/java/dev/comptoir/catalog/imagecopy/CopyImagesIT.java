package dev.comptoir.catalog.imagecopy;

import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
// For all tests of the module: with one of its own the program would be started once more.
@WithTestResource(value = FilesStandIn.class, scope = TestResourceScope.GLOBAL)
class CopyImagesIT {

    private static final String OWN = "http://127.0.0.1:8080/v1/images/";
    private static final Map<String, Integer> SERVED = new ConcurrentHashMap<>();
    private static HttpServer shop;

    private final String handle = fresh("mug");

    @BeforeAll
    static void open() throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        shop.createContext("/", CopyImagesIT::serve);
        shop.start();
    }

    @AfterAll
    static void close() {
        shop.stop(0);
    }

    private static void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        SERVED.merge(path, 1, Integer::sum);
        boolean isMoved = path.startsWith("/moved");
        if (isMoved) {
            exchange.getResponseHeaders().add("Location", path.substring("/moved".length()));
        }
        byte[] body = (path.startsWith("/text") ? "words" : "picture of " + path).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(isMoved ? 302 : path.startsWith("/none") ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + shop.getAddress().getPort() + path;
    }

    private String file(String... paths) {
        StringBuilder csv = new StringBuilder(
                "Handle,Title,Status,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Policy,Variant Price,Image Src,Image Position\n");
        csv.append(
                "%s,Mug,active,Title,Default Title,%s,deny,9.00,%s,1\n".formatted(handle, handle, address(paths[0])));
        for (int i = 1; i < paths.length; i++) {
            csv.append("%s,,,,,,,,%s,%d\n".formatted(handle, address(paths[i]), i + 1));
        }
        return csv.toString();
    }

    private static ValidatableResponse send(String csv) {
        return merchant()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv; charset=utf-8")
                .body(csv)
                .post("/product-imports?copyImages=true")
                .then()
                .statusCode(201)
                .body("failed", equalTo(0));
    }

    private static void awaitCopied(String importId) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Integer.valueOf(0)
                        .equals(merchant().get("/product-imports/" + importId).path("images.waiting")));
    }

    @Test
    void pictures_become_the_stores_own_once() {
        String path = "/" + handle + "-1.png";
        String csv = file(path, "/moved/" + handle + "-2.png");
        try (EventCapture events = EventCapture.of(Topics.CATALOG_PRODUCT)) {
            ValidatableResponse sent = send(csv).body("images.warnings", hasSize(0));
            String product = sent.extract().path("products[0].productId");
            awaitCopied(sent.extract().path("id"));
            assertThat(events.await(ProductUpdatedV1.class, product).version()).isEqualTo(2);
            merchant()
                    .get("/products/" + product)
                    .then()
                    .body("imageUrl", startsWith(OWN))
                    .body("images", hasSize(2))
                    .body("images.url", everyItem(startsWith(OWN)));
        }
        String again = send(csv).body("unchanged", equalTo(1)).extract().path("id");
        merchant().get("/product-imports/" + again).then().body("images", nullValue());
        assertThat(SERVED).containsEntry(path, 1);
    }

    @Test
    void a_picture_that_cannot_be_had_is_told_and_its_product_keeps_the_address_of_the_file() {
        ValidatableResponse sent = send(file("/none-" + handle, "/text-" + handle));
        awaitCopied(sent.extract().path("id"));
        merchant()
                .get("/product-imports/" + sent.extract().path("id"))
                .then()
                .body("images.failed", equalTo(2))
                .body("images.copied", equalTo(0))
                .body("images.warnings.row", contains(2, 2))
                .body("images.warnings.url", contains(address("/none-" + handle), address("/text-" + handle)))
                .body("images.warnings.code", contains("image-not-served", "image-type-not-supported"));
        List<String> urls = merchant()
                .get("/products/" + sent.extract().path("products[0].productId"))
                .path("images.url");
        assertThat(urls).containsExactly(address("/none-" + handle), address("/text-" + handle));
    }

    @Test
    void pictures_stay_where_they_are_unless_it_is_asked_for() {
        String path = "/" + handle + "-untouched.png";
        merchant()
                .contentType("text/csv; charset=utf-8")
                .body(file(path))
                .post("/product-imports")
                .then()
                .statusCode(201)
                .body("images", nullValue());
        merchant().get("/products?externalId=" + handle).then().body("items[0].imageUrl", equalTo(address(path)));
    }
}
