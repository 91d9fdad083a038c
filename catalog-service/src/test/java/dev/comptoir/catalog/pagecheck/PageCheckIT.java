package dev.comptoir.catalog.pagecheck;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import dev.comptoir.contracts.calls.PageCheckRequestV1;
import dev.comptoir.contracts.calls.PageCheckRequestV1.PageCheckItemV1;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.security.SuitePasses;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class PageCheckIT {

    private static final AtomicInteger SERVED = new AtomicInteger();
    private static HttpServer shop;

    @Inject
    SuitePasses passes;

    @BeforeAll
    static void open() throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        shop.createContext("/tea", exchange -> {
            SERVED.incrementAndGet();
            byte[] page =
                    "<a class='snipcart-add-item' data-item-id='tea' data-item-name='Tea' data-item-price='8.50'></a>"
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        shop.start();
    }

    @AfterAll
    static void close() {
        shop.stop(0);
    }

    @BeforeEach
    void allow() {
        String all = Tokens.all();
        String tag = given().auth().oauth2(all).get("/settings/catalog").header("ETag");
        given().auth()
                .oauth2(all)
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("fetchDomains", List.of("127.0.0.1")))
                .put("/settings/catalog")
                .then()
                .statusCode(200);
    }

    private static String url(String path) {
        return "http://127.0.0.1:" + shop.getAddress().getPort() + path;
    }

    private ValidatableResponse check(PageCheckItemV1... items) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", passes.issue(PageCheckRequestV1.PURPOSE))
                .body(Json.write(new PageCheckRequestV1(List.of(items))))
                .post("/internal/page-checks")
                .then();
    }

    private static PageCheckItemV1 tea(String url, String price) {
        return new PageCheckItemV1(url, "tea", Money.parse(price, "EUR"), Map.of());
    }

    @Test
    void each_item_is_answered_in_its_order_and_each_page_is_read_once() {
        int before = SERVED.get();
        check(
                        tea(url("/tea"), "8.50"),
                        tea(url("/tea"), "1.00"),
                        tea("https://elsewhere.example/tea", "1.00"),
                        tea(url("/gone"), "8.50"),
                        tea("javascript:1", "8.50"))
                .statusCode(200)
                .body("items.result", contains("SAME", "PRICE_DIFFERS", "NO_SOURCE", "PAGE_AWAY", "NO_SOURCE"))
                .body("items[1].pagePrice.amount", equalTo("8.50"));
        assertThat(SERVED.get() - before).isEqualTo(1);
    }

    @Test
    void as_many_rows_as_a_cart_has_are_compared_and_only_the_suite_may_ask() {
        PageCheckItemV1[] rows =
                Stream.generate(() -> tea(url("/tea"), "8.50")).limit(100).toArray(PageCheckItemV1[]::new);
        check(rows).statusCode(200);
        given().auth()
                .oauth2(Tokens.all())
                .contentType(ContentType.JSON)
                .body(Json.write(new PageCheckRequestV1(List.of(rows))))
                .post("/internal/page-checks")
                .then()
                .statusCode(403);
    }
}
