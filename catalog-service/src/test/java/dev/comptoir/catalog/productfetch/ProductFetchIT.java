package dev.comptoir.catalog.productfetch;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.patch;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.product.ProductJson.storefront;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.catalog.ProductCreatedV1;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class ProductFetchIT {

    private static final AtomicInteger SERVED = new AtomicInteger();
    private static final Map<String, String> PAGES = new ConcurrentHashMap<>();
    private static volatile String body = "";
    private static HttpServer shop;

    @BeforeAll
    static void open() throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        shop.createContext("/", ProductFetchIT::serve);
        shop.start();
    }

    @AfterAll
    static void close() {
        shop.stop(0);
    }

    private static void serve(HttpExchange exchange) throws IOException {
        SERVED.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/moved")) {
            exchange.getResponseHeaders().add("Location", "/page");
        } else if (path.equals("/loop")) {
            exchange.getResponseHeaders().add("Location", "/loop");
        } else if (path.equals("/away")) {
            exchange.getResponseHeaders().add("Location", "http://169.254.169.254/latest");
        } else if (path.equals("/packed")) {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        }
        boolean isRedirect = exchange.getResponseHeaders().containsKey("Location");
        byte[] bytes = PAGES.getOrDefault(path, body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", body.startsWith("[") ? "application/json" : "text/html");
        exchange.sendResponseHeaders(isRedirect ? 302 : path.equals("/none") ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @BeforeEach
    void allow() {
        allow(List.of("127.0.0.1"));
    }

    private static void allow(List<String> domains) {
        String all = Tokens.all();
        String tag = given().auth().oauth2(all).get("/settings/catalog").header("ETag");
        given().auth()
                .oauth2(all)
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("fetchDomains", domains))
                .put("/settings/catalog")
                .then()
                .statusCode(200)
                .body("fetchDomains", equalTo(domains));
    }

    private static String url(String path) {
        return "http://127.0.0.1:" + shop.getAddress().getPort() + path;
    }

    private static ValidatableResponse fetch(String path) {
        return fetch(url(path), UUID.randomUUID().toString(), false);
    }

    private static ValidatableResponse fetch(String url, String key, boolean isDryRun) {
        return merchant()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("url", url, "dryRun", isDryRun))
                .post("/product-fetches")
                .then();
    }

    private static String button(String id, String price) {
        return "<a class='snipcart-add-item' data-item-id='%s' data-item-name='Name of %s' data-item-price='%s'></a>"
                .formatted(id, id, price);
    }

    @Test
    @Proves("K-002")
    @Proves("K-003")
    void a_page_of_many_products_fetches_them_all_and_says_what_became_of_each() {
        String one = fresh("one");
        String two = fresh("two");
        String own = fresh("own");
        created(product(own, own));
        body = button(one, "5.00") + button(two, "6.00") + button(one, "5.00") + button(own, "7.00") + button("", "1");
        String id;
        try (EventCapture events = EventCapture.of(Topics.CATALOG_PRODUCT)) {
            ValidatableResponse fetched = fetch("/page")
                    .statusCode(201)
                    .body("state", equalTo("COMPLETED"))
                    .body("buttons.result", contains("CREATED", "CREATED", "REPEATED", "REFUSED", "REFUSED"))
                    .body("buttons.code", contains(null, null, null, "product-not-from-page", "missing-id"))
                    .body("counts.found", equalTo(5))
                    .body("counts.created", equalTo(2))
                    .body("counts.refused", equalTo(2));
            id = fetched.extract().path("buttons[0].productId");
            assertThat(events.await(ProductCreatedV1.class, id).product().externalId())
                    .isEqualTo(one);
        }
        storefront().get("/products/" + id).then().statusCode(200).body("name", equalTo("Name of " + one));
        merchant()
                .get("/products/" + id)
                .then()
                .body("source", equalTo("FETCH"))
                .body("status", equalTo("ACTIVE"));
    }

    @Test
    void the_same_page_changes_nothing_and_a_changed_one_what_the_page_may_say() {
        String name = fresh("again");
        body = button(name, "5.00");
        String id = fetch("/page").extract().path("buttons[0].productId");
        String variant = merchant().get("/products/" + id).path("variants[0].id");
        patch("/products/" + id + "/variants/" + variant, "{\"stockTracked\":true,\"lowStockThreshold\":4}")
                .statusCode(200);

        fetch("/page").body("buttons.result", contains("UNCHANGED"));
        body = button(name, "6.50");
        fetch(url("/page"), UUID.randomUUID().toString(), true).body("buttons.result", contains("UPDATED"));
        merchant().get("/products/" + id).then().body("variants[0].price.amount", equalTo("5.00"));
        fetch("/moved").body("buttons.result", contains("UPDATED"));

        merchant()
                .get("/products/" + id)
                .then()
                .body("variants[0].price.amount", equalTo("6.50"))
                .body("variants[0].stockTracked", equalTo(true))
                .body("variants[0].lowStockThreshold", equalTo(4));
    }

    @Test
    @Proves("K-003")
    void the_pages_of_a_list_are_followed_only_when_asked() {
        String one = fresh("first");
        String two = fresh("second");
        PAGES.put("/list", button(one, "5.00") + "<a rel=next href=/list2>more</a>");
        PAGES.put("/list2", button(two, "6.00") + button(one, "5.00") + "<a rel=next href=/list>back</a>");
        fetch("/list").body("pages", equalTo(1)).body("buttons.externalId", contains(one));
        merchant()
                .contentType(ContentType.JSON)
                .body(Map.of("url", url("/list"), "followPages", true))
                .post("/product-fetches")
                .then()
                .statusCode(201)
                .body("pages", equalTo(2))
                .body("buttons.result", contains("UNCHANGED", "CREATED", "REPEATED"))
                .body("buttons.place", contains(1, 2, 3))
                .body("buttons[2].pageUrl", equalTo(url("/list2")));
    }

    @Test
    void a_dry_run_makes_nothing_and_a_key_fetches_once() {
        String name = fresh("dry");
        body = "[{\"id\":\"" + name + "\",\"price\":3,\"url\":\"/\",\"customFields\":"
                + "[{\"name\":\"Size\",\"options\":\"S|L[+2.00]\"}]}]";
        fetch(url("/page"), UUID.randomUUID().toString(), true)
                .body("dryRun", equalTo(true))
                .body("buttons.result", contains("CREATED"))
                .body("buttons[0].productId", nullValue());
        String key = UUID.randomUUID().toString();
        String first = fetch(url("/page"), key, false)
                .body("buttons.result", contains("CREATED"))
                .extract()
                .path("id");
        int served = SERVED.get();
        fetch(url("/page"), key, false)
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("id", equalTo(first))
                .body("buttons.result", contains("CREATED"));
        assertThat(SERVED.get()).isEqualTo(served);
        String product = merchant().get("/product-fetches/" + first).path("buttons[0].productId");
        merchant()
                .get("/products/" + product)
                .then()
                .body("variants.price.amount", contains("3.00", "5.00"))
                .body("options[0].values", contains("S", "L"));
        merchant()
                .get("/product-fetches?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(first));
    }

    @Test
    void only_allowed_domains_are_fetched_also_on_the_way() {
        body = button(fresh("never"), "1");
        fetch("/away").body("state", equalTo("FAILED")).body("failure.code", equalTo("domain-not-allowed"));
        fetch("/loop").body("failure.code", equalTo("too-many-redirects"));
        fetch("/none").body("failure.code", equalTo("page-not-served"));
        fetch("/packed").body("failure.code", equalTo("not-a-page"));
        fetch("http://127.0.0.1:1/x", UUID.randomUUID().toString(), false)
                .body("failure.code", equalTo("target-refused"));
        fetch("http://user:x@127.0.0.1/", UUID.randomUUID().toString(), false)
                .statusCode(422)
                .body("code", equalTo("invalid-url"));
        fetch("ftp://127.0.0.1/", UUID.randomUUID().toString(), false).statusCode(400);
        body = "<div id=app></div><script>shop('<a class=snipcart-add-item data-item-id=x>')</script>";
        fetch("/page")
                .statusCode(201)
                .body("failure.code", equalTo("no-buttons"))
                .body("counts.found", equalTo(0));
        allow(List.of("shop.example"));
        fetch("/page").statusCode(422).body("code", equalTo("domain-not-allowed"));
        body = " ".repeat(4_194_305);
        allow();
        fetch("/page").body("failure.code", equalTo("page-too-large"));
        merchant().get("/product-fetches/" + UUID.randomUUID()).then().statusCode(404);
        storefront()
                .contentType(ContentType.JSON)
                .body(Map.of("url", url("/page")))
                .post("/product-fetches")
                .then()
                .statusCode(403);
    }
}
