package dev.comptoir.campaigns.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.TestClock;
import dev.comptoir.campaigns.sending.RecoveryDesk;
import dev.comptoir.testkit.Database;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithComptoir(database = "campaigns")
class RecoverySettingsIT {

    private static final String OFF = "{\"enabled\":false,\"delay\":\"PT2H\"}";
    private static final String AS_SHIPPED = "{\"enabled\":true,\"delay\":\"PT2H\"}";

    @Inject
    RecoveryDesk desk;

    @AfterEach
    void as_shipped() {
        System.clearProperty("campaigns.recovery.offered");
        put(AS_SHIPPED, etag()).statusCode(200);
        neverSwitchedOn();
    }

    @Test
    @Proves("X12")
    void shows_the_built_in_reminder_after_two_hours() {
        given().auth()
                .oauth2(Tokens.secret("settings:read"))
                .get("/settings/recovery")
                .then()
                .statusCode(200)
                .body("enabled", equalTo(true))
                .body("delay", equalTo("PT2H"))
                .body("subject", nullValue());
    }

    @Test
    @Proves("M-030")
    @Proves("M-032")
    @Proves("M-033")
    @Proves("V16")
    void off_pauses_sending_and_the_first_time_on_catches_up() {
        neverSwitchedOn();
        put(OFF, etag()).statusCode(200).body("enabled", equalTo(false));
        Story story = Story.fresh().abandoned();
        desk.runTwoHoursAfter(story);
        assertThat(story.state()).isEqualTo("SCHEDULED");
        assertThat(story.mails()).isZero();
        TestClock.CLOCK.set(story.abandonedAt.plus(Duration.ofHours(3)));

        put(AS_SHIPPED, etag()).statusCode(200);
        desk.run();
        assertThat(story.state()).isEqualTo("SENT");
        assertThat(story.mails()).isEqualTo(1);
    }

    @Test
    @Proves("M-030")
    @Proves("M-032")
    @Proves("X13")
    @Proves("V14")
    void on_for_the_second_time_catches_up_on_nothing() {
        put(OFF, etag()).statusCode(200);
        put(AS_SHIPPED, etag()).statusCode(200);
        put(OFF, etag()).statusCode(200);
        Story due = Story.fresh().abandoned();
        desk.runTwoHoursAfter(due);
        TestClock.CLOCK.set(due.abandonedAt.plus(Duration.ofHours(3)));
        Story later = Story.fresh().abandoned();

        put(AS_SHIPPED, etag()).statusCode(200);
        desk.runTwoHoursAfter(later);

        assertThat(due.state()).isEqualTo("SUPPRESSED TOO_LATE");
        assertThat(later.state()).isEqualTo("SENT");
    }

    /** It comes switched on: who pauses it over the holidays does not write to all who left carts in them. */
    @Test
    @Proves("X13")
    void what_has_sent_mails_since_it_was_installed_catches_up_on_nothing_after_a_pause() {
        neverSwitchedOn();
        Story before = Story.fresh().abandoned();
        desk.runTwoHoursAfter(before);
        assertThat(before.state()).isEqualTo("SENT");
        put(OFF, etag()).statusCode(200);
        Story due = Story.fresh().abandoned();
        desk.runTwoHoursAfter(due);
        TestClock.CLOCK.set(due.abandonedAt.plus(Duration.ofHours(3)));

        put(AS_SHIPPED, etag()).statusCode(200);
        desk.run();

        assertThat(due.state()).isEqualTo("SUPPRESSED TOO_LATE");
    }

    @Test
    @Proves("M-034")
    void an_operator_who_does_not_offer_reminders_sends_none_and_lets_none_be_switched_on() {
        Story story = Story.fresh().abandoned();
        System.setProperty("campaigns.recovery.offered", "false");

        put(AS_SHIPPED, etag()).statusCode(409).body("code", equalTo("recovery-not-offered"));
        put(OFF, etag()).statusCode(200);
        System.clearProperty("campaigns.recovery.offered");
        put(AS_SHIPPED, etag()).statusCode(200);
        System.setProperty("campaigns.recovery.offered", "false");
        desk.runTwoHoursAfter(story);
        assertThat(story.state()).isEqualTo("SCHEDULED");

        System.clearProperty("campaigns.recovery.offered");
        desk.run();
        assertThat(story.state()).isEqualTo("SENT");
    }

    @Test
    void a_new_delay_and_subject_hold_for_carts_left_behind_from_now_on() {
        Story before = Story.fresh().abandoned();
        put("{\"enabled\":true,\"delay\":\"P1DT1H\",\"subject\":\"Still <here>?\"}", etag())
                .statusCode(200)
                .body("delay", equalTo("PT25H"))
                .body("subject", equalTo("Still <here>?"));
        Story after = Story.fresh().abandoned();

        assertThat(dueIn(before)).isEqualTo(1);
        desk.runAt(after.abandonedAt.plus(Duration.ofHours(25)));
        assertThat(after.state()).isEqualTo("SENT");
        assertThat(MailSeam.awaitMailsTo(after.email, 1).getFirst().subject()).isEqualTo("Still <here>?");
    }

    @Test
    void a_change_without_having_read_is_refused() {
        put(AS_SHIPPED, null).statusCode(428).body("code", equalTo("if-match-required"));
        put(AS_SHIPPED, "\"9999\"").statusCode(412).body("code", equalTo("stale-version"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"enabled\":true,\"delay\":\"P15D\"}|invalid-delay",
                "{\"enabled\":true,\"delay\":\"-PT1H\"}|invalid-delay",
                "{\"enabled\":true,\"delay\":7200}|invalid-value",
                "{\"enabled\":\"yes\",\"delay\":\"PT2H\"}|invalid-value",
                "{\"delay\":\"PT2H\"}|invalid-request",
                "{\"enabled\":true}|invalid-request",
                "{\"enabled\":true,\"delay\":\"PT2H\",\"subject\":\"\"}|invalid-request",
                "{\"enabled\":true,\"delay\":\"PT2H\",\"subject\":\"two\\nlines\"}|invalid-character",
                "{\"enabled\":true,\"delay\":\"PT2H\",\"coupon\":\"X\"}|unknown-field"
            })
    void nonsense_is_a_clear_problem(String body, String code) {
        String version = etag();

        put(body, version).statusCode(400).body("code", equalTo(code));

        assertThat(etag()).isEqualTo(version);
    }

    @Test
    void needs_the_scope() {
        given().get("/settings/recovery").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.storefront())
                .get("/settings/recovery")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.secret("settings:read"))
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(AS_SHIPPED)
                .put("/settings/recovery")
                .then()
                .statusCode(403);
    }

    private static void neverSwitchedOn() {
        Database.current().execute("""
                        update recovery_sends set step = 0 where state = 'SENT'
                           and campaign_id = (select id from recovery_campaigns where is_system)""");
        Database.current()
                .execute("update recovery_campaigns set activated_at = null, resumed_at = null where is_system");
    }

    private static long dueIn(Story story) {
        return Database.current()
                .count(
                        "recovery_sends where cart_id = ? and due_at = ?::timestamptz",
                        story.cartId,
                        story.abandonedAt.plus(Duration.ofHours(2)).toString());
    }

    private static String etag() {
        return given().auth()
                .oauth2(Tokens.all())
                .get("/settings/recovery")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static ValidatableResponse put(String body, String ifMatch) {
        RequestSpecification request = given().auth()
                .oauth2(Tokens.all())
                .contentType(ContentType.JSON)
                .body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/settings/recovery")
                .then();
    }
}
