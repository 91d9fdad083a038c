package dev.comptoir.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A store whose time a test moves, by nothing but its API: what integrators can do with their own tests. */
final class MovedStore {

    private static final Duration LOOK = Duration.ofSeconds(90);
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>)]*/v1/recover/[^\\s\"<>)]*");

    private final RunningSuite suite;
    private final String sku;
    private final String methodId;

    /** A cart, whose it is and since when it is left alone. */
    record LeftCart(String id, String email, Instant since) {

        String path() {
            return "/carts/" + id;
        }
    }

    MovedStore(RunningSuite suite) {
        this.suite = suite;
        this.sku = "MOVED-" + UUID.randomUUID().toString().substring(0, 8);
        product("\"requiresShipping\":true,\"stockTracked\":true", sku, "20.00");
        await("the stock item")
                .atMost(LOOK)
                .until(() -> suite.merchant(
                                        "POST",
                                        "/inventory/items/" + sku + "/adjustments",
                                        "{\"delta\":100,\"reason\":\"First delivery\"}")
                                .status()
                        == 201);
        this.methodId =
                done(suite.merchant("POST", "/shipping-methods", """
                {"name":"Lettre","price":{"amount":"1.00","currency":"EUR"}}""")).get("id").asText();
    }

    String sku() {
        return sku;
    }

    void product(String variant, String productSku, String price) {
        done(suite.merchant("POST", "/products", """
                {"externalId":"%1$s","name":"Article %1$s","status":"ACTIVE",
                 "variants":[{"sku":"%1$s","price":{"amount":"%2$s","currency":"EUR"},%3$s}]}""".formatted(productSku, price, variant)));
    }

    /** Moves the clock and gives the time it is then. */
    Instant advance(Duration by) {
        return moved("{\"advance\":\"%s\"}".formatted(by));
    }

    Instant moveTo(Instant time) {
        return moved("{\"now\":\"%s\"}".formatted(time));
    }

    private Instant moved(String body) {
        RunningSuite.Answer answer = suite.merchant("POST", "/test-clock", body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return Instant.parse(answer.body().get("now").asText());
    }

    LeftCart leave(String name, int quantity) {
        return leave(name, sku, quantity);
    }

    /** A cart with an address to write to that is left open; one of another product ships nothing. */
    LeftCart leave(String name, String product, int quantity) {
        String shipping = product.equals(sku) ? ",\"shippingMethodId\":\"%s\"".formatted(methodId) : "";
        String email = name + "." + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
        JsonNode cart = await("the product and the shipping method in carts")
                .atMost(LOOK)
                .until(
                        () -> suite.storefront("POST", "/carts", """
                        {"items":[{"sku":"%s","quantity":%d}],"customer":{"email":"%s","name":"Camille","locale":"fr"},
                         "addresses":{"billing":{"name":"Camille","line1":"1 rue","postalCode":"75001","city":"Paris",
                         "country":"FR"},"sameAsBilling":true}%s}""".formatted(product, quantity, email, shipping)),
                        answer -> answer.status() == 201)
                .body();
        return new LeftCart(cart.get("id").asText(), email, now());
    }

    Instant now() {
        return Instant.parse(
                done(suite.merchant("GET", "/test-clock", "")).get("now").asText());
    }

    /** The row of the abandoned cart; absent is a null node. */
    JsonNode row(LeftCart cart) {
        RunningSuite.Answer answer = suite.merchant("GET", "/abandoned-carts/" + cart.id(), "");
        return answer.status() == 200
                ? answer.body().get("summary")
                : answer.body().path("summary");
    }

    JsonNode awaitRow(LeftCart cart, String what, Predicate<JsonNode> condition) {
        return await(what).atMost(LOOK).until(() -> row(cart), row -> !row.isMissingNode() && condition.test(row));
    }

    /** Waits until so many reminders of this cart went out. */
    JsonNode awaitEmails(LeftCart cart, int count) {
        return awaitRow(
                cart,
                "reminder %d of %s".formatted(count, cart.email()),
                row -> row.get("emailsSent").asInt() == count);
    }

    int emails(LeftCart cart) {
        return row(cart).path("emailsSent").asInt(0);
    }

    /** The link in the newest reminder. */
    String link(LeftCart cart) {
        JsonNode mails =
                await("the mail").atMost(LOOK).until(() -> suite.mails(cart.email()), found -> !found.isEmpty());
        Matcher matcher = LINK.matcher(mails.get(0).get("text").asText());
        assertThat(matcher.find()).as(mails.toString()).isTrue();
        return matcher.group();
    }

    RunningSuite.Answer checkOut(LeftCart cart) {
        return await("the checkout")
                .atMost(LOOK)
                .until(
                        () -> suite.storefront("POST", cart.path() + "/checkout", "{}"),
                        answer -> answer.status() < 500);
    }

    String order(LeftCart cart) {
        return done(checkOut(cart)).get("orderId").asText();
    }

    void pay(String orderId) {
        done(suite.merchant("POST", "/orders/" + orderId + "/payments", "{\"method\":\"Virement\"}"));
    }

    static JsonNode done(RunningSuite.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 299);
        return answer.body();
    }
}
