package dev.comptoir.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Proves;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What only the whole running suite can show. */
class WholeSuiteIT {

    private static final int SHOPPERS = 200;
    private static final int UNITS = 10;
    private static final String ADDRESS = """
            {"name":"Shopper","line1":"1 rue","postalCode":"75001","city":"Paris","country":"FR"}""";

    private static RunningSuite suite;

    @BeforeAll
    static void start() throws Exception {
        suite = new RunningSuite();
    }

    @AfterAll
    static void stop() throws Exception {
        if (suite != null) {
            SortedSet<String> faults = suite.undocumentedMessages();
            suite.close();
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void the_story_of_the_demo_comes_true() throws Exception {
        assertThat(suite.comptoir("demo"))
                .as("target/suite-console.log tells the story")
                .isZero();
    }

    /** The edge of the gateway stands before Netty's first connection, which only a program of its own can show. */
    @Test
    void what_never_becomes_a_request_is_answered_and_its_connection_ends() throws Exception {
        String begun = "GET /health HTTP/1.1\r\nHost: x\r\n";
        assertThat(suite.typed(begun + "X-A: ")).startsWith("HTTP/1.1 408 ").contains("request-timeout");
        assertThat(suite.typed(begun + "Expect: x\r\n\r\n"))
                .startsWith("HTTP/1.1 417 ")
                .contains("expectation-failed");
        assertThat(suite.typed(begun + "Host: y\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("malformed-request");
    }

    @Test
    @Proves("V18")
    void two_hundred_shoppers_and_ten_units_make_ten_orders_and_the_books_agree() throws Exception {
        String sku = "LAST-TEN";
        String method = shelve(sku);
        List<String> carts = new ArrayList<>();
        try (ExecutorService shoppers = Executors.newFixedThreadPool(20)) {
            for (Future<String> cart : shoppers.invokeAll(times(() -> cart(sku, method)))) {
                carts.add(cart.get());
            }
        }
        int orders = 0;
        int refusals = 0;
        for (RunningSuite.Answer answer : AtOnce.map(carts, WholeSuiteIT::checkOut)) {
            if (answer.status() == 201 || answer.status() == 200) {
                orders++;
            } else {
                assertThat(answer.status()).as(answer.body().toString()).isEqualTo(409);
                assertThat(answer.body().get("code").asText()).isEqualTo("insufficient-stock");
                assertThat(answer.body().at("/lines/0/sku").asText()).isEqualTo(sku);
                refusals++;
            }
        }
        assertThat(orders).isEqualTo(UNITS);
        assertThat(refusals).isEqualTo(SHOPPERS - UNITS);
        await("the sales in the ledger").atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode item = suite.merchant("GET", "/inventory/items/" + sku, "").body();
            assertThat(item.get("onHand").asInt()).isZero();
            assertThat(item.get("reserved").asInt()).isZero();
        });
        JsonNode ledger = suite.merchant("GET", "/inventory/items/" + sku + "/movements?limit=100", "")
                .body();
        assertThat(ledger.get("items")).hasSize(UNITS + 1);
        JsonNode audit = suite.merchant("GET", "/inventory/audit", "").body();
        assertThat(audit.get("checkedItems").asInt()).isPositive();
        assertThat(audit.get("differences")).isEmpty();
    }

    @Test
    void what_a_cart_takes_the_moment_it_is_on_sale_can_be_ordered() {
        for (int number = 0; number < 10; number++) {
            String sku = "JUST-ON-SALE-" + number;
            String product = """
                    {"externalId":"%1$s","name":"Just on sale","status":"ACTIVE",
                     "variants":[{"sku":"%1$s","price":{"amount":"5.00","currency":"EUR"},"requiresShipping":false,
                      "stockTracked":false}]}""".formatted(sku);
            assertThat(suite.merchant("POST", "/products", product).status()).isEqualTo(201);
            RunningSuite.Answer cart = await("the price list in carts")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> openCart(sku, ""), opened -> opened.status() == 201);

            RunningSuite.Answer answer = checkOut(path(cart));
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        }
    }

    private static RunningSuite.Answer checkOut(String cart) {
        return suite.storefront("POST", cart + "/checkout", "{}");
    }

    private static String cart(String sku, String method) {
        RunningSuite.Answer cart = openCart(sku, ",\"shippingMethodId\":\"" + method + "\"");
        assertThat(cart.status()).as(cart.body().toString()).isEqualTo(201);
        return path(cart);
    }

    private static RunningSuite.Answer openCart(String sku, String more) {
        return suite.storefront("POST", "/carts", """
                {"items":[{"sku":"%s","quantity":1}],"customer":{"email":"shopper@example.com","name":"Shopper"},
                 "addresses":{"billing":%s,"sameAsBilling":true}%s}""".formatted(sku, ADDRESS, more));
    }

    private static String path(RunningSuite.Answer cart) {
        return "/carts/" + cart.body().get("id").asText();
    }

    private static String shelve(String sku) {
        String product = """
                {"externalId":"last-ten","name":"Last ten","status":"ACTIVE",
                 "variants":[{"sku":"%s","price":{"amount":"5.00","currency":"EUR"}}]}""".formatted(sku);
        assertThat(suite.merchant("POST", "/products", product).status()).isEqualTo(201);
        await("the stock item")
                .ignoreExceptions()
                .atMost(Duration.ofSeconds(60))
                .until(() -> suite.merchant(
                                        "POST",
                                        "/inventory/items/" + sku + "/adjustments",
                                        "{\"delta\":10,\"reason\":\"first\"}")
                                .status()
                        == 201);
        String method = suite.merchant(
                        "POST",
                        "/shipping-methods",
                        "{\"name\":\"Letter\",\"price\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}")
                .body()
                .get("id")
                .asText();
        await("the price list and the method in carts")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> cart(sku, method));
        return method;
    }

    private static <T> List<Callable<T>> times(Callable<T> work) {
        List<Callable<T>> all = new ArrayList<>();
        for (int i = 0; i < SHOPPERS; i++) {
            all.add(work);
        }
        return all;
    }
}
