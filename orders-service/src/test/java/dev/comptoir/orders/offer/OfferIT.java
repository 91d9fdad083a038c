package dev.comptoir.orders.offer;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class OfferIT {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern BUTTON = Pattern.compile("<button[^>]*>([^<]*)</button>");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private record Quote(String id, String token) {}

    /** Two shirts for 24.00 with tax, sent. */
    private static Quote sent(String locale, String more) {
        String id = asked(UUID.randomUUID())
                .body(body(locale, "10.00", more))
                .post("/quotes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String url = send(id).extract().path("offerUrl");
        return new Quote(id, url.substring(url.lastIndexOf('/') + 1));
    }

    private static String body(String locale, String price, String more) {
        return """
                {"order":{"customer":{"email":"offer-%s@example.test","name":"Quentin","locale":"%s"},
                 "billingAddress":{"name":"Quentin Q","line1":"7 rue Haute","city":"Lyon","country":"FR"},
                 "lines":[{"sku":"SHIRT-M","name":"Shirt <M>","quantity":2,"unitPrice":%s,"taxPercent":"20"}]},
                 "message":"As we said\\nby phone"%s}""".formatted(UUID.randomUUID(), locale, eur(price), more);
    }

    private static ValidatableResponse send(String id) {
        return asked().post("/quotes/{id}/sendings", id).then().statusCode(200);
    }

    private static String page(Quote quote) {
        return shown(given().accept(BROWSER).get("/quote-offers/{token}", quote.token()), 200);
    }

    private static String answered(Quote quote, String version, String answer, int status) {
        return shown(
                given().accept(BROWSER)
                        .contentType("application/x-www-form-urlencoded; charset=utf-8")
                        .formParam("version", version)
                        .formParam("answer", answer)
                        .post("/quote-offers/{token}", quote.token()),
                status);
    }

    private static String shown(Response answer, int status) {
        return answer.then()
                .statusCode(status)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", "no-store")
                .body(not(containsString("<script")))
                .extract()
                .asString();
    }

    private static List<String> buttons(String page) {
        return BUTTON.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String version(String page) {
        Matcher version = VERSION.matcher(page);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static void state(Quote quote, String state) {
        asked().get("/quotes/{id}", quote.id()).then().body("state", equalTo(state));
    }

    private static String text(Response pdf) throws IOException {
        pdf.then().statusCode(200).contentType("application/pdf");
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replace('\u202f', ' ');
        }
    }

    @Test
    @Proves("O-161")
    void the_customer_reads_accepts_and_is_told_the_same_however_often() {
        Quote quote = sent("en", ",\"validUntil\":\"2096-01-02T00:00:00Z\"");
        String page = page(quote);
        assertThat(page)
                .contains("lang=\"en\"", "<h1>An offer for you</h1>", "You can accept it until", "2096")
                .contains("Shirt &lt;M&gt;", "Quantity: 2", "€20.00", "€4.00", "€24.00", "As we said\nby phone")
                .doesNotContain("Quentin", "rue Haute");
        assertThat(buttons(page)).containsExactly("Accept with obligation to pay", "Decline");
        String first = answered(quote, version(page), "accept", 200);
        assertThat(first).contains("<h1>You have accepted this offer</h1>");
        assertThat(buttons(first)).isEmpty();
        assertThat(answered(quote, version(page), "accept", 200)).isEqualTo(first);
        assertThat(answered(quote, version(page), "decline", 409)).isEqualTo(first);
        asked().get("/quotes/{id}", quote.id())
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("version", equalTo(3));
        String order = asked(UUID.randomUUID())
                .body("{}")
                .post("/quotes/{id}/conversion", quote.id())
                .then()
                .statusCode(201)
                .extract()
                .path("orderNumber");
        assertThat(page(quote)).contains("<h1>This offer has become order " + order + "</h1>");
    }

    @Test
    void page_and_pdf_name_what_is_taken_off() throws IOException {
        String discounts = "\"discounts\":[{\"label\":\"Loyalty\",\"percent\":\"10\"}],\"lines\"";
        String id = asked(UUID.randomUUID())
                .body(body("en", "10.00", "").replace("\"lines\"", discounts))
                .post("/quotes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String url = send(id).extract().path("offerUrl");
        Quote quote = new Quote(id, url.substring(url.lastIndexOf('/') + 1));
        assertThat(page(quote)).contains("Discount (Loyalty 10%)");
        assertThat(text(given().get("/quote-offers/{token}/pdf", quote.token())).replaceAll("\\s+", " "))
                .contains("Discount (Loyalty 10%)");
    }

    @Test
    void a_french_customer_declines_in_french_and_an_expired_offer_says_so() {
        Quote quote = sent("fr-CH", "");
        String page = page(quote);
        assertThat(page).contains("lang=\"fr\"", "<h1>Une offre pour vous</h1>", "24,00", "Ce qui vous est proposé");
        assertThat(buttons(page)).containsExactly("Accepter avec obligation de paiement", "Refuser");
        assertThat(answered(quote, version(page), "decline", 200)).contains("<h1>Vous avez refusé cette offre</h1>");
        state(quote, "DECLINED");
        assertThat(answered(quote, version(page), "accept", 409)).contains("<h1>Vous avez refusé cette offre</h1>");
        Quote old = sent("fr", "");
        String seen = version(page(old));
        Database.current()
                .execute("update quotes set valid_until = '2026-01-02' where id = ?", UUID.fromString(old.id()));
        assertThat(answered(old, seen, "accept", 409))
                .contains("<h1>Cette offre a expiré</h1>", "2 janvier 2026")
                .doesNotContain("<form");
        assertThat(shown(given().accept(BROWSER).header("Accept-Language", "fr").get("/quote-offers/nonsense"), 404))
                .contains("<h1>Ce lien ne mène nulle part</h1>");
    }

    @Test
    void nothing_is_accepted_that_was_not_shown() {
        Quote quote = sent("en", "");
        String seen = version(page(quote));
        asked().header("If-Match", "\"2\"")
                .body(body("en", "90.00", ""))
                .put("/quotes/{id}", quote.id())
                .then()
                .statusCode(200);
        assertThat(page(quote))
                .contains("<h1>The shop is working on this offer</h1>")
                .doesNotContain("<form");
        send(quote.id());
        String changed = answered(quote, seen, "accept", 409);
        assertThat(changed).contains("role=\"alert\"", "has changed this offer", "€216.00");
        state(quote, "SENT");
        given().header("If-Match", '"' + seen + '"')
                .post("/quote-offers/{token}/acceptance", quote.token())
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"));
        assertThat(answered(quote, version(changed), "perhaps", 422)).contains("Please choose one of the two answers.");
        assertThat(answered(quote, "", "accept", 409)).contains("has changed this offer");
        assertThat(answered(quote, version(changed), "accept", 200)).contains("You have accepted this offer");
    }

    @Test
    @Proves("O-161")
    void the_quote_is_a_pdf_for_the_merchant_and_for_who_has_the_link() throws IOException {
        Quote quote = sent("fr", ",\"validUntil\":\"2096-01-02T12:00:00Z\"");
        Response file = asked().accept("application/pdf").get("/quotes/{id}/pdf", quote.id());
        assertThat(text(file))
                .contains("Devis", "Valable jusqu'au", "2 janvier 2096", "Quentin Q", "7 rue Haute")
                .contains("Shirt <M> (SHIRT-M)", "10,00 €", "20,00 €", "4,00 €", "24,00 €", "As we said", "by phone");
        assertThat(file.header("Content-Disposition")).contains("filename=\"Devis Q-");
        assertThat(text(given().get("/quote-offers/{token}/pdf", quote.token())))
                .isEqualTo(text(file));
        given().get("/quote-offers/nonsense/pdf").then().statusCode(404).body("code", equalTo("offer-not-found"));
        asked().get("/quotes/{id}/pdf", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("quote-not-found"));
    }
}
