package dev.comptoir.catalog.fetchschedule;

import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpServer;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.ResourceContract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithComptoir(database = "catalog")
class FetchScheduleIT {

    private static final String SCHEDULES = "/product-fetches/schedules";
    private static volatile String page = "";
    private static HttpServer shop;

    @BeforeAll
    static void open() throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        shop.createContext("/", exchange -> {
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        shop.start();
    }

    @AfterAll
    static void close() {
        shop.stop(0);
        Database.current().execute("delete from fetch_schedules");
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

    private static String url() {
        return "http://127.0.0.1:" + shop.getAddress().getPort() + "/" + UUID.randomUUID();
    }

    private static ValidatableResponse create(String url) {
        return merchant()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("url", url, "everyHours", 6))
                .post(SCHEDULES)
                .then();
    }

    private static void eventually(ThrowingRunnable check) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(check);
    }

    private static ValidatableResponse get(String id) {
        return merchant().get(SCHEDULES + "/" + id).then().statusCode(200);
    }

    @TestFactory
    Stream<DynamicTest> schedules_keep_every_promise() {
        return ResourceContract.of(SCHEDULES)
                .scopes("catalog:read", "catalog:write")
                .create(FetchScheduleIT::newSchedule)
                .replace(FetchScheduleIT::newSchedule)
                .delete()
                .catchingUp()
                .unique()
                .promises();
    }

    private static String newSchedule() {
        return Json.write(new SaveFetchScheduleRequest(url(), 24, false, false));
    }

    @Test
    void a_page_is_fetched_by_itself_and_its_products_stay_when_it_is_gone() {
        String product = fresh("again");
        page = "<a class='snipcart-add-item' data-item-id='%s' data-item-name='Tea' data-item-price='5.00'></a>"
                .formatted(product);
        String id = create(url())
                .statusCode(201)
                .body("everyHours", equalTo(6))
                .body("active", equalTo(true))
                .body("lastFetchId", nullValue())
                .extract()
                .path("id");
        eventually(() -> get(id).body("lastFetchId", notNullValue()).body("failuresInRow", equalTo(0)));
        merchant()
                .get("/products?externalId=" + product)
                .then()
                .body("items[0].variants[0].price.amount", equalTo("5.00"));

        page = "";
        Database.current()
                .execute(
                        "update fetch_schedules set next_fetch_at = now(), failures_in_row = 9 where id = ?::uuid", id);
        eventually(() -> get(id).body("active", equalTo(false)).body("failuresInRow", equalTo(10)));
        String fetch = get(id).extract().path("lastFetchId");
        merchant()
                .get("/product-fetches/" + fetch)
                .then()
                .body("state", equalTo("FAILED"))
                .body("failure.code", equalTo("page-not-served"));
        merchant().get("/products?externalId=" + product).then().body("items[0].status", equalTo("ACTIVE"));
        assertThat(get(id).extract().<Integer>path("version")).isEqualTo(2);
    }

    @Test
    void a_page_of_another_domain_is_refused() {
        create("https://elsewhere.example/")
                .statusCode(422)
                .body("code", equalTo("domain-not-allowed"))
                .body("errors[0].pointer", equalTo("/url"));
    }
}
