package dev.comptoir.orders.emailtemplate;

import static dev.comptoir.orders.Orders.asked;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.comptoir.json.Json;
import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.mail.EmailKind;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class EmailTemplateIT {

    /** Orders of other tests may still be mailed about. */
    private static final String ABOUT_NO_OTHER =
            "mails m where not exists (select from orders o where o.id = m.subject_id and o.id <> ?)";

    private static final String PATH = "/order-email-templates/";

    private static ValidatableResponse get(String kind) {
        return asked().get(PATH + kind).then();
    }

    private static ValidatableResponse put(String kind, String message) {
        String etag = asked().get(PATH + kind).header("ETag");
        return asked().header("If-Match", etag)
                .body(body(message))
                .put(PATH + kind)
                .then();
    }

    private static String body(String message) {
        return "{\"subject\":\"Order {{ order.number }}!\",\"heading\":\"Merci\",\"message\":%s}"
                .formatted(Json.write(message));
    }

    private static void reset(String kind) {
        String etag = asked().get(PATH + kind).header("ETag");
        asked().header("If-Match", etag).delete(PATH + kind).then().statusCode(204);
    }

    @Test
    void the_default_is_shown_in_each_language_with_what_it_may_name() {
        get("order-confirmation")
                .statusCode(200)
                .body("subject", equalTo("Your order {{ order.number }}"))
                .body("variables.'order.number'", notNullValue());
        asked().get(PATH + "order-confirmation?language=fr")
                .then()
                .body("subject", equalTo("Votre commande {{ order.number }}"));
        asked().get("/order-email-templates")
                .then()
                .statusCode(200)
                .body("items", hasSize(2 * EmailKind.values().length));
        get("nonsense").statusCode(404).body("code", equalTo("email-template-not-found"));
        asked().get(PATH + "order-confirmation?language=de").then().statusCode(400);
    }

    @Test
    void the_stores_own_text_is_sent_with_what_customers_typed_escaped_and_reset_ends_it() {
        put(
                        "order-confirmation",
                        "Dear {{ customer.name }},\n\n{% if order.is_due %}please pay {{ order.due }}{% endif %}.")
                .statusCode(200)
                .body("custom", equalTo(true));
        try {
            Orders.Placed order = Orders.placed(Cart.of(UUID.randomUUID()).named("<b>Ann</b>{{ 7 }}"));
            MailSeam.ReceivedMail mail = MailSeam.awaitMailsTo(order.email(), 1).getFirst();
            assertThat(mail.subject()).isEqualTo("Order " + order.number() + "!");
            assertThat(mail.text()).contains("Dear <b>Ann</b>{{ 7 }},").contains("please pay €48.60.");
            assertThat(mail.html())
                    .contains("Dear &lt;b&gt;Ann&lt;/b&gt;{{ 7 }},")
                    .doesNotContain("<b>Ann");
        } finally {
            reset("order-confirmation");
        }
        get("order-confirmation").body("custom", equalTo(false)).body("heading", equalTo("Thank you for your order"));
        Orders.Placed next = Orders.placed();
        assertThat(MailSeam.awaitMailsTo(next.email(), 1).getFirst().subject())
                .isEqualTo("Your order " + next.number());
    }

    @Test
    void a_text_is_not_overwritten_unseen() {
        asked().body(body("a")).put(PATH + "order-shipped").then().statusCode(428);
        put("order-shipped", "First").statusCode(200);
        asked().header("If-Match", "\"0\"")
                .body(body("b"))
                .put(PATH + "order-shipped")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"));
        reset("order-shipped");
        String etag = get("order-shipped").extract().header("ETag");
        assertThat(etag).doesNotStartWith("\"0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{% include 'x' %} ~ template-tag-unknown",
                "{% render 'x' %} ~ template-tag-unknown",
                "{{ order.lines | json }} ~ template-filter-unknown",
                "{% for i in (1..100000000) %}x{% endfor %} ~ template-too-costly",
                "{% for i in (1..100) %}{% for j in (1..100) %}x{% endfor %}{% endfor %} ~ template-too-costly",
                "{% for a in order.lines %}{% for b in order.lines %}{{ b.name }}{% endfor %}{% endfor %} ~"
                        + " template-too-costly",
                "{% if order.number %} ~ template-invalid",
                "{{ order.number | | }} ~ template-invalid"
            })
    void hostile_and_broken_texts_are_refused_at_their_field(String message, String code) {
        put("order-refunded", message)
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo("/message"));
        get("order-refunded").body("version", equalTo(0));
    }

    @Test
    void a_text_of_a_megabyte_is_refused() {
        put("order-refunded", "x".repeat(10_001)).statusCode(400).body("errors[0].pointer", equalTo("/message"));
        put("order-refunded", "x".repeat(1_100_000)).statusCode(413);
    }

    @Test
    void a_mail_is_previewed_about_a_real_order_or_an_example_and_not_sent() {
        UUID order = Orders.placed().id();
        long mails = Database.current().count(ABOUT_NO_OTHER, order);
        for (EmailKind kind : EmailKind.values()) {
            asked().body("{}")
                    .post(PATH + kind.word() + "/preview?language=fr")
                    .then()
                    .statusCode(200)
                    .body("html", containsString("lang=\"fr\""))
                    .body("text", containsString("/v1/order-status/"));
        }
        asked().body("{\"orderId\":\"%s\",\"draft\":%s}".formatted(order, body("Hi {{ order.lines.first.name }}")))
                .post(PATH + "order-confirmation/preview")
                .then()
                .statusCode(200)
                .body("text", containsString("Hi Shirt <M>"))
                .body("html", containsString("Hi Shirt &lt;M&gt;"));
        asked().body("{\"draft\":%s}".formatted(body("{% cycle 'a' %}")))
                .post(PATH + "order-confirmation/preview")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/draft/message"));
        asked().body("{\"draft\":%s}".formatted(body("x".repeat(10_001))))
                .post(PATH + "order-confirmation/preview")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/draft/message"));
        asked().body("{\"orderId\":\"%s\"}".formatted(UUID.randomUUID()))
                .post(PATH + "order-confirmation/preview")
                .then()
                .statusCode(404);
        assertThat(Database.current().count(ABOUT_NO_OTHER, order)).isEqualTo(mails);
    }

    @Test
    void a_test_goes_to_the_merchant_ten_times_an_hour_at_most() {
        String to = "me-" + UUID.randomUUID() + "@example.test";
        String body = "{\"recipient\":\"%s\"}".formatted(to);
        asked().body(body).post(PATH + "order-shipped/test").then().statusCode(400);
        List<Integer> answers = AtOnce.times(
                12,
                () -> asked(UUID.randomUUID())
                        .body(body)
                        .post(PATH + "order-shipped/test")
                        .statusCode());
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(10);
        assertThat(answers).containsOnly(200, 409);
        assertThat(MailSeam.awaitMailsTo(to, 10).getFirst().subject()).startsWith("[Test] ");
    }

    @Test
    void texts_need_the_scope_of_settings() {
        given().auth()
                .oauth2(Tokens.secret("orders:write"))
                .get(PATH + "order-shipped")
                .then()
                .statusCode(403);
    }
}
