package dev.comptoir.catalog.productfetch;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.patch;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.product.ProductJson.storefront;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.sun.net.httpserver.HttpServer;
import dev.comptoir.contracts.carts.ProductSeenV1;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class SeenProductIT {

    private static final EventPublisher EVENTS = new EventPublisher();

    private final String sku = fresh("seen");
    private final String other = fresh("other");
    private final String known = fresh("known");
    private HttpServer shop;

    @BeforeEach
    void open() throws IOException {
        byte[] page = (button(sku) + button(other) + button(known)).getBytes(StandardCharsets.UTF_8);
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        shop.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        shop.start();
        String tag =
                given().auth().oauth2(Tokens.all()).get("/settings/catalog").header("ETag");
        given().auth()
                .oauth2(Tokens.all())
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("fetchDomains", List.of("127.0.0.1")))
                .put("/settings/catalog")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void close() {
        shop.stop(0);
    }

    private static String button(String id) {
        return "<a class='snipcart-add-item' data-item-id='%s' data-item-name='%s' data-item-price='5'></a>"
                .formatted(id, id);
    }

    private void seen(String wanted, String url) {
        UUID event = EVENTS.publish(new ProductSeenV1(UUID.randomUUID(), 1, wanted, url, Instant.now()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Database.current().count("inbox where event_id = ?", event) == 1);
    }

    private String page() {
        return "http://127.0.0.1:" + shop.getAddress().getPort() + "/tea";
    }

    @Test
    @Proves("X26")
    @Proves("K-002")
    void what_a_shopper_wanted_first_is_a_draft_until_the_merchant_confirms_it() {
        created(product(known, known));
        seen(fresh("elsewhere"), "https://elsewhere.example/tea");
        seen(known, page());
        seen(sku, page());

        await().atMost(Duration.ofSeconds(60))
                .until(() -> merchant()
                        .get("/products?sku=" + sku)
                        .path("items.size()")
                        .equals(1));
        String id = merchant().get("/products?sku=" + sku).path("items[0].id");
        merchant()
                .get("/products/" + id)
                .then()
                .body("source", equalTo("CART"))
                .body("status", equalTo("DRAFT"))
                .body("variants[0].price.amount", equalTo("5.00"));
        merchant().get("/products?source=CART&status=DRAFT").then().body("items.id", hasItem(id));
        storefront().get("/products/" + id).then().statusCode(404);
        merchant().get("/products?sku=" + other).then().body("items", hasSize(0));
        merchant().get("/products?sku=" + known).then().body("items[0].source", equalTo("API"));
        assertThat(Database.current().count("seen_products where sku = ? or url like '%elsewhere%'", known))
                .isZero();

        patch("/products/" + id, "{\"status\":\"ACTIVE\"}").statusCode(200).body("source", equalTo("CART"));
        storefront().get("/products/" + id).then().statusCode(200);
    }
}
