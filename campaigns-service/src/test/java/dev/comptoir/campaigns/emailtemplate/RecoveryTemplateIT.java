package dev.comptoir.campaigns.emailtemplate;

import static dev.comptoir.campaigns.emailtemplate.Templates.PATH;
import static dev.comptoir.campaigns.emailtemplate.Templates.asked;
import static dev.comptoir.campaigns.emailtemplate.Templates.body;
import static dev.comptoir.campaigns.emailtemplate.Templates.create;
import static dev.comptoir.campaigns.emailtemplate.Templates.preview;
import static dev.comptoir.campaigns.emailtemplate.Templates.text;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.sending.RecoveryDesk;
import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "campaigns")
class RecoveryTemplateIT {

    /** Above every other test's threshold, and another one for each campaign. */
    private static final AtomicLong VALUE = new AtomicLong(90_000);

    @Inject
    RecoveryDesk desk;

    @AfterEach
    void only_the_built_in_one() {
        Database.current()
                .execute("update recovery_campaigns set deleted_at = now() where not is_system and deleted_at is null");
    }

    @Test
    @Proves("M-020")
    void every_step_has_the_ready_made_template_in_both_languages() {
        asked().get(PATH + "/default")
                .then()
                .statusCode(200)
                .body("texts.language", contains("en", "fr"))
                .body("texts[0].subject", containsString("You left items in your cart"))
                .body("texts[1].subject", containsString("Vous avez laissé des articles dans votre panier"))
                .body("variables", hasKey("cart.items"));
        String french = preview(Map.of("language", "fr")).extract().path("html");
        assertThat(french)
                .contains("lang=\"fr\"")
                .contains("Terminer votre commande")
                .contains("7KQ2M-X9DWP");
    }

    @Test
    @Proves("M-002")
    @Proves("M-004")
    @Proves("M-020")
    @Proves("M-024")
    void each_step_goes_out_in_its_own_template() {
        String template = create(text(
                        "{{ customer.name }}: {{ cart.total }}",
                        "{{ greeting }}{{ campaign.name }}{{ name }}\n\n{% for item in cart.items %}{{ item.quantity }} x {{ item.name }}{% endfor %}",
                        """
                        <table width="100%"><tr><td style="padding:8px">{{ cart.items.first.name }}</td></tr></table>\
                        <a href="{{ cart.url }}">Back</a><script>alert(1)</script>"""))
                .statusCode(201)
                .extract()
                .path("id");
        String value = VALUE.addAndGet(10) + ".00";
        Story story = Story.fresh().of("<b>Lamp</b>").worth(value);
        String campaign = campaign(value, template, null);
        story.abandoned();
        desk.runAt(story.abandonedAt.plus(Duration.ofHours(1)));
        desk.runAt(story.abandonedAt.plus(Duration.ofHours(2)));

        List<MailSeam.ReceivedMail> mails = MailSeam.awaitMailsTo(story.email, 2);
        MailSeam.ReceivedMail own = mails.stream()
                .filter(mail -> mail.subject().startsWith("Ann Nguyen: €"))
                .findFirst()
                .orElseThrow();
        assertThat(own.text())
                .contains("Hello Ann Nguyen,")
                .contains("2 x <b>Lamp</b>")
                .contains("/v1/recover/");
        assertThat(own.html())
                .contains(">&lt;b&gt;Lamp&lt;/b&gt;</td>")
                .contains("/v1/recover/")
                .contains("Unsubscribe from these mails")
                .doesNotContain("<script>")
                .doesNotContain("Finish your order");
        assertThat(mails.stream().map(MailSeam.ReceivedMail::subject)).contains("You left items in your cart");
        assertThat(mails)
                .allSatisfy(mail ->
                        assertThat(mail.subject() + mail.html() + mail.text()).doesNotContain("Own templates"));
        asked().get("/recovery-campaigns/{id}", campaign)
                .then()
                .body("name", equalTo("Own templates"))
                .body("steps[0].templateId", equalTo(template))
                .body("steps[1].templateId", nullValue());
        asked().header("If-Match", "*")
                .delete(PATH + "/{id}", template)
                .then()
                .statusCode(409)
                .body("code", equalTo("email-template-in-use"));
    }

    @Test
    void a_mail_whose_template_fails_waits_the_merchant_is_told_and_it_goes_out_once_it_is_mended() {
        storeHasAnAddress();
        String message = "{% assign x = cart.item_count | minus: 2 %}{{ 6 | divided_by: x }}";
        String template =
                create(text("Hello", message, null)).statusCode(201).extract().path("id");
        String value = VALUE.addAndGet(10) + ".00";
        Story story = Story.fresh().worth(value);
        campaign(value, template, null);
        story.abandoned();
        desk.runAt(story.abandonedAt.plus(Duration.ofHours(1)));
        desk.run();

        assertThat(story.mails()).isZero();
        history(story)
                .body("items[-1].state", equalTo("SCHEDULED"))
                .body("items[-1].reason", equalTo("TEMPLATE_FAILED"));
        asked().get(PATH + "/{id}", template)
                .then()
                .body("failure", containsString("divided by zero"))
                .body("failedAt", notNullValue());
        assertThat(Database.current()
                        .count("mails where purpose = 'recovery-template-failed' and subject_id = ?::uuid", template))
                .isEqualTo(1);

        asked().header("If-Match", "*")
                .body(body("Mended " + UUID.randomUUID(), text("Mended", "Fine", null)))
                .put(PATH + "/{id}", template)
                .then()
                .statusCode(200)
                .body("failure", nullValue());
        desk.run();
        desk.run();
        assertThat(story.mails()).isEqualTo(1);
        assertThat(MailSeam.awaitMailsTo(story.email, 1).getFirst().subject()).isEqualTo("Mended");
    }

    @Test
    void half_of_the_carts_get_the_alternative_and_the_better_one_is_named() {
        String one = create(text("One", "{{ greeting }}", null))
                .statusCode(201)
                .extract()
                .path("id");
        String other = create(text("Other", "{{ greeting }}", null))
                .statusCode(201)
                .extract()
                .path("id");
        String value = VALUE.addAndGet(10) + ".00";
        String campaign = asked().body(tried(value, one, other))
                .post("/recovery-campaigns")
                .then()
                .statusCode(201)
                .body("steps[0].alternativeTemplateId", equalTo(other))
                .extract()
                .path("id");
        List<Story> stories = Stream.generate(() -> Story.fresh().worth(value).abandoned())
                .limit(6)
                .toList();
        desk.runAt(stories.getLast().abandonedAt.plus(Duration.ofHours(1)));

        for (Story story : stories) {
            boolean isOther = (story.cartId.getLeastSignificantBits() & 1) == 1;
            assertThat(MailSeam.awaitMailsTo(story.email, 1).getFirst().subject())
                    .isEqualTo(isOther ? "Other" : "One");
        }
        long others = stories.stream()
                .filter(story -> (story.cartId.getLeastSignificantBits() & 1) == 1)
                .count();
        asked().get("/recovery-campaigns/{id}/statistics", campaign)
                .then()
                .body("steps[0].test.variants.variant", contains("A", "B"))
                .body("steps[0].test.variants.sent", contains((int) (6 - others), (int) others))
                .body("steps[0].test.winner", nullValue());
        asked().body(tried(VALUE.addAndGet(10) + ".00", one, one))
                .post("/recovery-campaigns")
                .then()
                .statusCode(422)
                .body("code", equalTo("alternative-is-template"));
        asked().header("If-Match", "*")
                .delete(PATH + "/{id}", other)
                .then()
                .statusCode(409)
                .body("code", equalTo("email-template-in-use"));

        asked().header("If-Match", "*")
                .body(campaignBody(value, other, null))
                .put("/recovery-campaigns/{id}", campaign)
                .then()
                .statusCode(200)
                .body("steps[0].templateId", equalTo(other))
                .body("steps[0].alternativeTemplateId", nullValue());
        asked().get("/recovery-campaigns/{id}/statistics", campaign)
                .then()
                .body("steps[0].test.variants.sent", contains((int) (6 - others), (int) others));
    }

    private static String tried(String minimum, String template, String alternative) {
        return Json.write(Map.of(
                "name",
                "Two templates",
                "minCartTotal",
                Map.of("amount", minimum, "currency", "EUR"),
                "steps",
                List.of(Map.of(
                        "delayAfterAbandonment", "PT1H",
                        "templateId", template,
                        "alternativeTemplateId", alternative))));
    }

    @Test
    void a_step_cannot_have_a_template_that_is_not_there() {
        given().auth()
                .oauth2(Tokens.all())
                .contentType(ContentType.JSON)
                .body(campaignBody(
                        VALUE.addAndGet(10) + ".00", UUID.randomUUID().toString(), null))
                .post("/recovery-campaigns")
                .then()
                .statusCode(422)
                .body("code", equalTo("email-template-unknown"))
                .body("step", equalTo(1));
    }

    /** Older than any that another test publishes. */
    private static void storeHasAnAddress() {
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(new StoreProfileSavedV1(
                    1, "My store", "shop@example.test", "EUR", "UTC", "en", "", null, false, null, null));
        }
        await().until(() -> Database.current().count("storefront_profile") == 1);
    }

    private static ValidatableResponse history(Story story) {
        return asked().get("/abandoned-carts/{id}/emails", story.cartId).then().statusCode(200);
    }

    private static String campaign(String minimum, String firstTemplate, String secondTemplate) {
        return asked().body(campaignBody(minimum, firstTemplate, secondTemplate))
                .post("/recovery-campaigns")
                .then()
                .statusCode(201)
                .body("name", not(equalTo("")))
                .extract()
                .path("id");
    }

    private static String campaignBody(String minimum, String firstTemplate, String secondTemplate) {
        return Json.write(Map.of(
                "name",
                "Own templates",
                "minCartTotal",
                Map.of("amount", minimum, "currency", "EUR"),
                "steps",
                List.of(step("PT1H", firstTemplate), step("PT2H", secondTemplate))));
    }

    private static Map<String, Object> step(String delay, String template) {
        return template == null
                ? Map.of("delayAfterAbandonment", delay)
                : Map.of("delayAfterAbandonment", delay, "templateId", template);
    }
}
