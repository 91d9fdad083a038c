package dev.comptoir.campaigns.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.TestClock;
import dev.comptoir.campaigns.campaign.domain.RecoveryCampaign;
import dev.comptoir.campaigns.sending.RecoveryDesk;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.campaigns.RecoveryStoppedV1;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "campaigns")
class CampaignIT {

    @Inject
    RecoveryDesk desk;

    @AfterEach
    void only_the_built_in_one() {
        Database.current()
                .execute("update recovery_campaigns set deleted_at = now() where not is_system and deleted_at is null");
    }

    @Test
    @Proves("M-001")
    @Proves("M-009")
    @Proves("V10")
    void is_saved_with_up_to_three_steps_or_not_at_all() {
        String id = created("500.00", step("PT1H"), step("P1D"), step("P3D"));

        call().get("/recovery-campaigns/{id}", id)
                .then()
                .statusCode(200)
                .body("steps.delayAfterAbandonment", equalTo(java.util.List.of("PT1H", "PT24H", "PT72H")))
                .body("minCartTotal.amount", equalTo("500.00"));
        create(campaign("600.00", step("PT1H"), step("PT2H"), step("PT3H"), step("PT4H")))
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
        create(campaign("600.00", step("PT2H"), step("PT1H")))
                .statusCode(422)
                .body("code", equalTo("steps-out-of-order"));
        assertThat(Database.current().count("recovery_campaigns where threshold_minor = 60000"))
                .isZero();
    }

    @Test
    @Proves("V12")
    @Proves("M-003")
    @Proves("M-005")
    @Proves("M-008")
    void the_most_specific_campaign_writes_in_its_own_words_and_counts_its_mails() {
        created("50.00", step("PT1H"));
        String big = created(
                "500.00",
                "{\"delayAfterAbandonment\":\"PT1H\",\"subject\":\"Big basket\",\"message\":\"Hello\\n\\nthere\"}",
                step("P1D"));
        Story story = Story.fresh().worth("600.00").abandoned();

        desk.runAt(story.abandonedAt.plus(Duration.ofHours(1)));

        MailSeam.ReceivedMail mail = MailSeam.awaitMailsTo(story.email, 1).getFirst();
        assertThat(mail.subject()).isEqualTo("Big basket");
        assertThat(mail.text()).contains("Hello").contains("there");
        call().get("/recovery-campaigns")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '%s' }.emailsSent".formatted(big), equalTo(1))
                .body("items.find { it.id == '%s' }.name".formatted(big), equalTo("Above 500.00"))
                .body("items.system", hasItem(true));
    }

    @Test
    @Proves("V13")
    @Proves("M-006")
    void takes_no_cart_left_behind_before_it_was_made() {
        Story before = Story.fresh().worth("600.00");
        TestClock.CLOCK.advance(Duration.ofMinutes(1));
        created("50.00", step("PT1H"));

        before.abandoned();

        assertThat(before.campaign()).isEqualTo(RecoveryCampaign.SYSTEM);
    }

    @Test
    void wrong_money_is_refused() {
        created("70.00", step("PT1H"));
        create(campaign("70.00", step("PT2H"))).statusCode(409).body("code", equalTo("threshold-taken"));
        create(campaign("-1.00", step("PT1H"))).statusCode(422).body("code", equalTo("invalid-threshold"));
        create(campaign("50.00", step("PT1H")).replace("EUR", "USD"))
                .statusCode(422)
                .body("code", equalTo("invalid-threshold"));
        create(campaign("50.001", step("PT1H"))).statusCode(422).body("code", equalTo("invalid-money"));
        create(campaign("50.00", step("P20D"))).statusCode(400).body("code", equalTo("invalid-delay"));
    }

    @Test
    void is_replaced_whole_by_whoever_read_it_last() {
        String id = created("90.00", step("PT1H"), step("PT2H"));
        String etag = call().get("/recovery-campaigns/{id}", id).header("ETag");

        call().header("If-Match", etag)
                .body(campaign("95.00", step("PT3H")))
                .put("/recovery-campaigns/{id}", id)
                .then()
                .statusCode(200)
                .body("steps", hasSize(1))
                .body("steps[0].delayAfterAbandonment", equalTo("PT3H"))
                .body("minCartTotal.amount", equalTo("95.00"));
    }

    @Test
    void deleting_calls_off_what_it_had_planned() {
        try (EventCapture recovery = EventCapture.of(Topics.CAMPAIGNS_RECOVERY)) {
            String id = created("10.00", step("PT1H"));
            Story story = Story.fresh().abandoned();

            call().delete("/recovery-campaigns/{id}", id).then().statusCode(204);

            assertThat(story.state()).isEqualTo("SUPPRESSED CAMPAIGN_CHANGED");
            assertThat(recovery.await(RecoveryStoppedV1.class, story.cartId).reason())
                    .isEqualTo("SUPPRESSED");
            call().get("/recovery-campaigns/{id}", id).then().statusCode(404);
            call().get("/recovery-campaigns").then().body("items.id", not(hasItem(id)));
        }
    }

    @Test
    void the_built_in_one_stays() {
        call().delete("/recovery-campaigns/{id}", RecoveryCampaign.SYSTEM)
                .then()
                .statusCode(409)
                .body("code", equalTo("campaign-built-in"));
        call().body(campaign("15.00", step("PT1H")))
                .put("/recovery-campaigns/{id}", RecoveryCampaign.SYSTEM)
                .then()
                .statusCode(409)
                .body("code", equalTo("campaign-built-in"));
    }

    @Test
    void pages_do_not_overlap() {
        created("20.00", step("PT1H"));
        String newest = created("30.00", step("PT1H"));
        String cursor = call().get("/recovery-campaigns?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(newest))
                .body("hasMore", equalTo(true))
                .extract()
                .path("nextCursor");

        call().get("/recovery-campaigns?limit=100&count=true&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("hasMore", equalTo(false))
                .body("total", equalTo(3));
    }

    private static String created(String threshold, String... steps) {
        return create(campaign(threshold, steps))
                .statusCode(201)
                .body("emailsSent", equalTo(0))
                .extract()
                .path("id");
    }

    private static ValidatableResponse create(String body) {
        return call().body(body).post("/recovery-campaigns").then();
    }

    private static RequestSpecification call() {
        return given().auth()
                .oauth2(Tokens.secret("campaigns:read", "campaigns:write"))
                .contentType(ContentType.JSON);
    }

    private static String step(String delay) {
        return "{\"delayAfterAbandonment\":\"" + delay + "\"}";
    }

    private static String campaign(String threshold, String... steps) {
        return "{\"name\":\"Above %s\",\"minCartTotal\":{\"amount\":\"%s\",\"currency\":\"EUR\"},\"steps\":[%s]}"
                .formatted(threshold, threshold, String.join(",", steps));
    }
}
