package dev.comptoir.campaigns.email;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.TestClock;
import dev.comptoir.campaigns.sending.RecoveryDesk;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.campaigns.RecoveryEmailSentV1;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "campaigns")
class CartEmailIT {

    private static final String BODY =
            "{\"subject\":\"May we help?\",\"message\":\"Dear Ann,\\n\\nit is still here.\"}";

    @Inject
    RecoveryDesk desk;

    @Test
    @Proves("C-020")
    void a_mail_by_hand_goes_out_at_once_and_the_planned_one_stays_planned() {
        try (EventCapture recovery = EventCapture.of(Topics.CAMPAIGNS_RECOVERY)) {
            Story story = Story.fresh().abandoned();

            send(story.cartId, UUID.randomUUID().toString(), BODY)
                    .statusCode(201)
                    .body("origin", equalTo("MANUAL"))
                    .body("state", equalTo("SENT"))
                    .body("step", nullValue());

            MailSeam.ReceivedMail mail = MailSeam.awaitMailsTo(story.email, 1).getFirst();
            assertThat(mail.subject()).isEqualTo("May we help?");
            assertThat(mail.text()).contains("it is still here.").contains("Desk lamp");
            assertThat(recovery.await(RecoveryEmailSentV1.class, story.cartId).step())
                    .isZero();
            history(story.cartId)
                    .body("items.state", equalTo(java.util.List.of("SENT", "SCHEDULED")))
                    .body("items.origin", equalTo(java.util.List.of("MANUAL", "AUTOMATIC")));
        }
    }

    @Test
    @Proves("C-020")
    void history_tells_when_a_reminder_was_due_sent_delivered_and_clicked() {
        Story story = Story.fresh().abandoned();
        history(story.cartId)
                .body("items[0].state", equalTo("SCHEDULED"))
                .body(
                        "items[0].dueAt",
                        equalTo(story.abandonedAt.plusSeconds(7200).toString()));
        desk.runTwoHoursAfter(story);
        story.clicked(story.send(), TestClock.CLOCK.instant().plusSeconds(10));

        await().until(() -> "SENT".equals(history(story.cartId).extract().path("items[0].delivery")));
        history(story.cartId)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("SENT"))
                .body("items[0].step", equalTo(1))
                .body("items[0].sentAt", equalTo(TestClock.CLOCK.instant().toString()))
                .body(
                        "items[0].clickedAt",
                        equalTo(TestClock.CLOCK.instant().plusSeconds(10).toString()));
    }

    @Test
    @Proves("M-025")
    @Proves("C-011")
    void a_mail_by_hand_is_formatted_looked_at_before_and_in_the_customers_history() {
        Story story = Story.fresh().abandoned();
        String body = """
                {"subject":"For you","html":"<p>Dear Ann, <strong>look</strong></p><ul><li>one</li></ul><script>x()</script>"}""";

        preview(story.cartId, body)
                .statusCode(200)
                .body("subject", equalTo("For you"))
                .body("recipient", equalTo(story.email))
                .body("html", containsString("<strong>look</strong>"))
                .body("html", containsString("/v1/recover/preview"))
                .body("text", containsString("Dear Ann, look\n\n- one"));
        assertThat(story.mails()).isZero();
        send(story.cartId, UUID.randomUUID().toString(), body).statusCode(201).body("subject", equalTo("For you"));

        MailSeam.ReceivedMail mail = MailSeam.awaitMailsTo(story.email, 1).getFirst();
        assertThat(mail.html())
                .contains("Dear Ann, <strong>look</strong>")
                .contains("<li>one</li>")
                .contains("Desk lamp")
                .doesNotContain("<script>");
        assertThat(mail.text()).contains("- one").contains("Desk lamp");
        Story other = new Story(story.email, story.abandonedAt.plusSeconds(60)).abandoned();
        send(other.cartId, UUID.randomUUID().toString(), BODY).statusCode(201);
        given().auth()
                .oauth2(Tokens.all())
                .get("/abandoned-carts/{id}/emails?wholeCustomer=true", other.cartId)
                .then()
                .body("items.subject", hasItems("For you", "May we help?"));
    }

    @Test
    @Proves("M-026")
    @Proves("X16")
    void the_subject_is_the_merchants_or_the_ready_made_one() {
        Story story = Story.fresh().abandoned();

        send(story.cartId, UUID.randomUUID().toString(), BODY).statusCode(201).body("subject", equalTo("May we help?"));
        send(story.cartId, UUID.randomUUID().toString(), "{}")
                .statusCode(201)
                .body("subject", equalTo("You left items in your cart"));

        assertThat(MailSeam.awaitMailsTo(story.email, 2))
                .extracting(MailSeam.ReceivedMail::subject)
                .containsExactlyInAnyOrder("May we help?", "You left items in your cart");
    }

    @Test
    void the_same_key_sends_one_mail() {
        Story story = Story.fresh().abandoned();
        String key = UUID.randomUUID().toString();
        String first = send(story.cartId, key, BODY).statusCode(201).extract().path("id");

        send(story.cartId, key, BODY)
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
        send(story.cartId, key, BODY.replace("Ann", "Bob"))
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));

        assertThat(story.mails()).isEqualTo(1);
    }

    @Test
    void a_key_is_required() {
        Story story = Story.fresh().abandoned();

        given().auth()
                .oauth2(Tokens.all())
                .contentType(ContentType.JSON)
                .body(BODY)
                .post("/abandoned-carts/{id}/emails", story.cartId)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    @Test
    void a_cart_never_left_behind_is_unknown() {
        send(UUID.randomUUID(), UUID.randomUUID().toString(), BODY)
                .statusCode(404)
                .body("code", equalTo("abandoned-cart-not-found"));
        given().auth()
                .oauth2(Tokens.all())
                .get("/abandoned-carts/{id}/emails", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("abandoned-cart-not-found"));
    }

    @Test
    @Proves("V16")
    void a_refused_mail_leaves_nothing_behind() {
        Story story = Story.fresh().abandoned().ordered();
        String key = UUID.randomUUID().toString();

        send(story.cartId, key, BODY)
                .statusCode(409)
                .body("code", equalTo("cart-not-abandoned"))
                .body("cartState", equalTo("ORDERED"));

        assertThat(story.mails()).isZero();
        assertThat(story.sends()).hasSize(1);
        assertThat(Database.current().count("idempotency_keys where key = ?", key))
                .isZero();
        assertThat(Database.current()
                        .count(
                                "outbox where key = ? and type = ?",
                                story.cartId.toString(),
                                "campaigns.recovery-email-sent.v1"))
                .isZero();
    }

    @Test
    void nonsense_is_a_clear_problem() {
        Story story = Story.fresh().abandoned();
        String key = UUID.randomUUID().toString();

        send(story.cartId, key, "{\"subject\":\"\",\"message\":\"x\"}").statusCode(400);
        send(story.cartId, key, "{\"subject\":\"a\\r\\nBcc: all@example.test\",\"message\":\"x\"}")
                .statusCode(400);
        send(story.cartId, key, "{\"subject\":\"a\",\"message\":\"  \"}").statusCode(400);
        send(story.cartId, key, "{\"subject\":\"a\",\"message\":\"%s\"}".formatted("x".repeat(5001)))
                .statusCode(400);
        send(story.cartId, key, "{\"subject\":").statusCode(400);
        send(story.cartId, key, "{\"message\":\"a\",\"html\":\"b\"}")
                .statusCode(422)
                .body("code", equalTo("message-and-html"));
        send(story.cartId, key, "{\"html\":\"<script>x</script>\"}")
                .statusCode(422)
                .body("code", equalTo("message-empty"));
        assertThat(story.mails()).isZero();
    }

    private static ValidatableResponse send(UUID cartId, String key, String body) {
        return given().auth()
                .oauth2(Tokens.secret("campaigns:write"))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/abandoned-carts/{id}/emails", cartId)
                .then();
    }

    private static ValidatableResponse preview(UUID cartId, String body) {
        return given().auth()
                .oauth2(Tokens.secret("campaigns:read"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/abandoned-carts/{id}/emails/preview", cartId)
                .then();
    }

    private static ValidatableResponse history(UUID cartId) {
        return given().auth()
                .oauth2(Tokens.secret("campaigns:read"))
                .get("/abandoned-carts/{id}/emails", cartId)
                .then()
                .statusCode(200);
    }
}
