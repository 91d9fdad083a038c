package dev.comptoir.orders.livestatus;

import static dev.comptoir.orders.Orders.asked;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.mail.MailedOrderStore;
import dev.comptoir.orders.store.StoreEmails;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class StatusIT {

    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:8080/v1(/order-status/[\\w-]+)");

    private static final String LATE_ORDER = """
            {"id":"0198b8a0-0000-7000-8000-000000000001","orderNumber":"1001","placedAt":"2026-11-27T22:30:00Z",
             "currency":"EUR","email":"ann@example.test","name":"Ann","phone":"","locale":"en","remark":"",
             "lines":[{"id":"0198b8a0-0000-7000-8000-000000000002","name":"Book","imageUrl":null,"quantity":1,"total":100}],
             "subtotal":100,"discount":0,"shipping":0,"tax":0,"total":100,"paid":100,"refunded":0,"due":0}""";

    /** As the customer finds it in the mail. */
    private static String path(Orders.Placed order) {
        String text = (String) Database.current()
                .value("select text_body from mails where dedupe_key = ?", order.id() + ":order-confirmation");
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static ValidatableResponse open(String path) {
        return given().accept("application/json").get(path).then();
    }

    private static String page(Orders.Placed order) {
        return given().accept("text/html")
                .get(path(order))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    @Proves("O-061")
    void the_buyer_reads_where_the_order_is_without_a_key() {
        Orders.Placed order = Orders.placed();
        String path = path(order);
        open(path)
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "private, max-age=10")
                .body("orderNumber", equalTo(order.number()))
                .body("status", equalTo("RECEIVED"))
                .body("statusText", equalTo("Order received"))
                .body("totals.dueTotal.amount", equalTo("48.60"))
                .body("lines.name", contains("Shirt <M>", "Book"));
        Orders.pay(order.id(), null).statusCode(201);
        open(path).body("status", equalTo("IN_PREPARATION")).body("totals.dueTotal.amount", equalTo("0.00"));
        Orders.ship(
                        order.id(),
                        "{\"carrier\":\"Post\",\"trackingNumber\":\"6A1\",\"trackingUrl\":\"https://post.example/6A1\",\"notifyCustomer\":false}")
                .statusCode(201);
        open(path)
                .body("status", equalTo("SHIPPED"))
                .body("shipments[0].trackingNumber", equalTo("6A1"))
                .body("shipments[0].lines[0].name", equalTo("Shirt <M>"));
    }

    @Test
    @Proves("O-061")
    void a_link_shows_nobodys_name_address_or_notes() {
        Orders.Placed order = Orders.placed();
        asked().body("{\"text\":\"Difficult\"}")
                .put("/orders/{id}/comment", order.id())
                .then()
                .statusCode(200);
        asked().body("{\"merchantNotes\":\"VIP\"}")
                .patch("/orders/{id}", order.id())
                .then()
                .statusCode(200);
        for (String type : List.of("application/json", "text/html")) {
            String shown = given().accept(type)
                    .get(path(order))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(shown)
                    .doesNotContain("Ann Smith", order.email(), "Ship Street", "Difficult", "VIP", "Ring twice")
                    .contains(order.number());
        }
    }

    @Test
    void a_browser_gets_a_page_in_its_language_or_the_orders() {
        Orders.Placed order = Orders.placed(Cart.of(UUID.randomUUID()).speaking("fr"));
        String path = path(order);
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        given().accept(browser)
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", "text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(containsString("Commande reçue"))
                .body(containsString("Shirt &lt;M&gt;"))
                .body(not(containsString("<script")));
        given().accept(browser)
                .header("Accept-Language", "en-GB,en;q=0.9")
                .get(path)
                .then()
                .body(containsString("lang=\"en\""))
                .body(containsString("Order received"));
        given().accept("*/*").get(path).then().contentType("application/json");
        given().accept("text/csv").get(path).then().statusCode(406);
        given().accept("application/json").get(path + "?utm_source=mail").then().statusCode(200);
    }

    @Test
    void a_buyer_whose_money_went_back_is_not_asked_for_it_again() {
        Orders.Placed order = Orders.paid();
        Orders.refund(order.id(), UUID.randomUUID(), "{\"full\":true,\"notifyCustomer\":true}")
                .statusCode(201);
        Orders.get(order.id())
                .body("paymentStatus", equalTo("REFUNDED"))
                .body("totals.dueTotal.amount", equalTo("48.60"))
                .body("views.state", equalTo("COMPLETED"));
        open(path(order))
                .body("status", equalTo("RECEIVED"))
                .body("paymentText", equalTo("Refunded"))
                .body("totals.dueTotal.amount", equalTo("0.00"));
        assertThat(page(order)).contains("Refunded").doesNotContain("Still to pay");
        assertThat((String) Database.current()
                        .value(
                                "select text_body from mails where subject_id = ? and purpose = 'order-refunded'",
                                order.id()))
                .contains("Refunded: €48.60")
                .doesNotContain("Still to pay");
        Orders.pay(order.id(), "8.60").statusCode(201);
        assertThat(page(order)).contains("Still to pay");
    }

    @Test
    void a_buyer_is_not_told_of_a_payment_that_nobody_waits_for() {
        Orders.Placed cancelled = Orders.placed();
        asked().body("{\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", cancelled.id())
                .then()
                .statusCode(200);
        Orders.Placed kept = Orders.placed();
        asked().body("{\"status\":\"WILL_NOT_DELIVER\"}")
                .put("/orders/{id}/fulfillment-status", kept.id())
                .then()
                .statusCode(200);
        for (Orders.Placed order : List.of(cancelled, kept)) {
            open(path(order)).body("status", equalTo("CANCELLED")).body("paymentText", equalTo("Nothing to pay"));
            assertThat(page(order)).contains("Cancelled", "Nothing to pay").doesNotContain("Waiting for payment");
            given().accept("application/json")
                    .header("Accept-Language", "fr")
                    .get(path(order))
                    .then()
                    .body("paymentText", equalTo("Rien à payer"));
        }
        assertThat(page(Orders.placed())).contains("Waiting for payment");
    }

    @Test
    void what_is_unchanged_is_not_sent_again() {
        Orders.Placed order = Orders.placed();
        String path = path(order);
        String etag = open(path).extract().header("ETag");
        given().accept("application/json")
                .header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(304)
                .header("Cache-Control", "private, max-age=10");
        Orders.pay(order.id(), null).statusCode(201);
        given().accept("application/json")
                .header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    @Proves("O-061")
    void a_token_that_was_cut_altered_or_made_for_another_order_opens_nothing() {
        String token = path(Orders.placed()).substring("/order-status/".length());
        String other = path(Orders.placed()).substring("/order-status/".length());
        int half = token.length() / 2;
        List<String> wrong = new ArrayList<>(List.of(
                token.substring(1),
                token.substring(0, token.length() - 1),
                token + "A",
                token + "=",
                other.substring(0, half) + token.substring(half),
                token.substring(0, half) + other.substring(half),
                "x",
                UUID.randomUUID().toString(),
                "x".repeat(400)));
        for (int i = 0; i < token.length(); i += 7) {
            char changed = token.charAt(i) == 'A' ? 'B' : 'A';
            wrong.add(token.substring(0, i) + changed + token.substring(i + 1));
        }
        for (String each : wrong) {
            open("/order-status/" + each)
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("order-status-not-found"));
        }
        given().accept("text/html")
                .header("Accept-Language", "fr")
                .get("/order-status/" + token.substring(1))
                .then()
                .statusCode(404)
                .body(containsString("Ce lien ne mène nulle part"));
    }

    @Test
    void a_deleted_order_is_as_if_it_had_never_been() {
        Orders.Placed order = Orders.placed();
        String path = path(order);
        Database.current().execute("update orders set deleted_at = now() where id = ?", order.id());
        open(path).statusCode(404).body("code", equalTo("order-status-not-found"));
    }

    @ParameterizedTest
    @CsvSource({"Pacific/Auckland, 'November 28, 2026'", "Europe/Paris, 'November 27, 2026'"})
    void the_page_shows_the_day_it_was_in_the_shop(String zone, String day) {
        StoreIdentity store = new StoreIdentity(
                "Shop", "shop@example.test", "en", "EUR", "", null, StoreEmails.NONE, 1, ZoneId.of(zone));
        StatusFacts facts = new StatusFacts(
                "PLACED",
                "PAID",
                "AWAITING_PROCESSING",
                null,
                Instant.EPOCH,
                MailedOrderStore.read(LATE_ORDER),
                List.of(),
                store);
        assertThat(StatusPages.page(facts, Language.of("en"), "token", false).placedOn())
                .contains(day);
    }
}
