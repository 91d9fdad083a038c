package dev.comptoir.orders.withdraw;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.returns.Returns;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class WithdrawPageIT {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern BUTTON = Pattern.compile("<button[^>]*>([^<]*)</button>");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");

    private static RequestSpecification browser(String language) {
        return given().accept(BROWSER).header("Accept-Language", language);
    }

    private static RequestSpecification form(String language) {
        return browser(language).contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    private static List<String> buttons(String page) {
        return BUTTON.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String shown(ValidatableResponse answer, int status, String name) {
        String page = answer.statusCode(status)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", "no-store")
                .body(not(containsString("<script")))
                .extract()
                .asString();
        save(name, page);
        return page;
    }

    /** To be looked at. */
    private static void save(String name, String page) {
        try {
            Path folder = Files.createDirectories(Path.of("target/pages"));
            Files.writeString(folder.resolve("withdraw-" + name + ".html"), page);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_form_that_cannot_be_read_is_refused() {
        for (String broken : List.of("%", "a=%zz", "%ff=%", "=&=&&")) {
            int status = form("en").body(broken).post("/withdraw").statusCode();
            assertThat(status).as(broken).isBetween(200, 499);
        }
        form("en").body("a=%zz").post("/withdraw").then().statusCode(400).body("code", equalTo("malformed-request"));
    }

    @Test
    void two_steps_lead_to_the_receipt_and_sending_the_second_twice_withdraws_once() {
        Orders.Placed order = Returns.shipped();
        String token = Returns.token(order);
        String first = shown(browser("en").get("/withdraw/{token}", token).then(), 200, "form");
        assertThat(first).contains("<h1>Withdraw from contract here</h1>", "lang=\"en\"", "Shirt &lt;M&gt; (up to 2)");
        assertThat(buttons(first)).containsExactly("Continue");
        String shirt = "units-" + Orders.lineIds(order.id()).getFirst();
        String book = "units-" + Orders.lineIds(order.id()).getLast();
        String second = shown(
                form("en")
                        .formParam("step", "review")
                        .formParam("customerName", "Zoë <b>")
                        .formParam("email", "")
                        .formParam(shirt, "1")
                        .formParam(book, "0")
                        .post("/withdraw/{token}", token)
                        .then(),
                200,
                "review");
        assertThat(buttons(second)).containsExactly("Confirm withdrawal", "Change");
        assertThat(second).contains("1 × Shirt &lt;M&gt;", "Zoë &lt;b&gt;").doesNotContain("1 × Book");
        Matcher key = KEY.matcher(second);
        assertThat(key.find()).isTrue();
        for (int sent = 0; sent < 2; sent++) {
            String done = shown(
                    form("en")
                            .formParam("step", "confirm")
                            .formParam("key", key.group(1))
                            .formParam("customerName", "Zoë <b>")
                            .formParam("email", "")
                            .formParam(shirt, "1")
                            .formParam(book, "0")
                            .post("/withdraw/{token}", token)
                            .then(),
                    200,
                    "done");
            assertThat(done).contains("We have received your withdrawal", "W-", order.number());
        }
        assertThat(Database.current().count("withdrawals where order_id = ?", order.id()))
                .isEqualTo(1);
        assertThat(MailSeam.awaitMailsTo(order.email(), 2))
                .anyMatch(mail -> mail.text().contains("Zoë <b>"));
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_is_received() {
        Orders.Placed order = Returns.shipped();
        String page = shown(
                form("en")
                        .formParam("step", "confirm")
                        .formParam("customerName", " ")
                        .formParam("email", "nobody")
                        .formParam("units-" + Orders.lineIds(order.id()).getFirst(), "7")
                        .post("/withdraw/{token}", Returns.token(order))
                        .then(),
                422,
                "wrong");
        assertThat(page)
                .contains("role=\"alert\"", "Enter your name", "Enter an e-mail address", "a number from 0 to 2")
                .contains("aria-invalid=\"true\"", "value=\"7\"", "href=\"#customerName\"");
        assertThat(Database.current().count("withdrawals where order_id = ?", order.id()))
                .isZero();
    }

    @Test
    void lines_of_which_nothing_is_left_are_listed_as_withdrawn_and_not_offered_again() {
        Orders.Placed order = Returns.shipped();
        String token = Returns.token(order);
        String shirt = Orders.lineIds(order.id()).getFirst();
        String both = "{\"customerName\":\"Zoë\",\"lines\":[{\"lineId\":\"%s\",\"quantity\":2}]}".formatted(shirt);
        asked(both, token).statusCode(201);
        String page = shown(browser("en").get("/withdraw/{token}", token).then(), 200, "withdrawn");
        assertThat(page)
                .contains("Book (up to 1)", ">Already withdrawn from</h2>")
                .contains("<li id=\"units-" + shirt + "\" tabindex=\"-1\">2 × Shirt &lt;M&gt;</li>")
                .doesNotContain("up to 0", "<input id=\"units-" + shirt);
        assertThat(shown(browser("fr").get("/withdraw/{token}", token).then(), 200, "withdrawn-fr"))
                .contains(">Déjà rétracté</h2>", "2 × Shirt &lt;M&gt;")
                .doesNotContain("jusqu'à 0");
        asked(both, token)
                .statusCode(422)
                .body("code", equalTo("quantity-exceeds-withdrawable"))
                .body("detail", equalTo("All units of Shirt <M> are withdrawn from already; leave the line out."))
                .body("withdrawable", equalTo(0));
        String wrong = shown(
                form("en")
                        .formParam("step", "confirm")
                        .formParam("customerName", "Zoë")
                        .formParam("email", "")
                        .formParam("units-" + shirt, "2")
                        .post("/withdraw/{token}", token)
                        .then(),
                422,
                "withdrawn-wrong");
        assertThat(wrong)
                .contains("<a href=\"#units-" + shirt + "\">Shirt &lt;M&gt;: all units are withdrawn from already")
                .contains("Book (up to 1)");
        assertThat(Database.current().count("withdrawals where order_id = ?", order.id()))
                .isEqualTo(1);
    }

    private static ValidatableResponse asked(String body, String token) {
        return given().contentType("application/json")
                .body(body)
                .post("/withdraw/{token}", token)
                .then();
    }

    @Test
    void without_the_link_the_page_asks_for_number_and_address_and_reveals_nothing() {
        Orders.Placed order = Orders.placed(Cart.of(java.util.UUID.randomUUID()).speaking("fr"));
        String first = shown(browser("fr").get("/withdraw").then(), 200, "open");
        assertThat(first).contains("<h1>Renoncer au contrat ici</h1>", "Numéro de commande", "lang=\"fr\"");
        String second = shown(stated("review", order.number(), order.email()), 200, "open-review");
        assertThat(buttons(second)).containsExactly("Confirmer la rétractation", "Modifier");
        assertThat(second).contains("Tous les articles de la commande");
        String done = shown(stated("confirm", order.number(), order.email()), 200, "open-done");
        String unknown = shown(stated("confirm", "NO-SUCH-ORDER", order.email()), 200, "open-unknown");
        assertThat(unknown.replaceAll("\\d", "")).isEqualTo(done.replaceAll("\\d", ""));
        assertThat(MailSeam.awaitMailsTo(order.email(), 2))
                .anyMatch(mail -> mail.subject().startsWith("Accusé de réception de votre rétractation"));
    }

    private static ValidatableResponse stated(String step, String number, String email) {
        return form("fr")
                .formParam("step", step)
                .formParam("orderNumber", number)
                .formParam("customerName", "Zoé")
                .formParam("email", email)
                .formParam("goods", "")
                .post("/withdraw")
                .then();
    }

    @Test
    void the_live_status_links_to_it_and_a_broken_link_still_shows_a_way() {
        Orders.Placed order = Returns.shipped();
        String token = Returns.token(order);
        String status = browser("en")
                .get("/order-status/{token}", token)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        save("status", status);
        assertThat(status).contains("<a href=\"../withdraw/" + token + "\">Withdraw from contract here</a>");
        String broken =
                shown(browser("en").get("/withdraw/{token}", token + "x").then(), 404, "unknown");
        assertThat(broken).contains("This link leads nowhere", "href=\"../withdraw\"");
    }
}
