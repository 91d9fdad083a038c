package dev.comptoir.orders.quote;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.json.Json;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class QuoteIT {

    private final String email = "quote-" + UUID.randomUUID() + "@example.test";

    /** Two shirts, 20 % on top: 24.00 at 10.00 a shirt. */
    private String body(String price, String more) {
        return """
                {"order":{"customer":{"email":"%s","name":"Quentin"},
                 "lines":[{"sku":"SHIRT-M","name":"Shirt","quantity":2,"unitPrice":%s,"taxPercent":"20"}]}%s}""".formatted(email, eur(price), more);
    }

    private String written(String more) {
        return asked(UUID.randomUUID())
                .body(body("10.00", more))
                .post("/quotes")
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("totals.total.amount", equalTo("24.00"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse get(String quote) {
        return asked().get("/quotes/{id}", quote).then().statusCode(200);
    }

    private static ValidatableResponse send(String quote) {
        return asked().post("/quotes/{id}/sendings", quote).then();
    }

    private static ValidatableResponse convert(String quote, Object key) {
        return asked(key).body("{}").post("/quotes/{id}/conversion", quote).then();
    }

    private static ValidatableResponse say(String quote, String word) {
        String url = get(quote).extract().path("offerUrl");
        return given().post("/quote-offers/" + url.substring(url.lastIndexOf('/') + 1) + word)
                .then();
    }

    @Test
    @Proves("O-161")
    void a_quote_is_edited_sent_accepted_and_becomes_an_order_at_its_prices() {
        String quote = written("");
        asked().header("If-Match", "\"1\"")
                .body(body("9.00", ",\"message\":\"For you\""))
                .put("/quotes/{id}", quote)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("totals.total.amount", equalTo("21.60"));
        say(quote, "/acceptance").statusCode(409).body("code", equalTo("quote-not-sent"));
        send(quote).statusCode(200).body("state", equalTo("SENT"));
        String mail = MailSeam.awaitMailsTo(email, 1).getFirst().text();
        assertThat(mail).contains("For you");
        assertThat(Pattern.compile("/v1/quote-offers/[\\w-]+/pdf").matcher(mail).find())
                .isTrue();
        say(quote, "/acceptance")
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("totals.total.amount", equalTo("21.60"))
                .body("lines[0].name", equalTo("Shirt"));
        say(quote, "/acceptance").statusCode(200);
        say(quote, "/refusal").statusCode(409).body("code", equalTo("quote-already-accepted"));
        String key = UUID.randomUUID().toString();
        String order = convert(quote, key).statusCode(201).extract().path("id");
        Orders.get(UUID.fromString(order))
                .body("totals.total.amount", equalTo("21.60"))
                .body("channel", equalTo("QUOTE"))
                .body("customer.email", equalTo(email));
        get(quote).body("state", equalTo("CONVERTED")).body("orderId", equalTo(order));
        convert(quote, key)
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("id", equalTo(order));
        convert(quote, UUID.randomUUID()).statusCode(409).body("code", equalTo("quote-already-converted"));
    }

    @Test
    @Proves("O-161")
    void of_many_at_once_one_makes_the_order() {
        String quote = written("");
        List<Integer> answers = AtOnce.times(
                8, () -> convert(quote, UUID.randomUUID()).extract().statusCode());
        assertThat(answers).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
        assertThat(Database.current().count("orders where customer_email = ?", email))
                .isEqualTo(1);
    }

    @Test
    @Proves("O-160")
    @Proves("V28")
    void an_order_is_copied_into_a_quote_and_never_into_an_order() {
        UUID byHand = UUID.fromString(asked(UUID.randomUUID())
                .body("""
                        {"customer":{"email":"%s","name":"Quentin","phone":"7"},
                         "billingAddress":{"line1":"1 Rue","city":"Paris","country":"FR"},
                         "discounts":[{"label":"VIP","percent":"5"},{"label":"Sorry","amount":%s}],
                         "payment":{"status":"PAID","method":"Cash"},
                         "lines":[{"sku":"SHIRT-M","name":"Shirt","quantity":3,"unitPrice":%s,"taxPercent":"20"}]}""".formatted(email, eur("1.50"), eur("10.00")))
                .post("/orders")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id"));
        asked(UUID.randomUUID())
                .body("{}")
                .post("/orders/{id}/quotes", byHand)
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("sourceOrderId", equalTo(byHand.toString()))
                .body("order.customer.email", equalTo(email))
                .body("order.lines.sku", contains("SHIRT-M"))
                .body("order.payment.method", equalTo("Cash"))
                .body("order.discounts.label", contains("VIP", "Sorry"))
                .body("order.discounts.percent", contains("5", null))
                .body("order.discounts[1].amount.amount", equalTo("1.50"))
                .body("totals.discountTotal.amount", equalTo("3.00"))
                .body("totals.total.amount", equalTo("32.40"));
        assertThat(Database.current().count("orders where customer_email = ?", email))
                .isEqualTo(1);
    }

    @Test
    @Proves("O-160")
    void a_copy_goes_to_the_same_customer_and_place_in_the_same_way() {
        String van = asked(UUID.randomUUID())
                .body("{\"name\":\"Van %s\",\"price\":%s,\"countries\":[]}".formatted(UUID.randomUUID(), eur("12.00")))
                .post("/shipping-methods")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String order = asked(UUID.randomUUID())
                .body("""
                        {"customer":{"email":"%s","name":"Quentin","phone":"7"},
                         "billingAddress":{"line1":"1 Rue","city":"Paris","country":"FR"},
                         "shippingAddress":{"line1":"2 Rue","city":"Paris","country":"FR"},
                         "shipping":{"methodId":"%s","price":%s,"tax":%s},
                         "lines":[{"name":"Shirt","quantity":1,"unitPrice":%s,"taxPercent":"20"}]}""".formatted(email, van, eur("6.00"), eur("1.00"), eur("10.00")))
                .post("/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asked(UUID.randomUUID())
                .body("{}")
                .post("/orders/{id}/quotes", order)
                .then()
                .statusCode(201)
                .body("order.customer.name", equalTo("Quentin"))
                .body("order.customer.phone", equalTo("7"))
                .body("order.billingAddress.line1", equalTo("1 Rue"))
                .body("order.shippingAddress.line1", equalTo("2 Rue"))
                .body("order.shipping.methodId", equalTo(van))
                .body("totals.shippingTotal.amount", equalTo("6.00"))
                .body("totals.total.amount", equalTo("19.00"));
    }

    @Test
    void what_is_declined_or_too_old_becomes_no_order() {
        String declined = written("");
        send(declined).statusCode(200);
        say(declined, "/refusal").statusCode(200).body("state", equalTo("DECLINED"));
        convert(declined, UUID.randomUUID()).statusCode(409).body("code", equalTo("quote-declined"));
        String old = written(",\"validUntil\":\"2999-01-01T00:00:00Z\"");
        Database.current().execute("update quotes set valid_until = now() where id = ?", UUID.fromString(old));
        get(old).body("state", equalTo("EXPIRED"));
        send(old).statusCode(409).body("code", equalTo("quote-expired"));
        convert(old, UUID.randomUUID()).statusCode(409);
        given().get("/quote-offers/nonsense").then().statusCode(404).body("code", equalTo("offer-not-found"));
        asked().queryParam("email", email)
                .queryParam("state", "DECLINED")
                .get("/quotes")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(declined));
    }

    @Test
    void quotes_are_listed_by_the_state_they_are_shown_in() {
        String later = written(",\"validUntil\":\"2999-01-01T00:00:00Z\"");
        String open = written("");
        String first = written(",\"validUntil\":\"2999-01-01T00:00:00Z\"");
        String second = written(",\"validUntil\":\"2999-01-01T00:00:00Z\"");
        send(second).statusCode(200);
        Database.current()
                .execute(
                        "update quotes set valid_until = now() where id in (?, ?)",
                        UUID.fromString(first),
                        UUID.fromString(second));
        assertThat(listed("OPEN", "").<List<String>>path("items.id")).containsExactly(open, later);
        assertThat(listed("SENT", "").<List<String>>path("items.id")).isEmpty();
        Response page = listed("EXPIRED", "&limit=1&count=true");
        assertThat(page.<List<String>>path("items.id")).containsExactly(second);
        assertThat(page.<List<String>>path("items.state")).containsExactly("EXPIRED");
        assertThat(page.<Integer>path("total")).isEqualTo(2);
        assertThat(listed("EXPIRED", "&limit=1&cursor=" + page.path("nextCursor"))
                        .<List<String>>path("items.id"))
                .containsExactly(first);
    }

    private Response listed(String state, String more) {
        Response answer = asked().get("/quotes?email={email}&state={state}" + more, email, state);
        answer.then().statusCode(200);
        return answer;
    }

    @Test
    void the_tax_of_a_copy_follows_its_quantity() {
        String order = asked(UUID.randomUUID())
                .body("""
                        {"customer":{"email":"%s"},"discounts":[{"label":"Regular","percent":"10"}],
                         "lines":[{"sku":"SHIRT-M","name":"Shirt","quantity":4,"unitPrice":%s,"taxPercent":"20"},
                                  {"name":"Work","quantity":1,"unitPrice":%s,"tax":%s}]}""".formatted(email, eur("3.00"), eur("10.00"), eur("0.33")))
                .post("/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Response copy = asked(UUID.randomUUID()).body("{}").post("/orders/{id}/quotes", order);
        copy.then()
                .statusCode(201)
                .body("order.lines.taxPercent", contains("20", null))
                .body("order.lines[1].tax.amount", equalTo("0.33"))
                .body("totals.taxTotal.amount", equalTo("2.49"));
        String content = Json.write(copy.path("order")).replace("\"quantity\":4", "\"quantity\":5");
        asked().header("If-Match", "\"1\"")
                .body("{\"order\":" + content + "}")
                .put("/quotes/{id}", copy.<String>path("id"))
                .then()
                .statusCode(200)
                .body("totals.taxTotal.amount", equalTo("3.03"));
    }
}
