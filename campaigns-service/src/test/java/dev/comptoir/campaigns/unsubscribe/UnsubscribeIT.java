package dev.comptoir.campaigns.unsubscribe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.TestClock;
import dev.comptoir.campaigns.mail.UnsubscribeTokens;
import dev.comptoir.campaigns.sending.RecoveryDesk;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.campaigns.RecoveryStoppedV1;
import dev.comptoir.platform.security.SignedTokens;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "campaigns")
class UnsubscribeIT {

    @Inject
    RecoveryDesk desk;

    @Inject
    SignedTokens tokens;

    @Test
    @Proves("V16")
    void one_click_calls_off_what_is_planned_and_all_that_follows() {
        try (EventCapture recovery = EventCapture.of(Topics.CAMPAIGNS_RECOVERY)) {
            Story story = Story.fresh().abandoned();

            oneClick(tokenOf(story)).statusCode(200).body(containsString("You are unsubscribed"));

            assertThat(story.state()).isEqualTo("SUPPRESSED UNSUBSCRIBED");
            assertThat(recovery.await(RecoveryStoppedV1.class, story.cartId).reason())
                    .isEqualTo("UNSUBSCRIBED");
            TestClock.CLOCK.advance(Duration.ofHours(3));
            Story next = new Story(story.email, TestClock.CLOCK.instant()).abandoned();
            assertThat(next.state()).isEqualTo("SUPPRESSED UNSUBSCRIBED");
            desk.runTwoHoursAfter(next);
            assertThat(next.mails()).isZero();
        }
    }

    @Test
    void the_link_of_the_mail_works_and_names_nobody() {
        Story story = Story.fresh().abandoned();
        desk.runTwoHoursAfter(story);
        String header = MailSeam.awaitMailsTo(story.email, 1).getFirst().header("List-Unsubscribe");
        String token = header.replaceAll(".*/unsubscribe/|>", "");

        assertThat(header).doesNotContain(story.email).doesNotContain("%40");
        oneClick(token).statusCode(200);
        oneClick(token).statusCode(200);
        given().auth()
                .oauth2(Tokens.all())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body("{\"subject\":\"Hello\",\"message\":\"Hello\"}")
                .post("/abandoned-carts/{id}/emails", story.cartId)
                .then()
                .statusCode(409)
                .body("code", equalTo("customer-unsubscribed"));
    }

    @Test
    void the_mail_it_came_by_counts_it_once() {
        Story story = Story.fresh().abandoned();
        desk.runTwoHoursAfter(story);
        int before = unsubscribed(story);

        oneClick(tokenOf(story)).statusCode(200);
        oneClick(tokenOf(story)).statusCode(200);

        assertThat(unsubscribed(story)).isEqualTo(before + 1);
    }

    private static int unsubscribed(Story story) {
        return given().auth()
                .oauth2(Tokens.all())
                .get("/recovery-campaigns/{id}/statistics", story.campaign())
                .then()
                .statusCode(200)
                .extract()
                .path("steps.find { it.step == 1 }.unsubscribed");
    }

    @Test
    void opening_the_page_asks_and_changes_nothing() {
        Story story = Story.fresh().abandoned();

        given().header("Accept-Language", "fr-CA,fr;q=0.9,en;q=0.5")
                .get("/unsubscribe/{token}", tokenOf(story))
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .body(containsString("<form method=\"post\">"))
                .body(containsString("Me désinscrire"));

        assertThat(story.state()).isEqualTo("SCHEDULED");
    }

    @Test
    void what_mail_programs_add_to_the_link_does_not_matter() {
        Story story = Story.fresh().abandoned();

        given().get("/unsubscribe/{token}?utm_source=mail&fbclid=abc&gclid=1&mc_eid=2", tokenOf(story))
                .then()
                .statusCode(200);
        given().post("/unsubscribe/{token}?utm_source=mail", tokenOf(story))
                .then()
                .statusCode(200);
        assertThat(story.state()).isEqualTo("SUPPRESSED UNSUBSCRIBED");
    }

    @Test
    void a_token_of_another_purpose_or_a_changed_one_does_nothing() {
        UUID owner = (UUID) Story.fresh().abandoned().sends().getFirst().get("owner_id");
        String foreign = tokens.issue("recover", TestClock.CLOCK.instant(), owner);
        String valid = tokens.issue("unsubscribe", TestClock.CLOCK.instant(), owner);

        oneClick(foreign).statusCode(404);
        oneClick(valid.substring(0, valid.length() - 2)).statusCode(404);
        oneClick(tokens.issue("unsubscribe", TestClock.CLOCK.instant(), UUID.randomUUID()))
                .statusCode(404);
        given().get("/unsubscribe/abc").then().statusCode(404).body(containsString("This link does not work"));
    }

    private String tokenOf(Story story) {
        return UnsubscribeTokens.issue(
                tokens,
                new UnsubscribeTokens.Subscription(
                        (UUID) story.sends().getFirst().get("owner_id"), story.send()),
                TestClock.CLOCK.instant());
    }

    private static io.restassured.response.ValidatableResponse oneClick(String token) {
        return given().contentType(ContentType.URLENC)
                .body("List-Unsubscribe=One-Click")
                .post("/unsubscribe/{token}", token)
                .then();
    }
}
