package dev.comptoir.campaigns.emailtemplate;

import static dev.comptoir.campaigns.emailtemplate.Templates.PATH;
import static dev.comptoir.campaigns.emailtemplate.Templates.asked;
import static dev.comptoir.campaigns.emailtemplate.Templates.create;
import static dev.comptoir.campaigns.emailtemplate.Templates.preview;
import static dev.comptoir.campaigns.emailtemplate.Templates.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.campaigns.Story;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithComptoir(database = "campaigns")
class TemplatePreviewIT {

    @AfterEach
    void nothing_was_tried() {
        Database.current().execute("update recovery_email_tests set sent = 0");
    }

    @Test
    void a_preview_shows_a_real_cart_and_its_links_unsubscribe_nobody() {
        Story story = Story.fresh().abandoned();
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("cartId", story.cartId);
        wanted.put("draft", List.of(text("For {{ customer.name }}", "Words & more", null)));
        preview(wanted)
                .statusCode(200)
                .body("subject", equalTo("For Ann Nguyen"))
                .body("recipient", equalTo(story.email))
                .body("html", containsString("Words &amp; more"))
                .body("html", containsString("Desk lamp"))
                .body("html", containsString("/v1/unsubscribe/preview"))
                .body("text", containsString("Words & more"));
        preview(Map.of("cartId", UUID.randomUUID())).statusCode(404).body("code", equalTo("abandoned-cart-not-found"));
        assertThat(story.mails()).isZero();
    }

    @Test
    void a_preview_says_in_which_language_it_is_and_whose_texts_it_has() {
        Map<String, Object> draft = text("Bonjour", "{{ greeting }}", null);
        draft.put("language", "fr");

        preview(Map.of("draft", List.of(draft), "language", "fr"))
                .statusCode(200)
                .body("subject", equalTo("Bonjour"))
                .body("language", equalTo("fr"))
                .body("texts", equalTo("TEMPLATE"));
        preview(Map.of("draft", List.of(draft), "language", "en"))
                .statusCode(200)
                .body("subject", equalTo("You left items in your cart"))
                .body("language", equalTo("en"))
                .body("texts", equalTo("READY_MADE"));
    }

    @Test
    void a_test_mail_goes_to_the_address_given_and_ten_an_hour_are_enough() {
        String recipient = "test-" + UUID.randomUUID() + "@example.test";
        send(recipient).statusCode(200).body("subject", startsWith("[Test] You left items"));
        assertThat(MailSeam.awaitMailsTo(recipient, 1).getFirst().text()).contains("Linen tote");
        for (int i = 1; i < 10; i++) {
            send(recipient).statusCode(200);
        }
        send(recipient)
                .statusCode(409)
                .body("code", equalTo("too-many-test-mails"))
                .body("retryAfter", equalTo(3600))
                .header("Retry-After", "3600");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{% include 'x' %}~message~template-tag-unknown",
                "{{ 'a' | url_encode }}~message~template-filter-unknown",
                "{% for a in (1..900) %}{% for b in (1..900) %}{{ b }}{% endfor %}{% endfor %}~message~template-too-costly",
                "{% if x %}~subject~template-invalid",
                "<p>{{ greeting }}</p>~html~template-without-link"
            })
    void hostile_and_broken_texts_are_refused_where_they_stand(String text, String field, String code) {
        Map<String, Object> texts = text("Subject", "Message", null);
        texts.put(field, text);

        create(texts)
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo("/texts/0/" + field));
        preview(Map.of("draft", List.of(texts)))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/draft/0/" + field));
    }

    private static ValidatableResponse send(String recipient) {
        return asked().header("Idempotency-Key", UUID.randomUUID())
                .body(Json.write(Map.of("recipient", recipient)))
                .post(PATH + "/test")
                .then();
    }
}
